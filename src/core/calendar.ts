/** Civil dates: the study date of an instant, and arithmetic on days that knows no clock and no zone. */

/** A civil date, `YYYY-MM-DD`. Such texts compare in the order of time. */
export type CivilDate = string;

/** An instant in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** When a learner's day begins. */
export interface DayRule {
  /** IANA name, such as `Europe/Berlin`. */
  zone: string;
  /** Hours after midnight, 0–23, until which the night still belongs to yesterday. */
  rolloverHour: number;
}

/**
 * The study date of an instant: what the wall clock of the zone shows, minus the rollover hour. Where the clock is set
 * back over the rollover hour, the day that had begun goes on, so that as time passes no date comes a second time.
 */
export function studyDate(at: Instant, day: DayRule): CivilDate {
  const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(day.zone);
  const date = dateOf(shown, day.rolloverHour);
  if (shown.subtract({ hours: 24 }).offsetNanoseconds <= shown.offsetNanoseconds) return date;
  // "Previous" leaves out a change at this very instant.
  const setBack = shown.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  if (setBack === null) return date;
  const before = dateOf(setBack.subtract({ nanoseconds: 1 }), day.rolloverHour);
  return before > date ? before : date;
}

function dateOf(shown: Temporal.ZonedDateTime, rolloverHour: number): CivilDate {
  return shown.toPlainDateTime().subtract({ hours: rolloverHour }).toPlainDate().toString();
}

/** What a clock on the wall of `zone` shows at that instant. */
export function wallClock(at: Instant, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** Twelve o'clock on that date: the instant of what only a date is known of. */
export function noonOf(date: CivilDate, zone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: "12:00" })
    .epochMilliseconds;
}

/** In UTC, in which `Date` reads a text without a time, each day is as long as the next. */
const DAY_MS = 86_400_000;

/** By `Date`, which takes a tenth of the time of `Temporal`: pages count hundreds of days. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const text = new Date(Date.parse(date) + days * DAY_MS).toISOString();
  return text.slice(0, text.indexOf("T"));
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Whether the text is a date of the calendar in the form `YYYY-MM-DD`, of the years 1 to 9999. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** Whether the zone is one that this machine's time zone data knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
