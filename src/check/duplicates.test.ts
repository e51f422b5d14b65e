import { describe, expect, test } from "vitest";
import { lineOf, makeTopic, subjectOf, words, writeCurricula } from "../../test/support/content-factory.ts";
import { checkPrompts, checkRubricTexts, checkRuns } from "./duplicates.ts";

const BETA = "school/lessons/beta/questions.yaml";
const POINT = "Counts key-value heads instead of query heads in the cache";

/** Two topics; `change` may write into both. */
async function write(
  change: (alpha: ReturnType<typeof makeTopic>, beta: ReturnType<typeof makeTopic>) => void,
) {
  const alpha = makeTopic();
  const beta = makeTopic({ id: "beta" });
  change(alpha, beta);
  return writeCurricula({ topics: [alpha, beta] });
}

describe("C21 prompts", () => {
  const prompt = "Derive the memory of the key-value cache for eighty layers and eight heads.";

  test.each([
    ["a few words changed", "Derive the memory of the key-value cache for sixty layers and eight heads."],
    ["the same", prompt],
  ])("that are near duplicates are told: %s", async (_, other) => {
    const root = await write((alpha, beta) => {
      alpha.questions![0]!.prompt = prompt;
      beta.questions![2]!.prompt = other;
    });
    expect(await checkPrompts(await subjectOf(root))).toEqual([
      {
        file: BETA,
        line: await lineOf(root, BETA, other),
        check: "C21",
        message: expect.stringMatching(/^beta\.q03: the prompt is \d+ % the same as that of alpha\.q01/),
      },
    ]);
  });

  test("are told of the topic that is asked for, even where it stands first", async () => {
    const root = await write((alpha, beta) => {
      alpha.questions![0]!.prompt = prompt;
      beta.questions![2]!.prompt = prompt;
    });
    const problems = await checkPrompts(await subjectOf(root, { only: ["alpha"] }));
    expect(problems).toMatchObject([{ file: "school/lessons/alpha/questions.yaml" }]);
  });

  test("may be variants of each other", async () => {
    const root = await write((alpha, beta) => {
      alpha.questions![0]!.prompt = prompt;
      Object.assign(beta.questions![2]!, { prompt, variant_of: "alpha.q01" });
    });
    expect(await checkPrompts(await subjectOf(root))).toEqual([]);
  });

  test("may be built alike where they ask about something else", async () => {
    const root = await write((alpha, beta) => {
      alpha.questions![0]!.prompt = "What is the largest slope of the sigmoid, and where?";
      beta.questions![2]!.prompt = "What is the largest slope of the tangent, and where?";
    });
    expect(await checkPrompts(await subjectOf(root))).toEqual([]);
  });
});

describe("C22 rubric points", () => {
  test("that stand at another question are told", async () => {
    const root = await write((alpha, beta) => {
      (alpha.questions![0]!.rubric as { text: string }[])[0]!.text = POINT;
      (beta.questions![0]!.rubric as { text: string }[])[1]!.text = `${POINT} of a layer`;
    });
    expect(await checkRubricTexts(await subjectOf(root))).toEqual([
      {
        file: BETA,
        line: await lineOf(root, BETA, POINT),
        check: "C22",
        message: expect.stringMatching(/^beta\.q01: the rubric's r2 is \d+ % the same as r1 of alpha\.q01/),
      },
    ]);
  });

  test("may be alike within one question", async () => {
    const root = await write((alpha) => {
      const rubric = alpha.questions![0]!.rubric as { text: string }[];
      for (const point of rubric) point.text = POINT;
    });
    expect(await checkRubricTexts(await subjectOf(root))).toEqual([]);
  });
});

describe("C22 runs of words", () => {
  const run = "one long sentence of exactly twelve words that stands in two files";

  test("of twelve words that stand twice are told once", async () => {
    const root = await write((alpha, beta) => {
      alpha.sections["In production"] += `\n\n- First, ${run} here.`;
      beta.questions![1]!.answer = `Second:\nOne **long** sentence of exactly twelve words that\nstands in two files here.`;
    });
    const reading = "school/lessons/alpha/reading.md";
    expect(await checkRuns(await subjectOf(root))).toEqual([
      {
        file: BETA,
        line: await lineOf(root, BETA, "Second:"),
        check: "C22",
        message: `"${run}" stands in ${reading}:${await lineOf(root, reading, "- First")} too: say it once, or in other words.`,
      },
    ]);
  });

  test("of eleven words may stand twice, and longer ones in code", async () => {
    const eleven = words("eleven", 11);
    const root = await write((alpha, beta) => {
      alpha.sections["In production"] += `\n\n${eleven}\n\n\`\`\`text\n${words("code", 20)}\n\`\`\``;
      beta.sections["In production"] += `\n\nMore ${eleven}\n\n\`\`\`text\n${words("code", 20)}\n\`\`\``;
    });
    expect(await checkRuns(await subjectOf(root))).toEqual([]);
  });

  test("may stand in an answer and its own rubric", async () => {
    const root = await write((alpha) => {
      alpha.questions![0]!.answer = words("same", 20);
      (alpha.questions![0]!.rubric as { text: string }[])[0]!.text = words("same", 20);
    });
    expect(await checkRuns(await subjectOf(root))).toEqual([]);
  });
});
