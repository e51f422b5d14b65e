/** The note of a topic as a form that works by its button. */
import { Button } from "./button.tsx";

export interface NoteEditorProps {
  action: string;
  text: string;
  /** The revision the text was read at, for compare-and-swap. */
  revision: number;
  label?: string;
  rows?: number;
  /** As in "Saved 14:02". */
  status?: string;
  id?: string;
}

export function NoteEditor({ label = "Notes", rows = 8, id = "note", ...props }: NoteEditorProps) {
  return (
    <form class="note-editor" method="post" action={props.action} data-note>
      <input type="hidden" name="revision" value={props.revision} />
      <label for={id}>{label}</label>
      <textarea id={id} name="text" rows={rows} placeholder="Key insights, things to review">
        {props.text}
      </textarea>
      <div class="note-foot">
        <p class="note-status" role="status">
          {props.status}
        </p>
        <Button>Save note</Button>
      </div>
    </form>
  );
}
