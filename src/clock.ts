/** The clock of the app: the machine's, or one that starts at STUDY_NOW and runs on. */
import type { Instant } from "./core/calendar.ts";
import { AppError } from "./core/errors.ts";

export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now();

/** `start` is a civil date-time such as `2026-11-23T09:00`, read in `zone`. Each start of the app begins there anew. */
export function clockFrom(start: string, zone: string, real: Clock = systemClock): Clock {
  let at: Instant;
  try {
    at = Temporal.PlainDateTime.from(start, { overflow: "reject" }).toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    throw new AppError(
      "invalid",
      `STUDY_NOW is "${start}", which is no civil date-time. Write it like 2026-11-23T09:00.`,
      { cause: error },
    );
  }
  const started = real();
  return () => at + (real() - started);
}
