/** C20 and C35: what each topic amounts to, in numbers, so that a reviewer sees the thinnest file first. */

import { countReading } from "../content/markdown-parts.ts";
import type { SourceTopic } from "../content/source.ts";
import type { Depth } from "../core/curriculum.ts";
import { listCodingProblems } from "./coding-problems.ts";
import { listCheckFiles } from "./numbers.ts";
import { listPassages, listQuestions } from "./passages.ts";
import type { CheckProblem, PlacedTopic, Subject } from "./subject.ts";
import { listBlocks, splitSections } from "./text.ts";

const MINUTES: [number, number] = [25, 40];

export interface TopicFigures {
  topicId: string;
  trackId: string;
  words: number;
  /** Computed reading time. */
  minutes: number;
  byDepth: Record<Depth, number>;
  byKind: Record<string, number>;
  codeBlocksRun: number;
  checks: number;
  /** Numbers that are held against a check or a fact, in reading and bank. */
  checkedNumbers: number;
  sources: number;
  /** Folders of coding problems. */
  codingProblems: number;
  /** What the checks found in the topic. */
  problems: number;
}

export function figuresOf({ track, topic }: PlacedTopic, problems: CheckProblem[]): TopicFigures {
  const passages = listPassages(topic);
  const questions = listQuestions(topic);
  const markdown = topic.reading?.markdown ?? "";
  const sources = splitSections(markdown).find((section) => section.heading === "Sources")?.markdown ?? "";
  const count = countReading(markdown);
  const byDepth: Record<Depth, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const byKind: Record<string, number> = {};
  for (const { entry } of questions) {
    byDepth[entry.depth] += 1;
    byKind[entry.kind] = (byKind[entry.kind] ?? 0) + 1;
  }
  return {
    topicId: topic.id,
    trackId: track.id,
    words: count.proseWords,
    minutes: count.minutes,
    byDepth,
    byKind,
    codeBlocksRun: passages.flatMap((passage) => passage.fences).filter((fence) => fence.isRun).length,
    checks: listCheckFiles(topic).length,
    checkedNumbers: passages.flatMap((passage) => passage.checkedNumbers).length,
    sources: listBlocks(sources).filter((block) => block.kind === "item").length,
    codingProblems: listCodingProblems(topic).length,
    problems: problems.filter((problem) => problem.file.startsWith(`${topic.path}/`)).length,
  };
}

export function checkReadingTime({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }: { topic: SourceTopic }) => {
    if (!topic.reading) return [];
    const { minutes } = countReading(topic.reading.markdown);
    if (minutes >= MINUTES[0] && minutes <= MINUTES[1]) return [];
    const message = `The reading takes ${minutes.toFixed(2)} minutes; ${MINUTES[0]}–${MINUTES[1]} are in bounds.`;
    return [{ file: topic.reading.file, line: topic.reading.firstLine, check: "C20", message }];
  });
}
