/** Minutes that things take: as the brief gives them, and the learner's own medians once there are enough. */

/** A topic's parts in minutes, least and most. */
export const TOPIC_MINUTES = {
  reading: { least: 30, most: 40 },
  questions: { least: 20, most: 30 },
  notes: { least: 10, most: 20 },
  whole: { least: 60, most: 90 },
} as const;

/** A review's minutes; `planned` is what plans and totals count with. */
export const REVIEW_MINUTES = { least: 10, most: 15, planned: 12 } as const;

/** What a topic counts in totals: the middle of its range. */
export const PLANNED_TOPIC_MINUTES = (TOPIC_MINUTES.whole.least + TOPIC_MINUTES.whole.most) / 2;

/** From so many on, what was measured says more than the brief. */
const ENOUGH = 5;

/** Minutes to count with, and whether they are the learner's own median. */
export interface Estimate {
  minutes: number;
  isOwn: boolean;
}

export interface Pace {
  topic: Estimate;
  review: Estimate;
}

/** Milliseconds that topics and reviews took so far. */
export function paceOf({
  topicMs,
  reviewMs,
}: {
  topicMs: readonly number[];
  reviewMs: readonly number[];
}): Pace {
  return {
    topic: estimate(topicMs, PLANNED_TOPIC_MINUTES),
    review: estimate(reviewMs, REVIEW_MINUTES.planned),
  };
}

/** How many whole reviews of `minutesEach` fit into `capMinutes`. */
export function reviewsWithin(capMinutes: number, minutesEach: number): number {
  return Math.floor(capMinutes / minutesEach);
}

function estimate(ms: readonly number[], planned: number): Estimate {
  if (ms.length < ENOUGH) return { minutes: planned, isOwn: false };
  const sorted = ms.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { minutes: Math.max(1, Math.round(median / 60_000)), isOwn: true };
}
