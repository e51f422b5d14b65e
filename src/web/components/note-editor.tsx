/** The note of a topic as a form: it works by its button, and with scripts it saves itself. */
import { Button } from "./button.tsx";

export interface NoteEditorProps {
  action: string;
  text: string;
  /** The revision the text was read at, for compare-and-swap. */
  revision: number;
  rows?: number;
  /** As in "Saved 14:02". */
  status?: string;
  /** The page to come back to, where it is not the topic's. */
  back?: string;
  /** The page that shows how the note reads, and its versions. */
  more?: string;
}

export function NoteEditor({ rows = 8, ...props }: NoteEditorProps) {
  return (
    <form class="note-editor" method="post" action={props.action} data-note>
      <input type="hidden" name="revision" value={props.revision} />
      {props.back && <input type="hidden" name="back" value={props.back} />}
      <label for="note">Notes</label>
      <textarea id="note" name="text" rows={rows} placeholder="Key insights, things to review">
        {props.text}
      </textarea>
      <div class="note-foot">
        <p class="note-status" role="status">
          {props.status}
        </p>
        <Button>Save note</Button>
      </div>
      {props.more && (
        <p>
          <a href={props.more}>Preview and earlier versions</a>
        </p>
      )}
    </form>
  );
}
