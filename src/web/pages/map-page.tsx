/** The syllabus map: every topic of a group with how far it is. */
import type { MapCell, MapTrack, SyllabusMap } from "../../views/map.ts";
import { PageHead } from "../components/page-head.tsx";
import { ProgressBar } from "../components/progress-bar.tsx";
import { Segments } from "../components/segments.tsx";
import { type MarkedState, StateIcon } from "../components/state-icon.tsx";
import { TopicCell } from "../components/topic-cell.tsx";
import { topicPath } from "./paths.ts";
import { TopicMenu } from "./topic-menu.tsx";

export const MAP_FILTERS = {
  all: { label: "All", keeps: () => true },
  open: { label: "Not done", keeps: (cell) => cell.status !== "completed" },
  flagged: { label: "Flagged", keeps: (cell) => cell.isFlagged },
  due: {
    label: "Due",
    keeps: (cell) => cell.stages.some(({ standing }) => standing === "due" || standing === "overdue"),
  },
} satisfies Record<string, { label: string; keeps: (cell: MapCell) => boolean }>;
export type MapFilter = keyof typeof MAP_FILTERS;

const LEGEND: MarkedState[] = ["not-started", "completed", "retained", "skipped"];

export function MapPage({ view, filter }: { view: SyllabusMap; filter: MapFilter }) {
  const path = `/${view.group.slug}/map`;
  return (
    <>
      <PageHead title="Map">
        <Segments
          label="Topics shown"
          items={Object.entries(MAP_FILTERS).map(([name, { label }]) => ({
            label,
            href: name === "all" ? path : `${path}?show=${name}`,
            isCurrent: name === filter,
          }))}
        />
        <ul class="map-legend" aria-label="Legend">
          {LEGEND.map((state) => (
            <li>
              <StateIcon state={state} hasLabel />
            </li>
          ))}
        </ul>
      </PageHead>
      {view.tracks.map((track) => (
        <TrackMap view={view} track={track} filter={filter} />
      ))}
    </>
  );
}

function TrackMap({ view, track, filter }: { view: SyllabusMap; track: MapTrack; filter: MapFilter }) {
  const cells = track.cells.filter(MAP_FILTERS[filter].keeps);
  const heading = `track-${track.track.id}`;
  return (
    <section aria-labelledby={heading}>
      <div class="section-head">
        <h2 id={heading}>{track.track.title}</h2>
        <div class="map-progress">
          <ProgressBar label="learned" value={track.learned} max={track.cells.length} />
          <ProgressBar label="retained" value={track.retained} max={track.cells.length} tone="success" />
        </div>
      </div>
      {track.isPaused && <p class="muted">Paused</p>}
      {cells.length === 0 ? (
        <p class="muted">No topic of this track is in this selection.</p>
      ) : (
        <ol class="map-grid" data-map-grid>
          {cells.map((cell) => (
            <TopicCell
              dayNumber={cell.topic.dayNumber}
              title={cell.topic.title}
              href={cell.topic.isWritten ? topicPath(view.group, cell.topic) : undefined}
              state={cell.isRetained ? "retained" : cell.status}
              isToday={cell.isToday}
              isFlagged={cell.isFlagged}
              difficulty={cell.difficulty}
              menu={
                cell.topic.isWritten ? (
                  <TopicMenu
                    group={view.group}
                    topic={cell.topic}
                    status={cell.status}
                    isFlagged={cell.isFlagged}
                    back={`/${view.group.slug}/map`}
                  />
                ) : undefined
              }
              stages={cell.stages.map(({ stage, isDone, standing }) => ({
                stage,
                state: isDone ? "done" : standing!,
              }))}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
