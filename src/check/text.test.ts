import { describe, expect, test } from "vitest";
import { listTables } from "./tables.ts";
import {
  listBlocks,
  listRuns,
  listWords,
  proseOf,
  splitParts,
  splitSections,
  withoutMarkup,
} from "./text.ts";

const FENCED = "````text\n## Not a heading\n```\n- not an item\n````";

describe("splitSections", () => {
  test("gives each heading its text and line, and leaves code alone", () => {
    const markdown = `Before.\n## One\na\n### Part\nb\n${FENCED}\n## Two ##\nc`;
    expect(splitSections(markdown)).toEqual([
      { heading: "", line: 0, markdown: "Before." },
      { heading: "One", line: 1, markdown: `a\n### Part\nb\n${FENCED}` },
      { heading: "Two", line: 10, markdown: "c" },
    ]);
    expect(splitSections("\n## One\n")).toEqual([{ heading: "One", line: 1, markdown: "" }]);
    expect(splitParts("a\n### Part\nb")).toEqual([{ heading: "Part", line: 1, markdown: "b" }]);
  });
});

describe("listBlocks", () => {
  test("joins wrapped lines and tells items, rows, headings and paragraphs apart", () => {
    const markdown = `# Head\n\nOne\ntwo.\n\n- item\n  goes on\n1. next\n\n| a | b |\n| --- | --- |\n\n> quoted\n> twice\n\n${FENCED}\n\n$$\nx = y\n$$\nlast`;
    expect(listBlocks(markdown)).toEqual([
      { line: 0, kind: "heading", text: "Head" },
      { line: 2, kind: "paragraph", text: "One two." },
      { line: 5, kind: "item", text: "item goes on" },
      { line: 7, kind: "item", text: "next" },
      { line: 9, kind: "row", text: "| a | b |" },
      { line: 10, kind: "row", text: "| --- | --- |" },
      { line: 12, kind: "paragraph", text: "quoted twice" },
      { line: 24, kind: "paragraph", text: "last" },
    ]);
  });

  test("knows a displayed formula on one line", () => {
    expect(listBlocks("$$a = b$$\ntext").map((block) => block.text)).toEqual(["text"]);
  });
});

describe("prose", () => {
  test.each([
    ["**Bold** and *slanted* `code` of a_b", "Bold and slanted code of a_b"],
    ["see [the text](topic:a#b) and [5 %]{=x}", "see the text and 5 %"],
    ["costs \\$5 and $x^2$ more", "costs $5 and more"],
    ["a * b * c", "a * b * c"],
  ])("%s", (markdown, prose) => {
    expect(withoutMarkup(markdown)).toBe(prose);
  });

  test("is words of text and tables, without code and formulas", () => {
    expect(
      listWords(proseOf(`A *b*.\n\n| c | $d$ |\n| --- | --- |\n| 1,024 | don't |\n\n${FENCED}`)),
    ).toEqual(["a", "b", "c", "1,024", "don't"]);
  });

  test("has runs of neighbouring words", () => {
    expect(listRuns(["a", "b", "c"], 2)).toEqual(["a b", "b c"]);
    expect(listRuns(["a"], 2)).toEqual([]);
  });
});

describe("listTables", () => {
  test("gives header and rows cell by cell", () => {
    expect(
      listTables(`text\n\n| a | b \\| c |\n|---|:-:|\n| 1 | |\n\n${FENCED}\nx | y\n--- | ---\n2 | 3`),
    ).toEqual([
      { line: 2, header: ["a", "b \\| c"], rows: [["1", ""]] },
      { line: 11, header: ["x", "y"], rows: [["2", "3"]] },
    ]);
  });
});
