/** History: summary, heatmap, progress, retention, difficulty, time, and the log with its undo. */
import type { CivilDate } from "../../core/calendar.ts";
import type { Group } from "../../core/curriculum.ts";
import { GRADES } from "../../core/grades.ts";
import { ENOUGH_ANSWERS } from "../../core/progress.ts";
import { type History, RANGES } from "../../views/history.ts";
import type { Log, LogEntry } from "../../views/log.ts";
import { ButtonLink } from "../components/button.tsx";
import { DifficultyChart } from "../components/charts/difficulty-chart.tsx";
import { Heatmap } from "../components/charts/heatmap.tsx";
import { MinutesChart } from "../components/charts/minutes-chart.tsx";
import { TrackProgress } from "../components/charts/track-progress.tsx";
import { TrackTag } from "../components/chip.tsx";
import { counted, dayText, fullDateText } from "../components/date-text.ts";
import { DataTable } from "../components/figure.tsx";
import { PageHead } from "../components/page-head.tsx";
import { Segments } from "../components/segments.tsx";
import { timeText } from "../words.ts";
import { UndoForm } from "./act-forms.tsx";

export interface HistoryPageProps {
  view: History;
  log: Log;
  /** The query that keeps range and track, for links. */
  query: (change: Record<string, string>) => string;
}

export function HistoryPage({ view, log, query }: HistoryPageProps) {
  const { group, summary } = view;
  const path = `/${group.slug}/history`;
  return (
    <>
      <PageHead title="History">
        <p>
          {counted(summary.activities, "activity", "activities")} on {counted(summary.days, "day")}
          {view.range === "all" ? "" : " in this range"}. Active {summary.activeOfLast28} of the last 28 days.
        </p>
        <div class="history-filters">
          <Segments
            label="Range"
            items={Object.keys(RANGES).map((range) => ({
              label: range === "all" ? "All" : range,
              href: path + query({ range }),
              isCurrent: range === view.range,
            }))}
          />
          <Segments
            label="Track shown"
            items={[
              {
                label: `All ${group.label}`,
                href: path + query({ track: "" }),
                isCurrent: view.track === null,
              },
              ...group.tracks.map((track) => ({
                label: track.title,
                href: path + query({ track: track.id }),
                isCurrent: track.id === view.track?.id,
              })),
            ]}
          />
        </div>
      </PageHead>
      <Heatmap id="heatmap" days={view.heatmap.map((day) => ({ ...day, href: `${path}/${day.on}` }))} />
      <TrackProgress
        id="progress"
        tracks={view.progress.map(({ total, ...each }) => ({ ...each, topics: total }))}
      />
      <section aria-labelledby="retention">
        <h2 id="retention">Retention</h2>
        <p class="muted">First answers in reviews. One day is noisy; look at the month.</p>
        <DataTable
          caption="Retention"
          head={["Range", "Passed", "Failed", "Rate"]}
          rows={view.retention.map(({ label, retention }) => [
            label,
            retention.passed,
            retention.failed,
            retention.rate === null
              ? retention.passed + retention.failed === 0
                ? "N/A"
                : `after ${ENOUGH_ANSWERS} answers`
              : `${Math.round(retention.rate * 100)} %`,
          ])}
        />
      </section>
      <section aria-labelledby="difficulty">
        <h2 id="difficulty">Difficulty</h2>
        <div class="panels">
          {view.difficulty.map(({ track, topics }) => (
            <DifficultyChart id={`difficulty-${track.id}`} track={track} topics={topics} />
          ))}
        </div>
      </section>
      <section aria-labelledby="time">
        <h2 id="time">Time</h2>
        <MinutesChart id="minutes" title="Minutes of study" weeks={view.minutesByWeek} />
      </section>
      <section aria-labelledby="log">
        <h2 id="log">Log</h2>
        {log.entries.length === 0 ? (
          <p class="muted">What you do appears here, each entry with its undo.</p>
        ) : (
          <LogByDay group={group} entries={log.entries} today={view.today} back={path + query({})} />
        )}
        {log.next && (
          <ButtonLink href={`${path}${query({ before: `${log.next.position}.${log.next.id}` })}#log`}>
            Earlier
          </ButtonLink>
        )}
      </section>
    </>
  );
}

