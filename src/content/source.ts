/** Curricula as they stand in the files, parsed and validated but not yet rendered; every part knows its file and line. */
import type { ContentProblem } from "../core/curriculum.ts";
import type { FactsFile, GroupFile, QuestionEntry, ReadingFrontMatter, TrackFile } from "./schema.ts";

export interface SourceReading {
  /** Path relative to the curricula's root, with forward slashes. */
  file: string;
  frontMatter: ReadingFrontMatter;
  /** The Markdown after the front matter. */
  markdown: string;
  /** 1-based line of the file at which `markdown` begins. */
  firstLine: number;
}

/** A Markdown text of a question. */
export interface SourceText {
  markdown: string;
  /** 1-based line of the file at which `markdown` begins. */
  line: number;
}

export interface SourceQuestion {
  file: string;
  /** 1-based line of the question's entry. */
  line: number;
  entry: QuestionEntry;
  /** 1-based line at which a field's value begins, for messages: `prompt`, `answer`, `hints`, `rubric`, … */
  fieldLines: Partial<Record<keyof QuestionEntry, number>>;
  /** Every Markdown text of the entry by its place: `prompt`, `hints.0`, `answer`, `rubric.0.text`, `followups.0.answer`, … */
  texts: Record<string, SourceText>;
}

export interface SourceTopic {
  id: string;
  title: string;
  summary: string[];
  /** 1-based place in the track. */
  dayNumber: number;
  /** Absolute path of the topic's folder; null where the track lists a title that has no folder yet. */
  folder: string | null;
  /** The folder relative to the root; also given where the folder does not exist yet. */
  path: string;
  /** Paths of all files of the topic relative to the root, sorted. */
  files: string[];
  reading: SourceReading | null;
  questions: SourceQuestion[];
  problems: ContentProblem[];
}

export interface SourceTrack {
  id: string;
  groupId: string;
  file: string;
  track: TrackFile;
  topics: SourceTopic[];
}

export interface SourceGroup {
  id: string;
  file: string;
  group: GroupFile;
  tracks: SourceTrack[];
}

export interface SourceCurricula {
  /** Absolute path of the folder that holds the group folders. */
  root: string;
  groups: SourceGroup[];
  facts: FactsFile;
  /** Faults that belong to no single topic. */
  problems: ContentProblem[];
}
