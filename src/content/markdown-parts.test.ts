import { describe, expect, it } from "vitest";
import { countReading, listCheckedNumbers, listFences, plainText } from "./markdown-parts.ts";

describe("listCheckedNumbers", () => {
  it("gives text, name, kind and line, in paragraphs, tables, lists and formulas", () => {
    const markdown = [
      "One [327,680]{=kv_bytes}",
      "and [≈ 3.2 %]{=share_percent}.",
      "",
      "| a | b |",
      "| --- | --- |",
      "| x | [989 TFLOP/s]{fact=peak} |",
      "- item",
      "  [$3.15 \\times 10^{23}$]{=flops}",
      "",
      "`[1]{=in_code}`",
      "```",
      "[2]{=in_fence}",
      "```",
    ].join("\n");
    expect(listCheckedNumbers(markdown)).toEqual([
      { source: "check", name: "kv_bytes", text: "327,680", line: 1 },
      { source: "check", name: "share_percent", text: "≈ 3.2 %", line: 2 },
      { source: "fact", name: "peak", text: "989 TFLOP/s", line: 6 },
      { source: "check", name: "flops", text: "$3.15 \\times 10^{23}$", line: 8 },
    ]);
  });

  it("gives money as it is written", () => {
    expect(listCheckedNumbers("[\\$5]{=a} to [\\$6]{=b}").map(({ text, name }) => [text, name])).toEqual([
      ["\\$5", "a"],
      ["\\$6", "b"],
    ]);
  });
});

describe("listFences", () => {
  it("gives line, language, alt text and code", () => {
    const markdown =
      '```python run\nx = 1\n```\n\n> ~~~dot "A \\"b\\""\n> digraph {}\n> ~~~\n\n```\nplain\n```\n```Text "Box" \n+\n```';
    expect(listFences(markdown)).toEqual([
      { line: 1, info: "python run", language: "python", isRun: true, alt: "", code: "x = 1\n" },
      { line: 5, info: 'dot "A \\"b\\""', language: "dot", isRun: false, alt: 'A "b"', code: "digraph {}\n" },
      { line: 9, info: "", language: "", isRun: false, alt: "", code: "plain\n" },
      { line: 12, info: 'Text "Box"', language: "text", isRun: false, alt: "Box", code: "+\n" },
    ]);
  });
});

describe("countReading", () => {
  it("counts words of prose, and code, equations, tables and pictures apart", () => {
    const markdown = [
      "## Two words",
      "Three more words, then $a + b$ – and `code`.",
      "",
      "$$",
      "x = y",
      "$$",
      "",
      "| not | prose |",
      "| --- | --- |",
      "| at | all |",
      "",
      "```python run",
      "a = 1",
      "",
      "b = 2",
      "```",
      '```dot "Not prose"',
      "digraph {}",
      "```",
      '```text "Nor this"',
      "+--+",
      "```",
      "```text",
      "counts as code",
      "```",
    ].join("\n");
    expect(countReading(markdown)).toEqual({
      proseWords: 9,
      displayEquations: 1,
      codeLines: 3,
      tables: 1,
      diagrams: 2,
      minutes: 9 / 180 + 0.5 + 0.15 + 0.75 * 3,
    });
  });

  it("is nothing for nothing", () => {
    expect(countReading("").minutes).toBe(0);
  });
});

describe("plainText", () => {
  it("is one line without markup", () => {
    const markdown =
      '## Why *this*\n\n- [link](https://x.org) and [5]{=five}\n- $x^2$ &amp; `code`\n\n$$\ny\n$$\n\n```python\nz = 1\n```\n```dot "gone"\ndigraph {}\n```';
    expect(plainText(markdown)).toBe("Why this link and 5 x^2 & code y z = 1");
  });
});
