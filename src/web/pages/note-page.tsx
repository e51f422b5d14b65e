/** One note on a page of its own: the editor, how it reads, and what it said before. */
import { firstLine } from "../../core/note.ts";
import type { NoteView } from "../../views/notes.ts";
import { Button } from "../components/button.tsx";
import { dayText } from "../components/date-text.ts";
import { NoteEditor } from "../components/note-editor.tsx";
import { PageHead } from "../components/page-head.tsx";
import { Prose } from "../components/prose.tsx";
import { noteStatus, timeText } from "../words.ts";
import { notePagePath, notePath, notesPath, topicPath } from "./paths.ts";

export function NotePage({ view }: { view: NoteView }) {
  const { group, track, topic, note } = view;
  return (
    <>
      <PageHead
        title={`Note on ${topic.title}`}
        crumbs={[
          { label: "Notes", href: notesPath(group) },
          { label: track.title, href: `${notesPath(group)}?track=${track.id}` },
          { label: `Day ${topic.dayNumber}`, href: topicPath(group, topic) },
        ]}
      />
      <div class="note-page">
        <NoteEditor
          action={notePath(group, topic)}
          text={note.text}
          revision={note.revision}
          status={noteStatus(note, view.zone)}
          back={notePagePath(group, topic)}
          rows={20}
        />
        <section aria-labelledby="preview">
          <h2 id="preview">How it reads</h2>
          <div data-note-preview>
            <Prose html={view.html} size="small" />
          </div>
          <p class="hint">
            Markdown is understood: <code>**bold**</code>, <code>- list</code>, <code>`code`</code>, and
            formulas such as <code>$x^2$</code>.
          </p>
        </section>
      </div>
      <Versions view={view} />
    </>
  );
}

function Versions({ view }: { view: NoteView }) {
  const { versions, note, group, topic } = view;
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Earlier versions</h2>
      <p class="muted">One is kept for each sitting of editing, and whenever most of a text goes at once.</p>
      {versions.map(({ text, savedAt, savedOn }) => (
        <details class="note-version">
          <summary>
            {dayText(savedOn)}, {timeText(savedAt, view.zone)}: {firstLine(text, 80) || "empty"}
          </summary>
          <pre class="note-theirs">{text}</pre>
          <form method="post" action={notePath(group, topic)}>
            <input type="hidden" name="revision" value={note.revision} />
            <input type="hidden" name="text" value={text} />
            <input type="hidden" name="back" value={notePagePath(group, topic)} />
            <Button>Put this text back</Button>
          </form>
        </details>
      ))}
    </section>
  );
}
