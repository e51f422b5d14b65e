/** Asks before an undo that takes the ground from later steps: it names them, and they come back on redo. */
import type { Group } from "../../core/curriculum.ts";
import { Button, ButtonLink } from "../components/button.tsx";
import { PageHead } from "../components/page-head.tsx";
import { ActForm } from "./act-forms.tsx";

export function UndoPage(props: { group: Group; actId: string; back: string; losing: readonly string[] }) {
  return (
    <>
      <PageHead title="Undo this?" />
      <p>These later steps rest on it and would no longer count. Redo brings all of them back.</p>
      <ul>
        {props.losing.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <ActForm
        action={`/${props.group.slug}/undo`}
        fields={{ act: props.actId, confirmed: "on" }}
        back={props.back}
      >
        <div class="form-actions">
          <Button variant="primary" icon="undo-2">
            Undo
          </Button>
          <ButtonLink href={props.back}>Leave it</ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
