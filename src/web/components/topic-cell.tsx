/** One topic on the map: its day, its title, how far it is. */
import type { Child } from "hono/jsx";
import { Chip } from "./chip.tsx";
import { type StageMark, StagePips } from "./stage-pips.tsx";
import { type MarkedState, StateIcon } from "./state-icon.tsx";

export interface TopicCellProps {
  dayNumber: number;
  title: string;
  /** Left out while the topic is not written. */
  href?: string;
  state: MarkedState;
  isToday?: boolean;
  isFlagged?: boolean;
  difficulty?: number | null;
  /** Empty before the completion. */
  stages: StageMark[];
  menu?: Child;
}

export function TopicCell(props: TopicCellProps) {
  return (
    <li class={props.isToday ? "topic-cell is-today" : "topic-cell"} data-topic-href={props.href}>
      <div class="topic-cell-head">
        <StateIcon state={props.state} />
        <span class="topic-cell-day">Day {props.dayNumber}</span>
        {props.isToday && <Chip tone="accent">today</Chip>}
        {props.isFlagged && (
          <Chip tone="warn" icon="flag">
            shaky
          </Chip>
        )}
      </div>
      {props.href ? (
        <a class="topic-cell-title" href={props.href}>
          {props.title}
        </a>
      ) : (
        <span class="topic-cell-title">
          {props.title} <span class="muted">(not written yet)</span>
        </span>
      )}
      <div class="topic-cell-foot">
        {props.stages.length > 0 && <StagePips stages={props.stages} />}
        {props.difficulty && <span class="topic-cell-difficulty">difficulty {props.difficulty} of 5</span>}
        {props.menu}
      </div>
    </li>
  );
}
