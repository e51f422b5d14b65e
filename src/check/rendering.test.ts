import { describe, expect, test } from "vitest";
import { BANK, checkReading, READING } from "../../test/support/content-checks.ts";
import { lineOf, makeTopic, subjectOf, writeCurricula } from "../../test/support/content-factory.ts";
import { checkRendering } from "./rendering.ts";

describe("C31 rendering", () => {
  test("finds nothing in what renders", async () => {
    const text =
      '$\\frac{1}{2}$ and [b](topic:omega)\n\n```dot "An arrow leads from a to b."\ndigraph { a -> b }\n```';
    expect((await checkReading(checkRendering, text)).problems).toEqual([]);
  });

  test.each([
    { text: "A formula $\\frac{1}{$ here.", below: 0, message: "The formula" },
    { text: "A link [b](topic:nowhere).", below: 0, message: "nowhere, which does not exist" },
    { text: "A link [b](#q99).", below: 0, message: "#q99" },
    { text: "![picture](a.png)", below: 0, message: "Images are not taken" },
    { text: "\n```dot\ndigraph { a -> b }\n```", below: 1, message: "no alt text" },
  ])("$message", async ({ text, below, message }) => {
    const { problems, line } = await checkReading(checkRendering, text);
    expect(problems).toEqual([
      { file: READING, line: line + below, check: "C31", message: expect.stringContaining(message) },
    ]);
  });

  test("finds a broken formula in a question", async () => {
    const topic = makeTopic();
    topic.questions![0]!.hints = ["Fine.", "Try $\\frac{1}{$."];
    const root = await writeCurricula({ topics: [topic] });
    expect(await checkRendering(await subjectOf(root))).toMatchObject([
      { file: BANK, line: await lineOf(root, BANK, "Try $"), check: "C31" },
    ]);
  });
});
