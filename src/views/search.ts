/** What holds the words of a query: topics, questions and the learner's notes, of all groups. */
import type { SearchHit } from "../content/search.ts";
import type { Context } from "../context.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { type ExcerptPart, excerpt, markWords } from "../core/excerpt.ts";
import { listNotes } from "../store/notes.ts";

/** So many of each kind are shown. */
const SHOWN = 20;

export interface Found {
  group: Group;
  track: Track;
  topic: Topic;
  /** Anchor on the topic's page; null for its beginning. */
  anchor: string | null;
  /** What was found: the title of the topic or section, or the beginning of a prompt. */
  title: ExcerptPart[];
  excerpt: ExcerptPart[];
}

export interface FoundKind {
  found: Found[];
  /** How many there are, shown or not. */
  total: number;
}

export interface Search {
  query: string;
  topics: FoundKind;
  questions: FoundKind;
  notes: FoundKind;
}

/** An empty query finds nothing; so does one without a letter or digit. */
export async function viewSearch(context: Context, query: string): Promise<Search> {
  const [hits, notes] = await Promise.all([context.curricula.search(query), searchNotes(context, query)]);
  const ofKind = (isWanted: (hit: SearchHit) => boolean) => kindOf(context, hits.filter(isWanted));
  return {
    query,
    topics: ofKind((hit) => hit.kind !== "question"),
    questions: ofKind((hit) => hit.kind === "question"),
    notes: kindOf(context, notes),
  };
}

function kindOf(context: Context, hits: readonly SearchHit[]): FoundKind {
  return { found: hits.slice(0, SHOWN).map((hit) => toFound(context, hit)), total: hits.length };
}

function toFound(context: Context, hit: SearchHit): Found {
  const topic = context.curricula.findTopic(hit.topicId)!;
  const group = context.curricula.findGroupById(topic.groupId)!;
  return {
    group,
    track: context.curricula.findTrack(topic.groupId, topic.trackId)!,
    topic,
    anchor: hit.anchor,
    title: markWords(hit.title || topic.title, hit.words),
    excerpt: excerpt(hit.text, hit.words),
  };
}

/** Notes are few and change often, so their index is made for each search. */
async function searchNotes(context: Context, query: string): Promise<SearchHit[]> {
  const { rows, learnerId, curricula } = context;
  const notes = await Promise.all(curricula.groups.map((group) => listNotes(rows, learnerId, group.id)));
  const texts = notes.flat().flatMap(({ topicId, text }) => {
    const topic = curricula.findTopic(topicId);
    return topic ? [{ id: `${topicId}#note`, kind: "section" as const, title: topic.title, text }] : [];
  });
  if (texts.length === 0) return [];
  const { searchTexts } = await import("../content/search.ts");
  return searchTexts(texts, query);
}
