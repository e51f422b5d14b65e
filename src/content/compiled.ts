/** What the compiler writes and the app loads: one index, and one body per topic with everything already HTML. */
import type { ContentProblem, Depth, Group } from "../core/curriculum.ts";

/** Raised when the shape or the rendering changes, so that everything compiles anew. */
export const RENDERER_VERSION = "9";

/** `index.json`: all groups with their topics and questions, but no texts. */
export interface CompiledIndex {
  rendererVersion: string;
  /** The folder of curricula as it was given to the compiler, for messages. */
  root: string;
  /** Hash of all that went into this index, so that nothing is parsed where nothing changed. */
  sourceHash: string;
  groups: Group[];
  /** Faults that belong to no single topic: a group or track that cannot be read. */
  problems: ContentProblem[];
}

export interface Heading {
  /** Anchor, unique in the topic. */
  id: string;
  text: string;
  level: 2 | 3;
}

export interface RubricPointBody {
  id: string;
  points: number;
  level: "senior" | "staff" | "principal";
  must: boolean;
  html: string;
}

/** All HTML fields are safe to put into a page as they are. */
export interface QuestionBody {
  id: string;
  kind: string;
  depth: Depth;
  minutes: number;
  version: number;
  promptHtml: string;
  /** The prompt without markup, for titles, search and logs. */
  promptText: string;
  hintsHtml: string[];
  /** Null where the track gives no reference answer. */
  answerHtml: string | null;
  rubric: RubricPointBody[];
  redFlagsHtml: string[];
  followups: { questionHtml: string; answerHtml: string }[];
  /** Slug of the coding problem, where the question is one. */
  problem: string | null;
  /** The problem's signature and visible examples as HTML, where the question is one. */
  problemHtml: string | null;
}

/** What a page shows of `topics/<topic id>.json`. */
export interface TopicBody {
  id: string;
  html: string;
  headings: Heading[];
  questions: QuestionBody[];
  hasMath: boolean;
  hasCode: boolean;
}

/** A place of a topic that can be found, as plain text. */
export interface SearchText {
  kind: "section" | "question";
  anchor: string;
  title: string;
  text: string;
}

/** `topics/<topic id>.json`: the body, and what the next compilation takes over where the sources are the same. */
export interface CompiledTopic extends TopicBody {
  /** Hash of all that the body was made from. */
  sourceHash: string;
  readingMinutes: number;
  searchTexts: SearchText[];
  /** Faults of the topic's files, those met while rendering included. */
  problems: ContentProblem[];
}

/** The URL path of a topic. */
export function topicPath(groupSlug: string, trackId: string, topicId: string): string {
  return `/${groupSlug}/${trackId}/${topicId}`;
}
