import { describe, expect, test } from "vitest";
import { BANK, checkRoot, READING } from "../../test/support/content-checks.ts";
import { lineOf, makeTopic, writeCurricula } from "../../test/support/content-factory.ts";
import { checkPlaceholders } from "./placeholders.ts";

const SECTIONS = makeTopic().sections;

describe("C26 placeholders", () => {
  test.each([
    { text: "TODO", near: "## In production", below: 1, message: '"TODO" marks text' },
    {
      text: "Text. To be written.",
      near: "## In production",
      below: 1,
      message: '"To be written" marks text',
    },
    {
      text: "### Cost\n\n### Scale\nBig.",
      near: "### Cost",
      below: 0,
      message: 'The heading "Cost" has no text',
    },
    {
      text: "Text.\n### Cost",
      near: "### Cost",
      below: 0,
      message: 'The heading "Cost" has no text below it',
    },
  ])("$message", async ({ text, near, below, message }) => {
    const root = await writeCurricula({
      topics: [makeTopic({ sections: { ...SECTIONS, "In production": text } })],
    });
    expect(await checkRoot(checkPlaceholders, root)).toEqual([
      {
        file: READING,
        line: (await lineOf(root, READING, near)) + below,
        check: "C26",
        message: expect.stringContaining(message),
      },
    ]);
  });

  test("are found in a question", async () => {
    const topic = makeTopic();
    topic.questions![1]!.answer = "…";
    const root = await writeCurricula({ topics: [topic] });
    expect(await checkRoot(checkPlaceholders, root)).toMatchObject([
      {
        file: BANK,
        line: await lineOf(root, BANK, "answer: …"),
        message: "The text is a placeholder: write it.",
      },
    ]);
  });

  test("are not seen in words that contain their letters", async () => {
    const text =
      "Tokens tk1 are todos; a placeholder token is fine.\n\n```python\nxxx = 1  # a comment, no heading\n```";
    const root = await writeCurricula({
      topics: [makeTopic({ sections: { ...SECTIONS, "In production": text } })],
    });
    expect(await checkRoot(checkPlaceholders, root)).toEqual([]);
  });
});
