/** What is to come: reviews a day over the next weeks, with what is overdue apart. */
import { addDays, type CivilDate } from "./calendar.ts";

export interface Forecast {
  /** Reviews owed since before today. */
  overdue: number;
  /** One entry for each day from today on, empty days included. */
  days: { on: CivilDate; reviews: number; runningTotal: number }[];
  /** Reviews after the last day shown. */
  later: number;
}

/** `dueDates` holds one date for each open review. The running total begins with what is overdue. */
export function forecast(dueDates: readonly CivilDate[], today: CivilDate, days: number): Forecast {
  const counts = new Map<CivilDate, number>();
  for (const on of dueDates) counts.set(on, (counts.get(on) ?? 0) + 1);
  const overdue = dueDates.filter((on) => on < today).length;
  let runningTotal = overdue;
  const shown = Array.from({ length: days }, (_, index) => {
    const on = addDays(today, index);
    const reviews = counts.get(on) ?? 0;
    runningTotal += reviews;
    return { on, reviews, runningTotal };
  });
  return { overdue, days: shown, later: dueDates.length - runningTotal };
}
