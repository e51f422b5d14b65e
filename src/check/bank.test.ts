import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import {
  lineOf,
  makeQuestion,
  makeTopic,
  subjectOf,
  words,
  writeCurricula,
} from "../../test/support/content-factory.ts";
import { checkBankMix, checkConceptCover, checkHints, checkQuestionFields } from "./bank.ts";
import { checkLeaks } from "./leaks.ts";
import type { Check } from "./problem.ts";
import { checkAnswers, checkRubrics } from "./rubrics.ts";

const BANK = "school/lessons/alpha/questions.yaml";

/** A topic whose second-to-last question, of depth 3, is changed. */
async function check(check: Check, fields: object = {}) {
  const topic = makeTopic();
  topic.questions![2] = makeQuestion({ id: "alpha.q03", depth: 3, ...fields });
  const root = await writeCurricula({ topics: [topic] });
  const problems = await check(await subjectOf(root));
  const first = await lineOf(root, BANK, "id: alpha.q03");
  return { root, problems, first };
}

/** The first line after the changed question's id that begins so. */
async function lineAfter(root: string, first: number, start: string): Promise<number> {
  const lines = (await readFile(`${root}/${BANK}`, "utf8")).split("\n");
  return lines.findIndex((line, index) => index >= first && line.trim().startsWith(start)) + 1;
}

const point = (points: number, level: string, fields: object = {}) => ({
  id: `${level}${points}`,
  points,
  level,
  text: words(level, 3),
  ...fields,
});

describe("C05 the mix of the bank", () => {
  test("passes with enough of each depth and kind", async () => {
    expect((await check(checkBankMix)).problems).toEqual([]);
  });

  test("misses depths and kinds", async () => {
    const { problems } = await check(checkBankMix, { depth: 2, kind: "derivation" });
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
    expect((await check(checkBankMix, { retired: true })).problems).toHaveLength(1);
    const root = await writeCurricula({ topics: [makeTopic({ questions: [] })] });
    expect(await checkBankMix(await subjectOf(root))).toMatchObject([
      { message: expect.stringContaining("no questions") },
    ]);
  });
});

