/** What a note may hold, what can be told of its text, and which topics still ask for one. */

/** A note holds at most so many characters. */
export const NOTE_LIMIT = 1_000_000;

/** The text as it is kept: PostgreSQL's texts hold no NUL and no half characters, and no field of a page shows one. */
export function cleanNote(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\0", "").toWellFormed();
}

/** The first line with something on it, cut to `length` characters. */
export function firstLine(text: string, length = 160): string {
  return text.trim().split("\n")[0]!.slice(0, length);
}

/** A line that ends with a question mark: something the learner has still to find out. */
export function asksQuestion(text: string): boolean {
  return /\?[\s*_)"”]*$/m.test(text);
}

/** A topic that was flagged, or found hard: 4 or 5 of 5. */
export function isShaky(topic: { isFlagged: boolean; difficulty: number | null }): boolean {
  return topic.isFlagged || isHard(topic);
}

export function isHard({ difficulty }: { difficulty: number | null }): boolean {
  return (difficulty ?? 0) >= 4;
}
