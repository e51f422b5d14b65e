/** Minutes that things take, as the brief gives them; later replaced by the learner's own medians. */

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
