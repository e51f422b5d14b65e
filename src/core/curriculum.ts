/** The words of a curriculum: groups hold tracks, tracks hold topics in the order of days, topics hold questions. */

/** 1 recall, 2 explain or apply, 3 derive or design, 4 transfer. */
export type Depth = 1 | 2 | 3 | 4;

/** A practice question as the rules need it; its texts stand in the topic's body. */
export interface Question {
  id: string;
  kind: string;
  depth: Depth;
  /** Minutes of honest effort. */
  minutes: number;
  /** Topics that must be complete before the question is drawn. */
  also: string[];
  version: number;
  isRetired: boolean;
}

/** `q03` of `mla-cnns-vision.q03`: the anchor of the question on its topic's page. */
export function questionAnchor(questionId: string): string {
  return questionId.slice(questionId.lastIndexOf(".") + 1);
}

/** A fault in a content file, told so that the file can be opened at the place. */
export interface ContentProblem {
  /** Path relative to the folder that holds the curricula. */
  file: string;
  /** 1-based. */
  line: number;
  message: string;
}

export interface Topic {
  id: string;
  groupId: string;
  trackId: string;
  title: string;
  /** 1-based place in the track. */
  dayNumber: number;
  /** Short lines shown under the title. */
  summary: string[];
  /** False while the track lists a title that has no folder yet. */
  isWritten: boolean;
  /** Computed from the reading; 0 where nothing is written. */
  readingMinutes: number;
  needs: string[];
  related: string[];
  questions: Question[];
  /** Why the topic, or part of it, cannot be shown. */
  problems: ContentProblem[];
}

export interface Track {
  id: string;
  groupId: string;
  title: string;
  icon: string;
  abbreviation: string;
  /** Slot in the palette, 1–6. */
  colour: number;
  summary: string;
  /** Question kinds of this track with their labels. */
  kinds: Record<string, string>;
  /** File names of its PDFs by their kind, where the track gives its own. */
  guides: Partial<Record<"study-guide" | "cheat-sheet" | "worksheet", string>>;
  topics: Topic[];
}

export interface Group {
  id: string;
  /** The word in the URL. */
  slug: string;
  label: string;
  icon: string;
  order: number;
  tracks: Track[];
}

/** Words that stand for pages of the app, so no group may have them in its URL. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "api",
  "assets",
  "config",
  "data",
  "dev",
  "guides",
  "health",
  "help",
  "search",
  "welcome",
]);

/** Words that stand for pages of a group, so no track may have them as its id. */
export const RESERVED_TRACK_IDS: ReadonlySet<string> = new Set([
  "catch-up",
  "history",
  "map",
  "notes",
  "practice",
  "redo",
  "review",
  "reviews",
  "topics",
  "undo",
]);
