import { describe, expect, test } from "vitest";
import { BANK, checkQuestion } from "../../test/support/content-checks.ts";
import { words } from "../../test/support/content-factory.ts";
import { checkAnswers, checkRubrics } from "./rubrics.ts";

const point = (points: number, level: string, fields: object = {}) => ({
  id: `${level}${points}`,
  points,
  level,
  text: words(level, 3),
  ...fields,
});

describe("C06 rubrics", () => {
  const good = [
    point(3, "senior", { must: true }),
    point(2, "senior"),
    point(3, "staff"),
    point(2, "principal"),
  ];

  test("pass", async () => {
    expect((await checkQuestion(checkRubrics, { rubric: good })).problems).toEqual([]);
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
    const { problems, lineAfter } = await checkQuestion(checkRubrics, { rubric });
    expect(problems).toEqual([
      {
        file: BANK,
        line: rubric.length === 0 ? await lineAfter("rubric:") : (await lineAfter("rubric:")) + 1,
        check: "C06",
        message: expect.stringContaining(`alpha.q03: ${message}`),
      },
    ]);
  });

  test("are of Senior level only at depth 2", async () => {
    const rubric = [point(6, "senior", { must: true }), point(4, "staff")];
    const { problems } = await checkQuestion(checkRubrics, { depth: 2, rubric });
    expect(problems).toMatchObject([
      { message: expect.stringContaining("depth 2 takes Senior points only") },
    ]);
  });
});

describe("C25 answers", () => {
  test("keep to the length of their depth", async () => {
    const rubric = [point(10, "senior", { text: "w1 w2 w3" })];
    expect((await checkQuestion(checkAnswers, { rubric, answer: words("w", 500) })).problems).toEqual([]);
    const { problems, lineAfter } = await checkQuestion(checkAnswers, { rubric, answer: words("w", 501) });
    expect(problems).toEqual([
      {
        file: BANK,
        line: await lineAfter("answer:"),
        check: "C25",
        message: "alpha.q03: the answer has 501 words; depth 3 takes at most 500.",
      },
    ]);
  });

  test("hold the rubric's formulas, with or without TeX", async () => {
    const rubric = [point(10, "senior", { text: "n(n−1)/2, about five billion" })];
    const answer = "All in all there are $n(n-1) / 2$ of them.";
    expect((await checkQuestion(checkAnswers, { rubric, answer })).problems).toEqual([]);
    const other = "All in all there are $n(n+1) / 2$ of them.";
    expect((await checkQuestion(checkAnswers, { rubric, answer: other })).problems).toHaveLength(1);
  });

  test("say what the rubric asks for", async () => {
    const rubric = [
      point(5, "senior", { text: "Divides by the variance of the activations" }),
      point(5, "staff", { text: "Names rollback and monitoring costs" }),
    ];
    const answer = "Dividing by the activations' variance keeps them at one.";
    const { problems, lineAfter } = await checkQuestion(checkAnswers, { rubric, answer });
    expect(problems).toEqual([
      {
        file: BANK,
        line: (await lineAfter("- id: staff5")) + 3,
        check: "C25",
        message: expect.stringContaining("the rubric's staff5 asks for what the answer does not say"),
      },
    ]);
  });
});