export function DayPage({ group, on, log }: { group: Group; on: CivilDate; log: Log }) {
  return (
    <>
      <PageHead
        title={fullDateText(on)}
        crumbs={[{ label: "History", href: `/${group.slug}/history` }, { label: dayText(on) }]}
      />
      {log.entries.length === 0 ? (
        <p class="muted">Nothing was done on this study day.</p>
      ) : (
        <div class="log-day">
          <LogList group={group} entries={log.entries} back={`/${group.slug}/history/${on}`} />
        </div>
      )}
    </>
  );
}

interface LogProps {
  group: Group;
  entries: readonly LogEntry[];
  /** Where undo and redo lead back to. */
  back: string;
}

function LogByDay({ today, ...props }: LogProps & { today: CivilDate }) {
  const days = Map.groupBy(props.entries, (entry) => entry.studyOn);
  return (
    <>
      {[...days].map(([on, entries]) => (
        <div class="log-day">
          <h3>
            <a href={`/${props.group.slug}/history/${on}`}>{on === today ? "Today" : dayText(on)}</a>
          </h3>
          <LogList {...props} entries={entries} />
        </div>
      ))}
    </>
  );
}

/** The steps of one review that follow each other are folded into one line, which says how it went. */
function LogList({ entries, ...place }: LogProps) {
  return (
    <ul class="log">
      {runsOf(entries).map((run) =>
        run.length > 1 ? <FoldedSteps {...place} steps={run} /> : <LogLine {...place} entry={run[0]!} />,
      )}
    </ul>
  );
}

interface LinePlace {
  group: Group;
  back: string;
}

function LogLine({ group, back, entry }: LinePlace & { entry: LogEntry }) {
  return (
    <li class={entry.isUndone ? "log-entry is-undone" : "log-entry"}>
      <time class="log-time">{timeText(entry.at, entry.zone)}</time>
      <span class="log-text">
        {entry.isUndone ? <s>{entry.text}</s> : entry.text}
        {entry.isUndone && <span class="muted"> (undone)</span>}{" "}
        {entry.track && <TrackTag track={entry.track} />}
      </span>
      <UndoForm
        group={group}
        actId={entry.actId}
        verb={entry.isUndone ? "redo" : "undo"}
        back={back}
        about={`: ${entry.text}`}
      />
    </li>
  );
}

function FoldedSteps({ steps, ...place }: LinePlace & { steps: readonly LogEntry[] }) {
  const last = steps[0]!;
  const grades = steps.flatMap(({ grade, isUndone }) => (grade && !isUndone ? [grade] : []));
  const counts = GRADES.map((grade) => ({ grade, count: grades.filter((each) => each === grade).length }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${grade}`);
  const opening = steps.at(-1)!;
  return (
    <li>
      <details class="log-fold">
        <summary>
          <time class="log-time">{timeText(last.at, last.zone)}</time>
          <span class="log-text">
            {opening.text}
            <span class="muted">
              {" "}
              · {counted(grades.length, "answer")}
              {counts.length > 0 && `: ${counts.join(", ")}`}
            </span>{" "}
            {opening.track && <TrackTag track={opening.track} />}
          </span>
        </summary>
        <ul class="log">
          {steps.map((entry) => (
            <LogLine {...place} entry={entry} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Neighbours that are steps of the same review stand together; everything else stands alone. */
function runsOf(entries: readonly LogEntry[]): LogEntry[][] {
  const runs: LogEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && entry.stepOf !== null && run[0]!.stepOf === entry.stepOf) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
