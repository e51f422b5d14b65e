/** The search index of curricula: made when they are compiled, opened at the first search, asked by words. */
import MiniSearch, { type Options } from "minisearch";
import type { Group } from "../core/curriculum.ts";
import type { SearchText } from "./compiled.ts";

/** One place that can be found: a topic by its title, a section of its reading, or a question by its prompt. */
export interface SearchEntry {
  /** The topic's id, and for a place in it `#` and its anchor. */
  id: string;
  kind: "topic" | "section" | "question";
  title: string;
  text: string;
}

export interface SearchHit extends SearchEntry {
  topicId: string;
  /** Null for the topic itself. */
  anchor: string | null;
  score: number;
  /** The words of the text that matched, in lower case. */
  words: string[];
}

/** A query is cut here; nobody remembers more words than these. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

const OPTIONS: Options<SearchEntry> = {
  fields: ["title", "text"],
  storeFields: ["kind", "title", "text"],
};

const RULES = {
  combineWith: "AND",
  boost: { title: 4 },
  prefix: (word: string) => word.length > 1,
  fuzzy: (word: string) => (word.length > 4 ? 0.2 : false),
  maxFuzzy: 2,
  // Several words that only resemble the one that was typed do not outweigh it.
  weights: { fuzzy: 0.1, prefix: 0.4 },
} as const;

/** The words of a query, within bounds; none where it holds only signs. */
function wordsOf(query: string): string {
  return (
    query
      .slice(0, LONGEST_QUERY)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS)
      .join(" ") ?? ""
  );
}

/** `search.json` of these groups; `texts` holds what each written topic says, by its id. */
export function writeSearchIndex(
  groups: readonly Group[],
  texts: ReadonlyMap<string, { searchTexts: readonly SearchText[] }>,
): string {
  const index = new MiniSearch(OPTIONS);
  for (const topic of groups.flatMap((group) => group.tracks.flatMap((track) => track.topics))) {
    index.add({ id: topic.id, kind: "topic", title: topic.title, text: topic.summary.join(" ") });
    for (const { kind, anchor, title, text } of texts.get(topic.id)?.searchTexts ?? []) {
      index.add({ id: `${topic.id}#${anchor}`, kind, title, text });
    }
  }
  return JSON.stringify(index);
}

/** Takes what `writeSearchIndex` wrote; answers the hits of a query, the best first. */
export function openSearchIndex(json: string): (query: string) => SearchHit[] {
  const index = MiniSearch.loadJSON<SearchEntry>(json, OPTIONS);
  return (query) => ask(index, query);
}

/** Finds among texts that have no index, such as notes, by the same rules. */
export function searchTexts(entries: readonly SearchEntry[], query: string): SearchHit[] {
  const index = new MiniSearch(OPTIONS);
  index.addAll(entries);
  return ask(index, query);
}

function ask(index: MiniSearch<SearchEntry>, query: string): SearchHit[] {
  return index.search(wordsOf(query), RULES).map((result) => {
    const { id, kind, title, text } = result as unknown as SearchEntry;
    const [topicId, anchor] = id.split("#");
    const { score, terms: words } = result;
    return { id, topicId: topicId!, anchor: anchor ?? null, kind, title, text, score, words };
  });
}
