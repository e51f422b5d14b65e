/** The learner's notes of a group, newest first, in several cuts; "Shaky" also lists the topics that ask for one. */
import type { Group } from "../../core/curriculum.ts";
import { asksQuestion, firstLine, isHard, isShaky } from "../../core/note.ts";
import type { NoteLine } from "../../views/notes.ts";
import { dayText } from "../components/date-text.ts";
import { EmptyState } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { Segments } from "../components/segments.tsx";
import { TaskList, TaskRow } from "../components/task-row.tsx";
import { notePagePath, notesPath, topicPath } from "./paths.ts";

const hasNote = ({ text }: NoteLine) => text !== "";

export const NOTE_FILTERS = {
  all: { label: "All", keeps: hasNote },
  flagged: { label: "Flagged", keeps: (line) => hasNote(line) && line.isFlagged },
  asks: { label: "Asks a question", keeps: (line) => asksQuestion(line.text) },
  hard: { label: "Difficulty 4 and up", keeps: (line) => hasNote(line) && isHard(line) },
  shaky: { label: "Shaky", keeps: isShaky },
} satisfies Record<string, { label: string; keeps: (line: NoteLine) => boolean }>;
export type NoteFilter = keyof typeof NOTE_FILTERS;

export interface NotesPageProps {
  group: Group;
  lines: readonly NoteLine[];
  filter: NoteFilter;
  /** Only this track's; null shows all. */
  trackId: string | null;
}

export function NotesPage({ group, lines, filter, trackId }: NotesPageProps) {
  const shown = lines.filter(
    (line) => NOTE_FILTERS[filter].keeps(line) && (trackId === null || line.track.id === trackId),
  );
  const href = (show: string, track: string | null) => {
    const query = new URLSearchParams({ ...(show !== "all" && { show }), ...(track !== null && { track }) });
    return `${notesPath(group)}${query.size > 0 ? `?${query}` : ""}`;
  };
  return (
    <>
      <PageHead title="Notes">
        <Segments
          label="Notes shown"
          items={Object.entries(NOTE_FILTERS).map(([name, { label }]) => ({
            label,
            href: href(name, trackId),
            isCurrent: name === filter,
          }))}
        />
        <Segments
          label="Track"
          items={[
            { label: "All tracks", href: href(filter, null), isCurrent: trackId === null },
            ...group.tracks.map((track) => ({
              label: track.title,
              href: href(filter, track.id),
              isCurrent: track.id === trackId,
            })),
          ]}
        />
      </PageHead>
      {shown.length === 0 ? (
        <Nothing hasNotes={lines.some(hasNote)} filter={filter} />
      ) : (
        <TaskList label="Notes">
          {shown.map((line) => (
            <NoteRow group={group} line={line} />
          ))}
        </TaskList>
      )}
    </>
  );
}

function NoteRow({ group, line }: { group: Group; line: NoteLine }) {
  const { topic, track, text, savedOn, difficulty, isFlagged } = line;
  return (
    <TaskRow
      state="in-progress"
      title={topic.title}
      href={notePagePath(group, topic)}
      topicHref={topicPath(group, topic)}
      track={track}
      meta={[difficulty !== null && `difficulty ${difficulty}/5`, isFlagged && "flagged as shaky"]}
      detail={text === "" ? "No note yet: what is it that does not hold?" : firstLine(text)}
      when={savedOn === null ? undefined : dayText(savedOn)}
    />
  );
}

function Nothing({ hasNotes, filter }: { hasNotes: boolean; filter: NoteFilter }) {
  if (filter === "shaky") {
    return (
      <EmptyState title="Nothing feels shaky.">
        Topics that you flag, or complete with difficulty 4 or 5, are listed here.
      </EmptyState>
    );
  }
  if (hasNotes) return <EmptyState title="No note is like that.">Choose another cut above.</EmptyState>;
  return <EmptyState title="No notes yet.">Write one beside a topic or at the end of a review.</EmptyState>;
}
