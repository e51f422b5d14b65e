import { describe, expect, test } from "vitest";
import { lineOf, makeTopic, subjectOf, words, writeCurricula } from "../../test/support/content-factory.ts";
import { checkReadingTime, type TopicFigures } from "./figures.ts";
import { formatReport, listOutliers } from "./report.ts";

describe("C20 reading time", () => {
  test.each([
    { count: 7_201, message: "The reading takes 40.01 minutes; 25–40 are in bounds" },
    { count: 4_499, message: "The reading takes 24.99 minutes; 25–40 are in bounds" },
  ])("$count words", async ({ count, message }) => {
    const root = await writeCurricula({ topics: [makeTopic({ sections: { Only: words("w", count - 1) } })] });
    const file = "school/lessons/alpha/reading.md";
    expect(checkReadingTime(await subjectOf(root))).toEqual([
      {
        file,
        line: await lineOf(root, file, "## Only"),
        check: "C20",
        message: expect.stringContaining(message),
      },
    ]);
  });

  test.each([4_500, 7_200])("passes for %d words", async (count) => {
    const root = await writeCurricula({ topics: [makeTopic({ sections: { Only: words("w", count - 1) } })] });
    expect(checkReadingTime(await subjectOf(root))).toEqual([]);
  });
});

describe("C35 the report", () => {
  const figures = (topicId: string, changed: Partial<TopicFigures> = {}): TopicFigures => ({
    topicId,
    trackId: "lessons",
    words: 4_000,
    minutes: 33.31,
    byDepth: { 1: 4, 2: 4, 3: 3, 4: 1 },
    byKind: { concept: 6, derivation: 6 },
    codeBlocksRun: 2,
    checks: 3,
    checkedNumbers: 30,
    sources: 5,
    codingProblems: 0,
    problems: 0,
    ...changed,
  });

  test("marks what is far below the track's median", () => {
    const track = [figures("a"), figures("b"), figures("c", { words: 2_000, checkedNumbers: 10 })];
    expect(track.map((topic) => listOutliers(topic, track))).toEqual([
      [],
      [],
      ["few words", "few checked numbers"],
    ]);
  });

  test("compares within a track", () => {
    const other = figures("d", { trackId: "others", words: 9_000 });
    expect(formatReport([figures("a"), other, { ...other, topicId: "e" }])).not.toContain("few words");
  });

  test("is a table of Markdown, the topics with the most problems first", () => {
    const lines = formatReport([figures("a"), figures("b", { problems: 2 })]).split("\n");
    expect(lines[0]).toContain("| Topic | Words | Minutes | Depth 1/2/3/4 |");
    expect(lines[2]).toBe(
      "| b | 4000 | 33.3 | 4/4/3/1 | concept 6, derivation 6 | 2 | 3 | 30 | 5 | 0 | 2 |  |",
    );
    expect(lines[3]).toContain("| a |");
  });
});
