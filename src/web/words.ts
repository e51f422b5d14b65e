/** Spans of time, lists of days and what a backup holds in words; single days stand in components/date-text. */
import type { BackupContents } from "../backup/restore.ts";
import type { CivilDate, Instant } from "../core/calendar.ts";
import type { Note } from "../store/notes.ts";
import { counted, dateText, dayText } from "./components/date-text.ts";

/** "5, 7, 11 and 18 March": a month is named where it changes. */
export function datesText(dates: readonly CivilDate[]): string {
  const parts = dates.map((on, index) => {
    const isMonthNext = dates[index + 1]?.slice(0, 7) === on.slice(0, 7);
    return isMonthNext ? String(Temporal.PlainDate.from(on).day) : dateText(on);
  });
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "14:02" on the wall clock of the zone. */
export function timeText(at: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}

/** "Saved 14:02"; nothing for a note that was never written. */
export function noteStatus(note: Pick<Note, "text" | "savedAt">, zone: string): string | undefined {
  return note.savedAt === null || note.text === "" ? undefined : `Saved ${timeText(note.savedAt, zone)}`;
}

/** "1 completed topic, 4 open reviews, last done on Wed 4 March"; null is one that cannot be read. */
export function contentsText(contents: BackupContents | null): string {
  if (!contents) return "cannot be read";
  const { topics, openReviews, lastActOn } = contents;
  const last = lastActOn === null ? "nothing done yet" : `last done on ${dayText(lastActOn)}`;
  return `${counted(topics, "completed topic")}, ${counted(openReviews, "open review")}, ${last}`;
}

/** "3 h 10 min", "41 min". */
export function minutesText(minutes: number): string {
  const rounded = Math.round(minutes);
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
