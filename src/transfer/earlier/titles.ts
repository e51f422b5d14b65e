/** Finds the topics that an earlier tracker named by title: what is the same, what is close, what is neither. */

/** A title as the earlier tracker wrote it, with its track; or one of our topics. */
export interface Titled {
  trackId: string;
  title: string;
}

export interface TitleMatches<T> {
  /** The same but for case, punctuation, spaces and "&". By the place in `titles`. */
  same: Map<number, T>;
  /** An offer that a person has to confirm. By the place in `titles`. */
  close: Map<number, T>;
}

/** From here on a title is offered, of 1 for the same. */
const CLOSE = 0.6;

/** Words of one title among the words of another are close, however many the other has. */
const CONTAINED = 0.7;

/** So much of the letters must agree where no words do: `Heps` and `Heaps`, not `Maps` and `Heaps`. */
const SPELLED = 0.75;

const FILLERS = new Set(["a", "an", "and", "for", "in", "of", "on", "the", "to", "vs", "with"]);

/**
 * Within the track where there is such a track, in the others only as an offer. A topic is given to one title: the same
 * before the close, then the closest. What is as close to two topics is offered none.
 */
export function matchTitles<T extends Titled>(
  titles: readonly Titled[],
  topics: readonly T[],
): TitleMatches<T> {
  const tracks = new Set(topics.map((topic) => topic.trackId));
  const same = new Map<number, T>();
  const offers: { at: number; topic: T; closeness: number }[] = [];
  for (const [at, { trackId, title }] of titles.entries()) {
    const name = normalTitle(title);
    const named = topics.filter((topic) => normalTitle(topic.title) === name);
    const found = named.find((topic) => topic.trackId === trackId);
    if (found) same.set(at, found);
    else if (named.length === 1) offers.push({ at, topic: named[0]!, closeness: 1 });
    else {
      const within = tracks.has(trackId) ? topics.filter((topic) => topic.trackId === trackId) : topics;
      const ranked = within
        .map((topic) => ({ at, topic, closeness: closeness(title, topic.title) }))
        .toSorted((a, b) => b.closeness - a.closeness);
      const [best, next] = ranked;
      if (best && best.closeness >= CLOSE && best.closeness > (next?.closeness ?? 0)) offers.push(best);
    }
  }
  const close = new Map<number, T>();
  const taken = new Set(same.values());
  for (const { at, topic } of offers.toSorted((a, b) => b.closeness - a.closeness || a.at - b.at)) {
    if (taken.has(topic)) continue;
    taken.add(topic);
    close.set(at, topic);
  }
  return { same, close };
}

/** Small letters and digits with single spaces between. */
export function normalTitle(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’\p{M}]/gu, "")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/** 0 to 1: by the words that both have, or by the letters. */
export function closeness(a: string, b: string): number {
  const [first, second] = [a, b].map(normalTitle) as [string, string];
  const [fewer, more] = [wordsOf(first), wordsOf(second)].toSorted((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  const left = [...more];
  let shared = 0;
  for (const word of fewer) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  const byWords = fewer.length === 0 ? 0 : (2 * shared) / (fewer.length + more.length);
  const contained = fewer.length > 1 && shared === fewer.length ? CONTAINED : 0;
  const longer = Math.max(first.length, second.length);
  const byLetters = longer === 0 ? 0 : 1 - editDistance(first, second) / longer;
  return Math.max(byWords, contained, byLetters >= SPELLED ? byLetters : 0);
}

function wordsOf(normal: string): string[] {
  return normal.split(" ").filter((word) => word !== "" && !FILLERS.has(word));
}

/** The same but for a plural, or in long words for one slip. */
function isSameWord(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) => (word.length > 3 ? word.replace(/s$/, "") : word)) as [
    string,
    string,
  ];
  return one === other || (Math.min(one.length, other.length) >= 5 && editDistance(one, other) === 1);
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const present = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let distance = Math.min(
        last[column]! + 1,
        present[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, beforeLast[column - 2]! + 1);
      }
      present.push(distance);
    }
    beforeLast = last;
    last = present;
  }
  return last[b.length]!;
}
