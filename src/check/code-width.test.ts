import { describe, expect, test } from "vitest";
import { checkReading, READING } from "../../test/support/content-checks.ts";
import { CODE_WIDTH } from "../content/coding-problem.ts";
import { checkCodeWidth } from "./code-width.ts";

describe("C27 width of code", () => {
  test("finds nothing in code that fits", async () => {
    const text = `\`\`\`python\n${"x".repeat(CODE_WIDTH)}\n\`\`\``;
    expect((await checkReading(checkCodeWidth, text)).problems).toEqual([]);
  });

  test("names the line that is too wide", async () => {
    const text = `\`\`\`python\nx = 1\n${"é".repeat(CODE_WIDTH + 1)}\n\`\`\``;
    const { problems, line } = await checkReading(checkCodeWidth, text);
    expect(problems).toEqual([
      { file: READING, line: line + 2, check: "C27", message: expect.stringContaining("81 characters") },
    ]);
  });

  test("leaves drawings in characters alone, which scroll in their box", async () => {
    const text = `\`\`\`text "Two boxes."\n${"-".repeat(100)}\n\`\`\``;
    expect((await checkReading(checkCodeWidth, text)).problems).toEqual([]);
  });
});
