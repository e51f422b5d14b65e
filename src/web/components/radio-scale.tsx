/** A choice among a few values on one line, such as the difficulty from 1 to 5. */
import { FieldError } from "./field.tsx";

export interface RadioScaleProps {
  legend: string;
  name: string;
  options: { value: string; label: string }[];
  /** The chosen value, or null where nothing is chosen yet. */
  value: string | null;
  /** What the first and the last value mean. */
  ends?: { low: string; high: string };
  error?: string;
  isRequired?: boolean;
}

export function RadioScale(props: RadioScaleProps) {
  const { name, error } = props;
  const endsId = props.ends && `${name}-ends`;
  const errorId = error && `${name}-error`;
  return (
    <fieldset
      class="scale"
      id={`${name}-scale`}
      aria-describedby={[endsId, errorId].filter(Boolean).join(" ") || undefined}
    >
      <legend>{props.legend}</legend>
      <div class="scale-options">
        {props.options.map((option) => (
          <label class="scale-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              required={props.isRequired}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {props.ends && (
        <p class="scale-ends" id={endsId}>
          <span>{props.ends.low}</span>
          <span class="visually-hidden"> to </span>
          <span>{props.ends.high}</span>
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
