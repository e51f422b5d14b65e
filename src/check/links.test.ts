import { describe, expect, test } from "vitest";
import { BANK, checkReading, READING } from "../../test/support/content-checks.ts";
import { lineOf, makeTopic, subjectOf, writeCurricula } from "../../test/support/content-factory.ts";
import { checkLinks, checkReferences } from "./links.ts";

describe("C30 links", () => {
  test.each([
    {
      text: "[b](topic:beta#the-mechansm)",
      message: "beta has no section #the-mechansm; it has in-60-seconds",
    },
    { text: "[b](https://example.org/a_(b))", message: "addresses outside belong into Sources only" },
  ])("$text", async ({ text, message }) => {
    const { problems, line } = await checkReading(checkLinks, text);
    expect(problems).toEqual([
      { file: READING, line, check: "C30", message: expect.stringContaining(message) },
    ]);
  });

  test.each([
    "[b](topic:beta), [c](topic:beta#the-mechanism), [d](topic:omega#not-written-yet), [e](#q01)",
    "`[b](https://example.org)`",
  ])("pass: %s", async (text) => {
    expect((await checkReading(checkLinks, text)).problems).toEqual([]);
  });

  test("may lead out anywhere without the house standard", async () => {
    const { problems } = await checkReading(checkLinks, "[b](https://example.org)", { standard: undefined });
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
