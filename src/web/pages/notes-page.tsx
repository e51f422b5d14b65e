/** The learner's notes of a group, newest first; each is edited on its topic's page. */
import type { Group, Topic } from "../../core/curriculum.ts";
import { EmptyState } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { TaskList, TaskRow } from "../components/task-row.tsx";
import { topicPath } from "./paths.ts";

export interface NoteLine {
  topic: Topic;
  firstLine: string;
  savedOn: string;
}

export function NotesPage({ group, notes }: { group: Group; notes: readonly NoteLine[] }) {
  return (
    <>
      <PageHead title="Notes" />
      {notes.length === 0 ? (
        <EmptyState title="No notes yet.">Write one beside a topic or at the end of a review.</EmptyState>
      ) : (
        <TaskList label="Notes">
          {notes.map(({ topic, firstLine, savedOn }) => (
            <TaskRow
              state="in-progress"
              title={topic.title}
              href={`${topicPath(group, topic)}#note`}
              track={group.tracks.find((track) => track.id === topic.trackId)}
              detail={firstLine}
              when={savedOn}
            />
          ))}
        </TaskList>
      )}
    </>
  );
}
