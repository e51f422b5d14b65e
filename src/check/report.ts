/** The table of C35 as Markdown, topics with the most problems first, with what lies out of the common marked. */
import type { TopicFigures } from "./figures.ts";

const COLUMNS = [
  "Topic",
  "Words",
  "Minutes",
  "Depth 1/2/3/4",
  "Kinds",
  "Code run",
  "Checks",
  "Checked numbers",
  "Sources",
  "Coding problems",
  "Problems",
  "Out of the common",
];

/** Less than this part of the track's median is out of the common. */
const THIN = 0.6;

export function formatReport(topics: TopicFigures[]): string {
  const worstFirst = topics.toSorted((a, b) => b.problems - a.problems);
  const rows = worstFirst.map((topic) => [
    topic.topicId,
    String(topic.words),
    topic.minutes.toFixed(1),
    Object.values(topic.byDepth).join("/"),
    Object.entries(topic.byKind)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", "),
    String(topic.codeBlocksRun),
    String(topic.checks),
    String(topic.checkedNumbers),
    String(topic.sources),
    String(topic.codingProblems),
    String(topic.problems),
    listOutliers(
      topic,
      topics.filter((other) => other.trackId === topic.trackId),
    ).join(", "),
  ]);
  return [COLUMNS, COLUMNS.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What is far below the median of the track's topics, in words. */
export function listOutliers(topic: TopicFigures, track: TopicFigures[]): string[] {
  const figures: [string, (figures: TopicFigures) => number][] = [
    ["few words", (figures) => figures.words],
    ["few questions", (figures) => Object.values(figures.byDepth).reduce((sum, count) => sum + count, 0)],
    ["few checks", (figures) => figures.checks],
    ["few checked numbers", (figures) => figures.checkedNumbers],
    ["few sources", (figures) => figures.sources],
    ["few coding problems", (figures) => figures.codingProblems],
  ];
  return figures
    .filter(([, figureOf]) => figureOf(topic) < THIN * medianOf(track.map(figureOf)))
    .map(([name]) => name);
}

function medianOf(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
