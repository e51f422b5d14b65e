/** Replay and undo: a topic's state is what its events give without the undone acts. */
import type { StudyEvent } from "./events.ts";
import { applyEvent, EMPTY_TOPIC, type TopicState } from "./state.ts";

/**
 * The ids of the acts that are undone at the end of these events. An undo is an act too, so undoing it (redo)
 * brings its target back: read from the end, an undo that is not itself undone takes its target out.
 */
export function undoneActs(events: readonly StudyEvent[]): Set<string> {
  const undone = new Set<string>();
  for (const event of events.toReversed()) {
    if (event.body.kind === "act-undone" && !undone.has(event.actId)) undone.add(event.body.actId);
  }
  return undone;
}

export interface Replay {
  state: TopicState;
  /** Live events whose ground is gone: they change nothing, and come back when what they stood on comes back. */
  inert: StudyEvent[];
}

/** Replays one topic's events, given in the order of `seq`. */
export function replay(events: readonly StudyEvent[]): Replay {
  const undone = undoneActs(events);
  let state = EMPTY_TOPIC;
  const inert: StudyEvent[] = [];
  for (const event of events) {
    if (event.body.kind === "act-undone" || undone.has(event.actId)) continue;
    const next = applyEvent(state, event);
    if (next) state = next;
    else inert.push(event);
  }
  return { state, inert };
}
