/** Which backups are kept: the newest of each of the last days, weeks and months that have one. */
import type { CivilDate } from "./calendar.ts";

export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/** What is known of a backup: its name, and the date on which it was made. */
export interface DatedBackup {
  name: string;
  on: CivilDate;
}

/**
 * The backups that may go. Of each day, ISO week and month only the newest counts; names sort by time within a day.
 * The newest of all is always kept.
 */
export function backupsToDelete<T extends DatedBackup>(backups: readonly T[]): T[] {
  const newestFirst = backups.toSorted((a, b) => (a.on === b.on ? order(b.name, a.name) : order(b.on, a.on)));
  const kept = new Set<T>([
    ...newestOfEach(newestFirst, (backup) => backup.on, KEPT.days),
    ...newestOfEach(newestFirst, (backup) => weekOf(backup.on), KEPT.weeks),
    ...newestOfEach(newestFirst, (backup) => backup.on.slice(0, 7), KEPT.months),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach<T>(newestFirst: readonly T[], period: (item: T) => string, periods: number): T[] {
  return [...Map.groupBy(newestFirst, period).values()].slice(0, periods).map(([newest]) => newest!);
}

function weekOf(on: CivilDate): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(on);
  return `${yearOfWeek}-${weekOfYear}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
