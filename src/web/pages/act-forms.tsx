/** Small forms that send one act each; every one carries a fresh id, so that sending it twice does it once. */
import { randomUUIDv7 } from "node:crypto";
import type { PropsWithChildren } from "hono/jsx";
import type { Group } from "../../core/curriculum.ts";
import { Button, type ButtonProps } from "../components/button.tsx";

export interface ActFormProps {
  action: string;
  /** Hidden fields. */
  fields?: Readonly<Record<string, string | number>>;
  /** The page to go back to. */
  back?: string;
  class?: string;
  id?: string;
  /** The server checks, so that its answer names what is missing. */
  noValidate?: boolean;
  /** The path of the note that is typed into it: what is typed is kept in the browser until it is saved. */
  "data-draft"?: string;
}

/** A form for a write: its act id, where it leads back to, and whatever stands inside. */
export function ActForm({
  action,
  fields = {},
  back,
  children,
  noValidate,
  ...rest
}: PropsWithChildren<ActFormProps>) {
  return (
    <form method="post" action={action} novalidate={noValidate} {...rest}>
      <input type="hidden" name="op" value={randomUUIDv7()} />
      {back && <input type="hidden" name="back" value={back} />}
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

export function ActButton({
  action,
  fields,
  back,
  children,
  ...button
}: PropsWithChildren<
  Pick<ActFormProps, "action" | "fields" | "back"> & Omit<ButtonProps, "children" | "action">
>) {
  return (
    <ActForm action={action} fields={fields} back={back} class="inline-form">
      <Button {...button}>{children}</Button>
    </ActForm>
  );
}

export function UndoForm(props: {
  group: Group;
  actId: string;
  verb: "undo" | "redo";
  back: string;
  about?: string;
}) {
  const { group, actId, verb } = props;
  return (
    <ActButton
      action={`/${group.slug}/${verb}`}
      fields={{ act: actId }}
      back={props.back}
      icon="undo-2"
      variant="quiet"
    >
      {verb === "undo" ? "Undo" : "Redo"}
      {props.about && <span class="visually-hidden"> {props.about}</span>}
    </ActButton>
  );
}
