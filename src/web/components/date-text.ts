/** Civil dates as people read them here: weekday, day, month. */
import type { CivilDate } from "../../core/calendar.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "Thursday" for 4; 1 is Monday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1]!;
}

/** "Thu 5 March". */
export function dayText(date: CivilDate): string {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return `${weekdayName(dayOfWeek).slice(0, 3)} ${dateText(date)}`;
}

/** "5 March". */
export function dateText(date: CivilDate): string {
  const { day, month } = Temporal.PlainDate.from(date);
  return `${day} ${MONTHS[month - 1]}`;
}

/** "5 March 2026". */
export function fullDateText(date: CivilDate): string {
  return `${dateText(date)} ${Temporal.PlainDate.from(date).year}`;
}

/** "5 Mar". */
export function shortDateText(date: CivilDate): string {
  const { day } = Temporal.PlainDate.from(date);
  return `${day} ${monthText(date)}`;
}

/** "Mar". */
export function monthText(date: CivilDate): string {
  return MONTHS[Temporal.PlainDate.from(date).month - 1]!.slice(0, 3);
}

/** "1 review", "2 reviews". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
