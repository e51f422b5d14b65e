import { describe, expect, test } from "vitest";
import { BANK, checkQuestion } from "../../test/support/content-checks.ts";
import { makeTopic, subjectOf, writeCurricula } from "../../test/support/content-factory.ts";
import { checkBankMix, checkConceptCover, checkHints, checkQuestionFields } from "./bank.ts";

describe("C05 the mix of the bank", () => {
  test("passes with enough of each depth and kind", async () => {
    const bank = { depths: [1, 1, 1, 1], kinds: { concept: 4 } };
    expect(checkBankMix(await subjectOf(await writeCurricula({ track: { bank } })))).toEqual([]);
  });

  test("misses depths and kinds", async () => {
    const { problems } = await checkQuestion(checkBankMix, { depth: 2, kind: "derivation" });
    expect(problems).toEqual([
      { file: BANK, line: 1, check: "C05", message: "0 questions of depth 3; the track asks for 1." },
    ]);
    const root = await writeCurricula({
      track: { bank: { depths: [1, 1, 1, 1], kinds: { estimation: 2 } } },
    });
    expect(await checkBankMix(await subjectOf(root))).toEqual([
      { file: BANK, line: 1, check: "C05", message: "0 questions of kind estimation; the track asks for 2." },
    ]);
  });

  test("does not count what is retired, and misses a whole bank", async () => {
    expect((await checkQuestion(checkBankMix, { retired: true })).problems).toHaveLength(1);
    const root = await writeCurricula({ topics: [makeTopic({ questions: [] })] });
    expect(await checkBankMix(await subjectOf(root))).toMatchObject([
      { message: expect.stringContaining("no questions") },
    ]);
  });
});

describe("C05 the fields of a question", () => {
  test("pass when all are there", async () => {
    expect((await checkQuestion(checkQuestionFields)).problems).toEqual([]);
  });

  test.each([
    { fields: { kind: "riddle" }, at: "kind:", message: "the kind riddle is not one of the track's" },
    { fields: { minutes: 3 }, at: "minutes:", message: "3 minutes at depth 3: 8–12 are honest" },
    {
      fields: { concepts: ["sums", "magic"] },
      at: "- sums",
      message: "the concept magic is not in the reading",
    },
    { fields: { followups: [] }, at: "followups:", message: "0 follow-ups; depth 3 needs at least 2" },
    { fields: { kind: "problem" }, at: "kind:", message: "a question of kind problem names its folder" },
  ])("$message", async ({ fields, at, message }) => {
    const { problems, lineAfter } = await checkQuestion(checkQuestionFields, fields);
    expect(problems).toEqual([
      {
        file: BANK,
        line: await lineAfter(at),
        check: "C05",
        message: expect.stringContaining(`alpha.q03: ${message}`),
      },
    ]);
  });

  test.each([
    { fields: { minutes: undefined }, message: "minutes are missing: give 8–12" },
    { fields: { concepts: [] }, message: "concepts are missing" },
    { fields: { depth: 4, minutes: 12 }, message: "a question of depth 4 names in `also` the other topics" },
    { fields: { answer: "" }, message: "the answer is missing" },
    { fields: { red_flags: [] }, message: "red_flags are missing" },
  ])("$message", async ({ fields, message }) => {
    const { problems } = await checkQuestion(checkQuestionFields, { also: [], ...fields });
    expect(problems).toMatchObject([
      { file: BANK, message: expect.stringContaining(`alpha.q03: ${message}`) },
    ]);
  });
});

describe("C07 concepts", () => {
  test("are each asked for at a low and at a higher depth", async () => {
    expect((await checkQuestion(checkConceptCover)).problems).toEqual([]);
    const topic = makeTopic({ frontMatter: { concepts: ["sums", "limits", "series"] } });
    topic.questions![3]!.concepts = ["sums", "series"];
    topic.questions![0]!.concepts = ["sums", "limits"];
    for (const question of topic.questions!.slice(1))
      question.concepts = (question.concepts as string[]).filter((id) => id !== "limits");
    const root = await writeCurricula({ topics: [topic] });
    expect(await checkConceptCover(await subjectOf(root))).toEqual([
      {
        file: BANK,
        line: 1,
        check: "C07",
        message: "The concept limits has no question of depth 2 or more: add one.",
      },
      {
        file: BANK,
        line: 1,
        check: "C07",
        message: "The concept series has no question of depth 1 or 2: add one.",
      },
    ]);
  });
});

describe("C08 hints", () => {
  const answer = "Both give [5,050]{=gauss_sum}.";

  test("are three at depth 3", async () => {
    expect((await checkQuestion(checkHints)).problems).toEqual([]);
    const { problems, lineAfter } = await checkQuestion(checkHints, { hints: ["one", "two"] });
    expect(problems).toEqual([
      {
        file: BANK,
        line: (await lineAfter("hints:")) + 1,
        check: "C08",
        message: "alpha.q03: 2 hints; depth 3 needs exactly 3: direction, key idea, first step.",
      },
    ]);
  });

  test("do not give the result away", async () => {
    const { problems } = await checkQuestion(checkHints, { answer, hints: ["one", "two", "It is 5,050."] });
    expect(problems).toMatchObject([
      { check: "C08", message: expect.stringContaining("gives the result 5,050 away") },
    ]);
    const short = { answer: "It is [5]{=x}.", hints: ["one", "two", "Try 5 first."] };
    expect((await checkQuestion(checkHints, short)).problems).toEqual([]);
    const given = await checkQuestion(checkHints, {
      answer,
      prompt: "Show 5,050.",
      hints: ["one", "two", "Aim at 5,050."],
    });
    expect(given.problems).toEqual([]);
    expect(
      (await checkQuestion(checkHints, { answer, hints: ["one", "two", "Pair 1 with 100."] })).problems,
    ).toEqual([]);
  });
});
