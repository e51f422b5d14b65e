/** Writes the agenda as an iCalendar file (RFC 5545): days with reviews and topics, for any calendar. */
import { addDays, type CivilDate } from "../core/calendar.ts";
import type { Agenda, AgendaDay } from "../views/agenda.ts";

interface Entry {
  /** The same for the same thing in every file, so that a calendar moves it instead of showing it twice. */
  uid: string;
  on: CivilDate;
  summary: string;
  description: string;
  url: string;
}

/**
 * Entries for whole days, which take up no time in the calendar. The reviews of a day and group are one entry, each
 * topic is one; `address` is the app's, and `pathOf` gives the place of a topic in it.
 */
export function writeCalendar(
  { at, days }: Agenda,
  address: string,
  pathOf: (topicId: string) => string | undefined,
): string {
  const stamp = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const entries = days.flatMap((day) => listEntries(day, address, pathOf));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Study Tracker//Study Tracker//EN",
    "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:Study Tracker",
    ...entries.flatMap((entry) => [
      "BEGIN:VEVENT",
      `UID:${entry.uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${entry.on.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${addDays(entry.on, 1).replaceAll("-", "")}`,
      `SUMMARY:${escapeText(entry.summary)}`,
      `DESCRIPTION:${escapeText(entry.description)}`,
      `URL:${entry.url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function listEntries(
  { on, group, reviews, topics, pace }: AgendaDay,
  address: string,
  pathOf: (topicId: string) => string | undefined,
): Entry[] {
  const minutes = reviews.length * pace.review.minutes;
  const some = reviews.length === 1 ? "1 review" : `${reviews.length} reviews`;
  const due: Entry = {
    uid: `reviews.${group.id}.${on}@study-tracker`,
    on,
    summary: `${group.label}: ${some}, about ${minutes} min`,
    description: reviews.map(({ title }) => title).join("\n"),
    url: `${address}/${group.slug}`,
  };
  const learning = topics.map(
    ({ track, topic }): Entry => ({
      uid: `topic.${topic.id}@study-tracker`,
      on,
      summary: `${track.title}: ${topic.title}, about ${pace.topic.minutes} min`,
      description: `Day ${topic.dayNumber} of ${track.topics.length}`,
      url: `${address}${pathOf(topic.id) ?? ""}`,
    }),
  );
  return reviews.length > 0 ? [due, ...learning] : learning;
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, " ");
}

/** A line has at most 75 octets; what is longer goes on after a line end and a space, never within a character. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
