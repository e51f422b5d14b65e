/** One field of a form with its label, its hint and what is wrong with it. */
import type { JSX, PropsWithChildren } from "hono/jsx";
import { Icon } from "./icon.tsx";

interface Basics {
  label: string;
  name: string;
  /** Unique on the page; the name serves where a page has it once. */
  id?: string;
  hint?: string;
  error?: string;
  isRequired?: boolean;
}

interface TextField extends Basics {
  type: "text" | "date" | "number" | "search";
  value: string | number;
  min?: string | number;
  max?: string | number;
  placeholder?: string;
}

interface SelectField extends Basics {
  type: "select";
  value: string;
  options: { value: string; label: string }[];
}

interface TextAreaField extends Basics {
  type: "textarea";
  value: string;
  rows?: number;
  placeholder?: string;
}

interface CheckField extends Basics {
  type: "checkbox";
  isChecked: boolean;
  value?: string;
}

export type FieldProps = TextField | SelectField | TextAreaField | CheckField;

export function Field(props: FieldProps) {
  const id = props.id ?? props.name;
  const hintId = props.hint && `${id}-hint`;
  const errorId = props.error && `${id}-error`;
  const shared = {
    id,
    name: props.name,
    required: props.isRequired,
    "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
    "aria-invalid": props.error ? ("true" as const) : undefined,
  };
  return (
    <div class={props.type === "checkbox" ? "field field-check" : "field"}>
      <label for={id}>{props.label}</label>
      {control(props, shared)}
      {props.hint && (
        <p class="hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: PropsWithChildren<{ id: string }>) {
  return (
    <p class="field-error" id={id}>
      <Icon name="triangle-alert" />
      <span>{children}</span>
    </p>
  );
}

function control(props: FieldProps, shared: JSX.IntrinsicElements["input"]) {
  switch (props.type) {
    case "textarea":
      return (
        <textarea {...shared} rows={props.rows ?? 4} placeholder={props.placeholder}>
          {props.value}
        </textarea>
      );
    case "select":
      return (
        <select {...shared}>
          {props.options.map((option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case "checkbox":
      return <input {...shared} type="checkbox" value={props.value ?? "1"} checked={props.isChecked} />;
    default:
      return (
        <input
          {...shared}
          type={props.type}
          value={props.value}
          min={props.min}
          max={props.max}
          placeholder={props.placeholder}
          autocomplete="off"
        />
      );
  }
}
