/** A box above the page; it opens by `showModal()` and closes by its own form. */
import type { Child, PropsWithChildren } from "hono/jsx";
import { Icon } from "./icon.tsx";

export interface DialogProps {
  id: string;
  title: string;
  actions?: Child;
  isOpen?: boolean;
}

export function Dialog(props: PropsWithChildren<DialogProps>) {
  return (
    <dialog class="dialog" id={props.id} aria-labelledby={`${props.id}-title`} open={props.isOpen}>
      <div class="dialog-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        <form method="dialog">
          <button type="submit" class="button button-quiet">
            <Icon name="x" />
            <span>Close</span>
          </button>
        </form>
      </div>
      <div class="dialog-body">{props.children}</div>
      {props.actions && <div class="dialog-actions">{props.actions}</div>}
    </dialog>
  );
}
