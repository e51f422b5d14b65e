/** The fixed schedule: which day of a track it is, when reviews fall due, and in which order they are taken. */
import { addDays, type CivilDate, daysBetween } from "./calendar.ts";
import type { PlannedReview } from "./events.ts";
import type { TrackPlan } from "./settings.ts";
import type { Review } from "./state.ts";

/** Where a track stands on a study date. */
export type TrackDay =
  | { kind: "before-start"; startsOn: CivilDate }
  | { kind: "day"; dayNumber: number }
  | { kind: "past-end"; dayNumber: number };

/** Day number = study days since the start date + 1 + acceleration. */
export function trackDay(plan: TrackPlan, today: CivilDate, trackLength: number): TrackDay {
  const sinceStart = daysBetween(plan.start_date, today);
  if (sinceStart < 0) return { kind: "before-start", startsOn: plan.start_date };
  const dayNumber = sinceStart + 1 + plan.acceleration_days;
  return dayNumber > trackLength ? { kind: "past-end", dayNumber } : { kind: "day", dayNumber };
}

/** The reviews of a topic completed on that study date: one for each interval, so many days later. */
export function planReviews(completedOn: CivilDate, intervals: readonly number[]): PlannedReview[] {
  return [...new Set(intervals)]
    .toSorted((a, b) => a - b)
    .map((stage) => ({ stage, dueOn: addDays(completedOn, stage) }));
}

export type Standing = "upcoming" | "due" | "overdue";

/** How an open review stands on a study date; due on a later day than its due date, it is overdue. */
export function standing(dueOn: CivilDate, today: CivilDate): Standing {
  if (dueOn > today) return "upcoming";
  return dueOn === today ? "due" : "overdue";
}

export function isDue(dueOn: CivilDate, today: CivilDate): boolean {
  return dueOn <= today;
}

/** A review may be taken early as its stage once at least half of the interval has passed. */
export function canTakeEarly(review: Pick<Review, "stage" | "dueOn">, today: CivilDate): boolean {
  return daysBetween(today, review.dueOn) * 2 <= review.stage;
}

/** What the queue needs to know of an open review. */
export interface QueueEntry {
  topicId: string;
  trackId: string;
  stage: number;
  dueOn: CivilDate;
}

/**
 * The order of a sitting: overdue before due, the shorter stage first, the longest owed first among equals;
 * within each of these runs the tracks alternate.
 */
export function sittingOrder<T extends QueueEntry>(entries: readonly T[], today: CivilDate): T[] {
  const sorted = entries.toSorted(
    (a, b) =>
      Number(b.dueOn < today) - Number(a.dueOn < today) ||
      a.stage - b.stage ||
      compare(a.dueOn, b.dueOn) ||
      compare(a.topicId, b.topicId),
  );
  const order: T[] = [];
  for (const run of runsOf(sorted, (entry) => `${entry.dueOn < today} ${entry.stage}`)) {
    order.push(...alternate(run, order.at(-1)?.trackId));
  }
  return order;
}

/** Takes the first entry of another track than the one before, as long as there is one. */
function alternate<T extends QueueEntry>(run: readonly T[], lastTrack: string | undefined): T[] {
  const left = [...run];
  const order: T[] = [];
  let previous = lastTrack;
  while (left.length > 0) {
    const other = left.findIndex((entry) => entry.trackId !== previous);
    const [next] = left.splice(Math.max(other, 0), 1);
    order.push(next!);
    previous = next!.trackId;
  }
  return order;
}

function runsOf<T>(sorted: readonly T[], key: (entry: T) => string): T[][] {
  const runs: T[][] = [];
  for (const entry of sorted) {
    const run = runs.at(-1);
    if (run && key(run[0]!) === key(entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
