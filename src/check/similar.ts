/** Finds texts that are nearly the same among many, by the pairs of neighbouring words that they share. */
import { listRuns } from "./text.ts";

export interface Similarity<Item> {
  item: Item;
  /** The earlier one. */
  other: Item;
  /** Shared pairs of words by all pairs of words, 0 to 1. */
  share: number;
}

/** A pair of words that stands in more texts than this tells nothing. */
const COMMON = 60;

/** For each item the most similar earlier one at `least` or above. Items of equal `key` are not compared. */
export function findSimilar<Item>(
  items: Item[],
  wordsOf: (item: Item) => string[],
  options: { least: number; key?: (item: Item) => unknown },
): Similarity<Item>[] {
  const { least, key = (item: Item): unknown => item } = options;
  const pairs = items.map((item) => new Set(listRuns(["^", ...wordsOf(item), "$"], 2)));
  const places = new Map<string, number[]>();
  const found: Similarity<Item>[] = [];
  items.forEach((item, index) => {
    const candidates = new Set<number>();
    for (const pair of pairs[index]!) {
      const before = places.get(pair) ?? [];
      if (before.length <= COMMON) for (const place of before) candidates.add(place);
      if (before.length === 0) places.set(pair, before);
      before.push(index);
    }
    let best: Similarity<Item> | undefined;
    for (const place of candidates) {
      if (key(items[place]!) === key(item)) continue;
      const both = pairs[index]!.intersection(pairs[place]!).size;
      const share = both / (pairs[index]!.size + pairs[place]!.size - both);
      if (share >= least && share > (best?.share ?? 0)) best = { item, other: items[place]!, share };
    }
    if (best) found.push(best);
  });
  return found;
}
