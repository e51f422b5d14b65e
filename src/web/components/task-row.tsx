/** One thing to do, on one line where there is room: its state, its name, what is known of it, what to do with it. */
import type { Child, PropsWithChildren } from "hono/jsx";
import { type TrackMark, TrackTag } from "./chip.tsx";
import { type MarkedState, StateIcon } from "./state-icon.tsx";

export interface TaskRowProps {
  state: MarkedState;
  title: string;
  /** Left out where there is nothing to open yet. */
  href?: string;
  /** The page of the topic that the row is about, for the keys that act on it. */
  topicHref?: string;
  track?: TrackMark;
  /** Short facts, shown in one line with dots between them. */
  meta?: Child[];
  /** A second line, such as the topic's summary. */
  detail?: Child;
  /** At the end of the line, as in "today" or "overdue 1 day". */
  when?: string;
  actions?: Child;
}

export function TaskList({ label, children }: PropsWithChildren<{ label?: string }>) {
  return (
    <ul class="task-list" aria-label={label}>
      {children}
    </ul>
  );
}

export function TaskRow(props: TaskRowProps) {
  const facts = [props.track && <TrackTag track={props.track} />, ...(props.meta ?? [])].filter(Boolean);
  return (
    <li class={`task-row task-${props.state}`} data-topic-href={props.topicHref}>
      <StateIcon state={props.state} />
      <div class="task-text">
        {props.href ? (
          <a class="task-title" href={props.href}>
            {props.title}
          </a>
        ) : (
          <span class="task-title">{props.title}</span>
        )}
        {facts.length > 0 && (
          <ul class="facts">
            {facts.map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        )}
        {props.detail && <div class="task-detail">{props.detail}</div>}
      </div>
      {props.when && <span class="task-when">{props.when}</span>}
      {props.actions && <div class="task-actions">{props.actions}</div>}
    </li>
  );
}
