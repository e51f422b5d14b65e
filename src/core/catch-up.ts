/** Catch up: spreads what is overdue over the next days, within a daily cap in minutes, and drops nothing. */
import { addDays, type CivilDate } from "./calendar.ts";
import { REVIEW_MINUTES, reviewsWithin } from "./estimates.ts";
import { type QueueEntry, sittingOrder } from "./schedule.ts";

export const SPREAD_DAYS = [3, 5, 7] as const;

/** What a daily cap may be. */
export const CAP_MINUTES = { least: 10, most: 600 } as const;

export interface CatchUpEntry extends QueueEntry {
  cycle: number;
}

export interface CatchUpPlan {
  /** Every overdue review with the day on which it is due from now on. */
  moves: (CatchUpEntry & { newDueOn: CivilDate })[];
  /** Reviews a day, those that were due anyway included. */
  days: { on: CivilDate; moved: number; planned: number; minutes: number }[];
  /** Days beyond those asked for, because the cap left no room. */
  extraDays: number;
}

/**
 * `overdue` in any order, all stages of a topic travel together. `plannedByDay` counts what falls due anyway. Each
 * day takes the longest owed topics first, up to `capMinutes`, and at least one; where the days asked for are full,
 * days are added.
 */
export function planCatchUp(input: {
  overdue: readonly CatchUpEntry[];
  plannedByDay: Readonly<Record<CivilDate, number>>;
  today: CivilDate;
  spreadDays: number;
  capMinutes: number;
}): CatchUpPlan {
  const topics = [
    ...Map.groupBy(
      sittingOrder(input.overdue, input.today),
      (entry) => `${entry.topicId} ${entry.cycle}`,
    ).values(),
  ];
  const share = Math.ceil(topics.length / input.spreadDays);
  const plan: CatchUpPlan = { moves: [], days: [], extraDays: 0 };
  let next = 0;
  for (let day = 0; next < topics.length || day < input.spreadDays; day++) {
    const on = addDays(input.today, day);
    const planned = input.plannedByDay[on] ?? 0;
    const room = reviewsWithin(input.capMinutes, REVIEW_MINUTES.planned) - planned;
    const taken = topics.slice(next, next + Math.max(1, Math.min(room, share)));
    next += taken.length;
    for (const entries of taken) {
      plan.moves.push(...entries.map((entry) => ({ ...entry, newDueOn: on })));
    }
    plan.days.push({
      on,
      moved: taken.length,
      planned,
      minutes: (taken.length + planned) * REVIEW_MINUTES.planned,
    });
  }
  plan.extraDays = Math.max(0, plan.days.length - input.spreadDays);
  return plan;
}
