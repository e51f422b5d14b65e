/** What the settings documents may say; keys that the app does not know are kept as they are. */
import { z } from "zod";
import { isCivilDate, isZone } from "../core/calendar.ts";
import { CAP_MINUTES } from "../core/catch-up.ts";
import { DEFAULT_LOOK, READING_FONTS, TEXT_SIZES, THEMES } from "../core/settings.ts";

export const startDate = z
  .string()
  .refine((text) => isCivilDate(text) && text >= "1970-01-01" && text <= "2100-12-31", {
    message: "write a date from 1970-01-01 to 2100-12-31 as YYYY-MM-DD",
  });

export const accelerationDays = z
  .int("write a whole number of days")
  .min(0, "write 0 or more")
  .max(365, "write at most 365");

export const reviewIntervals = z
  .array(z.int("write whole days").min(1, "write at least 1 day").max(365, "write at most 365 days"))
  .min(1, "name at least one interval")
  .max(12, "name at most 12 intervals")
  .refine((days) => days.every((day, i) => i === 0 || day > days[i - 1]!), {
    message: "write the intervals in rising order, each once",
  });

export const zone = z.string().refine(isZone, { message: "write an IANA time zone such as Europe/Berlin" });

export const rolloverHour = z.int("write a whole hour").min(0, "write 0 to 23").max(23, "write 0 to 23");

export const dailyReviewMinutes = z
  .int("write whole minutes, or nothing for no limit")
  .min(CAP_MINUTES.least, `write at least ${CAP_MINUTES.least} minutes`)
  .max(CAP_MINUTES.most, `write at most ${CAP_MINUTES.most} minutes`)
  .nullable();

export const groupDocument = z.looseObject({
  study_plan: z.record(
    z.string(),
    z.looseObject({
      start_date: startDate,
      active: z.boolean().default(true),
      acceleration_days: accelerationDays.default(0),
    }),
  ),
  settings: z.looseObject({ review_intervals: reviewIntervals }),
});

export const learnerDocument = z.looseObject({
  zone,
  rollover_hour: rolloverHour,
  daily_review_minutes: dailyReviewMinutes.default(null),
  theme: z.enum(THEMES).default(DEFAULT_LOOK.theme),
  text_size: z.enum(TEXT_SIZES).default(DEFAULT_LOOK.text_size),
  reading_font: z.enum(READING_FONTS).default(DEFAULT_LOOK.reading_font),
  single_keys: z.boolean().default(true),
  space_grades: z.boolean().default(true),
  welcomed: z.boolean().default(false),
});