describe("C05 the fields of a question", () => {
  test("pass when all are there", async () => {
    expect((await check(checkQuestionFields)).problems).toEqual([]);
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
    const { root, problems, first } = await check(checkQuestionFields, fields);
    expect(problems).toEqual([
      {
        file: BANK,
        line: await lineAfter(root, first, at),
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
    const { problems } = await check(checkQuestionFields, { also: [], ...fields });
    expect(problems).toMatchObject([
      { file: BANK, message: expect.stringContaining(`alpha.q03: ${message}`) },
    ]);
  });
});

describe("C06 rubrics", () => {
  const good = [
    point(3, "senior", { must: true }),
    point(2, "senior"),
    point(3, "staff"),
    point(2, "principal"),
  ];

  test("pass", async () => {
    expect((await check(checkRubrics, { rubric: good })).problems).toEqual([]);
  });

  test.each([
    { rubric: [], message: "the rubric is missing" },
    {
      rubric: good.slice(0, 3).concat(point(3, "principal")),
      message: "the rubric's points sum to 11; they must sum to 10",
    },
    { rubric: good.map((each) => ({ ...each, must: false })), message: "no point of the rubric is a must" },
    {
      rubric: [...good.slice(0, 3), { ...good[3], must: true }],
      message: "principal2 is a must of level principal",
    },
    {
      rubric: [
        point(2, "senior", { must: true }),
        point(1, "senior"),
        point(4, "staff"),
        point(3, "principal"),
      ],
      message: "the Senior points sum to 3; they must sum to 5–7",
    },
    {
      rubric: [...good.slice(0, 3), { ...good[3], level: "staff" }],
      message: "the rubric has no Principal point",
    },
    {
      rubric: [point(6, "senior", { must: true }), point(2, "staff"), point(2, "principal")],
      message: "the rubric has 3 points; depth 3 takes 4–8",
    },
    {
      rubric: [...good.slice(0, 3), { ...good[3], id: "senior3" }],
      message: "two points of the rubric have the same id",
    },
  ])("$message", async ({ rubric, message }) => {
    const { problems, root, first } = await check(checkRubrics, { rubric });
    expect(problems).toEqual([
      {
        file: BANK,
        line:
          rubric.length === 0
            ? await lineAfter(root, first, "rubric:")
            : (await lineAfter(root, first, "rubric:")) + 1,
        check: "C06",
        message: expect.stringContaining(`alpha.q03: ${message}`),
      },
    ]);
  });

  test("are of Senior level only at depth 2", async () => {
    const rubric = [point(6, "senior", { must: true }), point(4, "staff")];
    const { problems } = await check(checkRubrics, { depth: 2, rubric });
    expect(problems).toMatchObject([
      { message: expect.stringContaining("depth 2 takes Senior points only") },
    ]);
  });
});

describe("C07 concepts", () => {
  test("are each asked for at a low and at a higher depth", async () => {
    expect((await check(checkConceptCover)).problems).toEqual([]);
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
    expect((await check(checkHints)).problems).toEqual([]);
    const { problems, root, first } = await check(checkHints, { hints: ["one", "two"] });
    expect(problems).toEqual([
      {
        file: BANK,
        line: (await lineAfter(root, first, "hints:")) + 1,
        check: "C08",
        message: "alpha.q03: 2 hints; depth 3 needs exactly 3: direction, key idea, first step.",
      },
    ]);
  });

  test("do not give the result away", async () => {
    const { problems } = await check(checkHints, { answer, hints: ["one", "two", "It is 5,050."] });
    expect(problems).toMatchObject([
      { check: "C08", message: expect.stringContaining("gives the result 5,050 away") },
    ]);
    const given = await check(checkHints, {
      answer,
      prompt: "Show 5,050.",
      hints: ["one", "two", "Aim at 5,050."],
    });
    expect(given.problems).toEqual([]);
    expect((await check(checkHints, { answer, hints: ["one", "two", "Pair 1 with 100."] })).problems).toEqual(
      [],
    );
  });
});

describe("C24 leaks", () => {
  const answer = "Gradients shrink because every sigmoid layer multiplies by a slope below one quarter.";

  test("pass where the prompt asks without telling", async () => {
    expect(
      (await check(checkLeaks, { prompt: "Why do early layers learn slowly?", answer })).problems,
    ).toEqual([]);
  });

  test("are told at the prompt", async () => {
    const prompt = "Do gradients shrink because each sigmoid layer multiplies by a slope below a quarter?";
    const { problems, root, first } = await check(checkLeaks, { prompt, answer });
    expect(problems).toEqual([
      {
        file: BANK,
        line: await lineAfter(root, first, "prompt:"),
        check: "C24",
        message: expect.stringMatching(/^alpha.q03: the prompt holds \d\d\d? % of the answer's key terms/),
      },
    ]);
  });
});

describe("C25 answers", () => {
  test("keep to the length of their depth", async () => {
    const rubric = [point(10, "senior", { text: "w1 w2 w3" })];
    expect((await check(checkAnswers, { rubric, answer: words("w", 500) })).problems).toEqual([]);
    const { problems, root, first } = await check(checkAnswers, { rubric, answer: words("w", 501) });
    expect(problems).toEqual([
      {
        file: BANK,
        line: await lineAfter(root, first, "answer:"),
        check: "C25",
        message: "alpha.q03: the answer has 501 words; depth 3 takes at most 500.",
      },
    ]);
  });

  test("say what the rubric asks for", async () => {
    const rubric = [
      point(5, "senior", { text: "Divides by the variance of the activations" }),
      point(5, "staff", { text: "Names rollback and monitoring costs" }),
    ];
    const answer = "Dividing by the activations' variance keeps them at one.";
    const { problems, root } = await check(checkAnswers, { rubric, answer });
    expect(problems).toEqual([
      {
        file: BANK,
        line: await lineOf(root, BANK, "Names rollback"),
        check: "C25",
        message: expect.stringContaining("the rubric's staff5 asks for what the answer does not say"),
      },
    ]);
  });
});
