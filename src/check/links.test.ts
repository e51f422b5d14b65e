import { describe, expect, test } from "vitest";
import { lineOf, makeTopic, subjectOf, writeCurricula } from "../../test/support/content-factory.ts";
import { checkAlternatives } from "./alternatives.ts";
import { checkLinks, checkReferences } from "./links.ts";
import type { Check } from "./problem.ts";
import { checkRendering } from "./rendering.ts";

const READING = "school/lessons/alpha/reading.md";
const BANK = "school/lessons/alpha/questions.yaml";

/** What a check says of a text in the reading, which is line 2 of its section. */
async function findIn(check: Check, text: string, track?: object) {
  const topic = makeTopic({
    sections: { "In production": `Marker.\n${text}`, Sources: "- [a](https://example.org)" },
  });
  const root = await writeCurricula({ topics: [topic, makeTopic({ id: "beta" })], track: { ...track } });
  const problems = await check(await subjectOf(root, { only: ["alpha"] }));
  return { problems, line: (await lineOf(root, READING, "Marker.")) + 1 };
}

describe("C30 links", () => {
  test.each([
    {
      text: "[b](topic:beta#the-mechansm)",
      message: "beta has no section #the-mechansm; it has in-60-seconds",
    },
    { text: "[b](https://example.org/a_(b))", message: "addresses outside belong into Sources only" },
  ])("$text", async ({ text, message }) => {
    const { problems, line } = await findIn(checkLinks, text);
    expect(problems).toEqual([
      { file: READING, line, check: "C30", message: expect.stringContaining(message) },
    ]);
  });

  test.each([
    "[b](topic:beta), [c](topic:beta#the-mechanism), [d](topic:omega#not-written-yet), [e](#q01)",
    "`[b](https://example.org)`",
  ])("pass: %s", async (text) => {
    expect((await findIn(checkLinks, text)).problems).toEqual([]);
  });

  test("may lead out anywhere without the house standard", async () => {
    const { problems } = await findIn(checkLinks, "[b](https://example.org)", { standard: undefined });
    expect(problems).toEqual([]);
  });

  test("do not lead out of a question", async () => {
    const topic = makeTopic();
    topic.questions![0]!.answer = "See [this](https://example.org).";
    const root = await writeCurricula({ topics: [topic] });
    expect(checkLinks(await subjectOf(root))).toMatchObject([
      { file: BANK, line: await lineOf(root, BANK, "See [this]") },
    ]);
  });
});

describe("C30 references", () => {
  test("pass", async () => {
    expect(checkReferences(await subjectOf(await writeCurricula()))).toEqual([]);
  });

  test("in front matter and bank lead to topics and questions", async () => {
    const topic = makeTopic({ frontMatter: { concepts: ["sums"], related: ["omega", "nowhere"] } });
    Object.assign(topic.questions![3]!, { also: ["alpha", "nobody"], variant_of: "alpha.q77" });
    const root = await writeCurricula({ topics: [topic] });
    expect(checkReferences(await subjectOf(root))).toEqual([
      {
        file: READING,
        line: await lineOf(root, READING, "related:"),
        check: "C30",
        message: "related: there is no topic nowhere: correct the id.",
      },
      {
        file: BANK,
        line: (await lineOf(root, BANK, "also:")) + 1,
        check: "C30",
        message: "alpha.q04: also: alpha is its own topic: correct the id.",
      },
      {
        file: BANK,
        line: (await lineOf(root, BANK, "also:")) + 1,
        check: "C30",
        message: "alpha.q04: also: there is no topic nobody: correct the id.",
      },
      {
        file: BANK,
        line: await lineOf(root, BANK, "variant_of: alpha.q77"),
        check: "C30",
        message: "alpha.q04: variant_of: there is no question alpha.q77: correct the id.",
      },
    ]);
  });
});

describe("C31 rendering", () => {
  test("finds nothing in what renders", async () => {
    const text =
      '$\\frac{1}{2}$ and [b](topic:omega)\n\n```dot "An arrow leads from a to b."\ndigraph { a -> b }\n```';
    expect((await findIn(checkRendering, text)).problems).toEqual([]);
  });

  test.each([
    { text: "A formula $\\frac{1}{$ here.", below: 0, message: "The formula" },
    { text: "A link [b](topic:nowhere).", below: 0, message: "nowhere, which does not exist" },
    { text: "A link [b](#q99).", below: 0, message: "#q99" },
    { text: "![picture](a.png)", below: 0, message: "Images are not taken" },
    { text: "\n```dot\ndigraph { a -> b }\n```", below: 1, message: "no alt text" },
  ])("$message", async ({ text, below, message }) => {
    const { problems, line } = await findIn(checkRendering, text);
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

describe("C32 words for what is seen", () => {
  test.each([
    { text: '\n```dot "Arrows."\ndigraph { a -> b }\n```', message: 'The alt text "Arrows." is too short' },
    {
      text: "\n| | Cost | |\n| --- | --- | --- |\n| a | b | c |",
      message: "A column of the table has no heading",
    },
  ])("$message", async ({ text, message }) => {
    const { problems, line } = await findIn(checkAlternatives, text);
    expect(problems).toEqual([
      { file: READING, line: line + 1, check: "C32", message: expect.stringContaining(message) },
    ]);
  });

  test("pass", async () => {
    const text =
      '\n| | Cost |\n| --- | --- |\n| a | b |\n\n```dot "An arrow leads from a to b."\ndigraph { a -> b }\n```';
    expect((await findIn(checkAlternatives, text)).problems).toEqual([]);
  });
});
