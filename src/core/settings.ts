/** What the learner has set: per group the plan of its tracks and the intervals, over all groups the day and the looks. */
import type { CivilDate, DayRule } from "./calendar.ts";

export interface TrackPlan {
  start_date: CivilDate;
  /** False while the track is paused. */
  active: boolean;
  /** Days of the track that count as known: 5 shows day 6 on the start date. */
  acceleration_days: number;
}

/** The shape of `data/<group>/config.json`; unknown keys are kept by whoever writes it. */
export interface GroupSettings {
  study_plan: Record<string, TrackPlan>;
  settings: { review_intervals: number[] };
}

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const TEXT_SIZES = ["small", "normal", "large", "larger"] as const;
export const READING_FONTS = ["serif", "sans"] as const;

/** How pages look. */
export interface Look {
  theme: Theme;
  text_size: (typeof TEXT_SIZES)[number];
  reading_font: (typeof READING_FONTS)[number];
}

export const DEFAULT_LOOK: Look = { theme: "system", text_size: "normal", reading_font: "serif" };

/** The shape of `data/config.json`. */
export interface LearnerSettings extends Look {
  zone: string;
  rollover_hour: number;
  /** Minutes a day for reviews of all groups: Today shows what fits, the rest stays due. Null is no limit. */
  daily_review_minutes: number | null;
  /** Single-key shortcuts; `Ctrl/Cmd+K` stays. */
  single_keys: boolean;
  /** Space and Enter also grade good. */
  space_grades: boolean;
  /** The learner has seen the welcome page. */
  welcomed: boolean;
}

export const DEFAULT_INTERVALS = [1, 3, 7, 14];
export const DEFAULT_ROLLOVER_HOUR = 4;

export function dayRule(settings: LearnerSettings): DayRule {
  return { zone: settings.zone, rolloverHour: settings.rollover_hour };
}
