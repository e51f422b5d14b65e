/** The state of a topic or a review as a shape with its word, seen or only spoken. */
import { Icon, type IconName } from "./icon.tsx";

export type MarkedState =
  | "not-started"
  | "in-progress"
  | "completed"
  | "retained"
  | "skipped"
  | "due"
  | "overdue"
  | "done";

export const STATE_MARKS: Record<MarkedState, { label: string; icon: IconName }> = {
  "not-started": { label: "not started", icon: "circle" },
  "in-progress": { label: "in progress", icon: "circle-dot" },
  completed: { label: "completed", icon: "circle-check" },
  retained: { label: "retained", icon: "circle-check" },
  skipped: { label: "skipped", icon: "circle-dashed" },
  due: { label: "due", icon: "circle" },
  overdue: { label: "overdue", icon: "triangle-alert" },
  done: { label: "done", icon: "circle-check" },
};

export function StateIcon({ state, hasLabel = false }: { state: MarkedState; hasLabel?: boolean }) {
  const { label, icon } = STATE_MARKS[state];
  return (
    <span class={`state state-${state}`}>
      <Icon name={icon} isFilled={state === "retained"} />
      <span class={hasLabel ? undefined : "visually-hidden"}>{label}</span>
    </span>
  );
}
