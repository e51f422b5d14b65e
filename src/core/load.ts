/** What a plan costs: how much a day holds when every topic is completed on its day and every review done on its. */
import { addDays, type CivilDate } from "./calendar.ts";
import { PLANNED_TOPIC_MINUTES, REVIEW_MINUTES } from "./estimates.ts";
import { planReviews } from "./schedule.ts";
import type { TrackPlan } from "./settings.ts";

export interface PlannedTrack {
  plan: TrackPlan;
  /** Topics of the track. */
  length: number;
}

export interface DayLoad {
  on: CivilDate;
  topics: number;
  reviews: number;
  minutes: number;
}

/** Every day that holds something, in order; paused tracks cost nothing. */
export function dailyLoad(tracks: readonly PlannedTrack[], intervals: readonly number[]): DayLoad[] {
  const days = new Map<CivilDate, { topics: number; reviews: number }>();
  const add = (on: CivilDate, part: "topics" | "reviews") => {
    const day = days.get(on) ?? { topics: 0, reviews: 0 };
    days.set(on, { ...day, [part]: day[part] + 1 });
  };
  for (const { plan, length } of tracks) {
    if (!plan.active) continue;
    for (let index = 0; index < length - plan.acceleration_days; index++) {
      const on = addDays(plan.start_date, index);
      add(on, "topics");
      for (const { dueOn } of planReviews(on, intervals)) add(dueOn, "reviews");
    }
  }
  return [...days]
    .map(([on, { topics, reviews }]) => {
      const minutes = topics * PLANNED_TOPIC_MINUTES + reviews * REVIEW_MINUTES.planned;
      return { on, topics, reviews, minutes };
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The first of the days that hold the most of it; undefined where nothing is planned. */
export function peakOf(
  days: readonly DayLoad[],
  part: "topics" | "reviews" | "minutes",
): DayLoad | undefined {
  return days.reduce<DayLoad | undefined>(
    (peak, day) => (peak && peak[part] >= day[part] ? peak : day),
    undefined,
  );
}

/** Days between the starts of staggered tracks. */
export const STAGGER_DAYS = 7;

/** The active tracks one after the other, a week apart, from the earliest of their starts on. */
export function stagger(plans: readonly TrackPlan[]): TrackPlan[] {
  const first = plans.flatMap((plan) => (plan.active ? [plan.start_date] : [])).toSorted()[0];
  let place = 0;
  return plans.map((plan) =>
    plan.active && first ? { ...plan, start_date: addDays(first, STAGGER_DAYS * place++) } : plan,
  );
}
