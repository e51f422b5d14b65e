import { describe, expect, test } from "vitest";
import { checkReading, READING } from "../../test/support/content-checks.ts";
import { checkAlternatives } from "./alternatives.ts";

describe("C32 words for what is seen", () => {
  test.each([
    { text: '\n```dot "Arrows."\ndigraph { a -> b }\n```', message: 'The alt text "Arrows." is too short' },
    {
      text: "\n| | Cost | |\n| --- | --- | --- |\n| a | b | c |",
      message: "A column of the table has no heading",
    },
  ])("$message", async ({ text, message }) => {
    const { problems, line } = await checkReading(checkAlternatives, text);
    expect(problems).toEqual([
      { file: READING, line: line + 1, check: "C32", message: expect.stringContaining(message) },
    ]);
  });

  test("pass", async () => {
    const text =
      '\n| | Cost |\n| --- | --- |\n| a | b |\n\n```dot "An arrow leads from a to b."\ndigraph { a -> b }\n```';
    expect((await checkReading(checkAlternatives, text)).problems).toEqual([]);
  });
});
