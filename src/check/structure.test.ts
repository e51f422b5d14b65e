import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lineOf, makeTopic, subjectOf, words, writeCurricula } from "../../test/support/content-factory.ts";
import { parseCurricula } from "../content/parse.ts";
import { checkIds, checkNeeds, writeIds } from "./ids.ts";
import { checkPlaceholders } from "./placeholders.ts";
import type { Check, CheckProblem } from "./problem.ts";
import { checkSections } from "./sections.ts";
import { checkBriefQuestions, checkBriefSummaries } from "./wording.ts";

const READING = "school/lessons/alpha/reading.md";
const BANK = "school/lessons/alpha/questions.yaml";
const SECTIONS = makeTopic().sections;

async function problemsOf(check: Check, root: string): Promise<CheckProblem[]> {
  return check(await subjectOf(root));
}

describe("C02 ids", () => {
  const all = ["group school", "track school/lessons", "topic alpha", "topic omega"];
  const questions = ["question alpha.q01", "question alpha.q02", "question alpha.q03", "question alpha.q04"];

  test("pass where the list and the files agree", async () => {
    expect(
      await problemsOf(checkIds, await writeCurricula({ ids: ["# said first", ...all, ...questions] })),
    ).toEqual([]);
  });

  test("that are gone from the files are told at their line of the list", async () => {
    const root = await writeCurricula({ ids: [...all, "question alpha.q09", ...questions] });
    expect(await problemsOf(checkIds, root)).toEqual([
      {
        file: "ids.txt",
        line: 5,
        check: "C02",
        message: expect.stringContaining('"question alpha.q09" is no longer'),
      },
    ]);
  });

  test("that stand twice in the list are told", async () => {
    const root = await writeCurricula({ ids: [...all, ...questions, "topic alpha"] });
    expect(await problemsOf(checkIds, root)).toEqual([
      { file: "ids.txt", line: 9, check: "C02", message: expect.stringContaining("stands twice") },
    ]);
  });

  test("that are new are told once a file", async () => {
    const root = await writeCurricula({ ids: [...all, ...questions.slice(0, 2)] });
    expect(await problemsOf(checkIds, root)).toEqual([
      {
        file: BANK,
        line: await lineOf(root, BANK, "alpha.q03"),
        check: "C02",
        message: expect.stringContaining('2 ids, the first "question alpha.q03"'),
      },
    ]);
  });

  test("need a list where a track follows the house standard, and nowhere else", async () => {
    expect(await problemsOf(checkIds, await writeCurricula({ ids: null }))).toMatchObject([
      { file: "ids.txt", line: 1 },
    ]);
    const own = await writeCurricula({ ids: null, track: { standard: undefined } });
    expect(await problemsOf(checkIds, own)).toEqual([]);
  });

  test("are appended, never moved", async () => {
    const root = await writeCurricula({
      ids: ["topic omega", "topic gone"],
      topics: [makeTopic(), makeTopic({ id: "beta" })],
    });
    const curricula = await parseCurricula(root);
    const added = writeIds(curricula, new Set(["alpha"]));
    expect(added).toEqual([
      "group school",
      "track school/lessons",
      "topic alpha",
      "topic beta",
      ...questions,
    ]);
    expect(await readFile(join(root, "ids.txt"), "utf8")).toBe(
      `topic omega\ntopic gone\n${added.join("\n")}\n`,
    );
    expect(writeIds(curricula)).toHaveLength(4);
    expect(writeIds(curricula)).toEqual([]);
  });
});

describe("C02 needs", () => {
  const beta = (needs: string[]) => makeTopic({ id: "beta", frontMatter: { needs } });

  test("pass for an earlier topic of the track", async () => {
    expect(
      await problemsOf(checkNeeds, await writeCurricula({ topics: [makeTopic(), beta(["alpha"])] })),
    ).toEqual([]);
  });

  test.each([
    ["beta", "does not stand earlier"],
    ["omega", "does not stand earlier"],
    ["nowhere", "is no topic of this track"],
  ])("%s: %s", async (id, reason) => {
    const root = await writeCurricula({ topics: [makeTopic(), beta([id])] });
    const file = "school/lessons/beta/reading.md";
    expect(await problemsOf(checkNeeds, root)).toEqual([
      {
        file,
        line: await lineOf(root, file, "needs:"),
        check: "C02",
        message: expect.stringContaining(`needs: ${id} ${reason}`),
      },
    ]);
  });
});

describe("C03 sections", () => {
  const faulty = (sections: Record<string, string>) => writeCurricula({ topics: [makeTopic({ sections })] });

  test("pass in order and within bounds", async () => {
    expect(await problemsOf(checkSections, await writeCurricula())).toEqual([]);
  });

  const failures = SECTIONS["Failure modes"]!.split("\n").slice(0, -1).join("\n");

  test.each([
    { heading: "In 60 seconds", text: words("w", 141), message: "141 words; the bound is 80–140: cut 1." },
    { heading: "In production", text: words("w", 199), message: "199 words; the bound is 200–600: add 1." },
    { heading: "Intuition", text: words("w", 300), message: "add a diagram" },
    { heading: "Worked example", text: "The sum is 5,050.", message: "no checked number" },
    { heading: "Code", text: "```python run\nassert True\n```", message: "a block of 1 lines; 15–60" },
    { heading: "Code", text: SECTIONS.Code!.replace(" run", ""), message: "no block is run" },
    { heading: "Code", text: "No code.", message: "0 blocks of code; 1–3" },
    {
      heading: "Trade-offs",
      text: `${failures}\n\nRule.`,
      message: "no table of at least 3 alternatives by 4 criteria",
    },
    {
      heading: "Trade-offs",
      text: SECTIONS["Trade-offs"]!.split("\n\n")[0]!,
      message: "end with the decision rule",
    },
    { heading: "Failure modes", text: failures, message: "the table has 3 rows" },
    {
      heading: "Failure modes",
      text: "None.",
      message: "no table with the columns Symptom, Cause, Detection, Fix",
    },
    { heading: "Pitfalls", text: "- one\n- two\n- three", message: "3 entries (list items); at least 4" },
    { heading: "Interviewer follow-ups", text: "1. one\n2. two", message: "2 entries" },
    {
      heading: "Self-check",
      text: "- [one](#q01)\n- [two](#q02)\n- three\n- [four](#q03)\n- [five](#q04)",
      message: "5 items, 4 of them with a link",
    },
    { heading: "Sources", text: "- one\n- two", message: "2 entries" },
  ])("$heading: $message", async ({ heading, text, message }) => {
    const root = await faulty({ ...SECTIONS, [heading]: text });
    expect(await problemsOf(checkSections, root)).toEqual([
      {
        file: READING,
        line: await lineOf(root, READING, `## ${heading}`),
        check: "C03",
        message: expect.stringContaining(`${heading}: ${message}`),
      },
    ]);
  });

  test("that are missing are told at the text's first line", async () => {
    const { Pitfalls: _, ...sections } = SECTIONS;
    const root = await faulty(sections);
    expect(await problemsOf(checkSections, root)).toEqual([
      {
        file: READING,
        line: await lineOf(root, READING, "## In 60 seconds"),
        check: "C03",
        message: 'The section "Pitfalls" is missing: add it.',
      },
    ]);
  });

  test("of another name, out of order or before the first heading are told where they stand", async () => {
    const { Derivation, "Worked example": worked, ...rest } = SECTIONS;
    const moved: Record<string, string> = {};
    for (const [heading, text] of Object.entries(rest)) {
      moved[heading === "Pitfalls" ? "Pitfals" : heading] = text;
      if (heading === "The mechanism")
        Object.assign(moved, { "Worked example": worked, Numbers: Derivation });
    }
    const root = await faulty(moved);
    expect(await problemsOf(checkSections, root)).toMatchObject([
      {
        line: await lineOf(root, READING, "## Numbers"),
        message: expect.stringContaining("out of order: it follows The mechanism"),
      },
      {
        line: await lineOf(root, READING, "## Pitfals"),
        message: expect.stringContaining("is no section of the form concept"),
      },
      { message: 'The section "Pitfalls" is missing: add it.' },
    ]);
  });

  test("follow the form", async () => {
    const root = await writeCurricula({ topics: [makeTopic({ frontMatter: { form: "case" } })] });
    const messages = (await problemsOf(checkSections, root)).map((problem) => problem.message);
    expect(messages).toContain('The section "Deep dives" is missing: add it.');
    expect(messages).toContainEqual(
      expect.stringContaining('"The mechanism" is no section of the form case'),
    );
  });
});

describe("C04 the brief's words", () => {
  const id = "mla-optimization-regularization";
  const dropout = "Explain dropout. Why does it prevent overfitting?";
  const question = (fields: object) => ({ ...makeTopic({ id }).questions![0], ...fields });

  test("pass where they stand in a prompt, wrapped or not", async () => {
    const questions = [
      question({ prompt: "Explain dropout.\nWhy does it prevent overfitting?\n", brief_wording: dropout }),
    ];
    const root = await writeCurricula({ topics: [makeTopic({ id, questions })] });
    expect(await problemsOf(checkBriefQuestions, root)).toEqual([]);
  });

  test("are missed", async () => {
    const root = await writeCurricula({ topics: [makeTopic({ id })] });
    expect(await problemsOf(checkBriefQuestions, root)).toEqual([
      {
        file: `school/lessons/${id}/questions.yaml`,
        line: 1,
        check: "C04",
        message: expect.stringContaining(dropout),
      },
    ]);
  });

  test("are missed in the prompt of the question that claims them", async () => {
    const questions = [
      question({ prompt: "Explain Dropout. Why does it prevent overfitting?", brief_wording: dropout }),
    ];
    const root = await writeCurricula({ topics: [makeTopic({ id, questions })] });
    const file = `school/lessons/${id}/questions.yaml`;
    expect(await problemsOf(checkBriefQuestions, root)).toMatchObject([
      {
        file,
        line: await lineOf(root, file, "prompt:"),
        message: expect.stringContaining("letter by letter"),
      },
    ]);
  });

  test("stand in the summary of the first days", async () => {
    const topic = { id: "rec-intro-problem-framing", title: "Intro" };
    const lines = [
      "Explicit vs implicit feedback",
      "Evaluation metrics (precision@K, NDCG, MRR)",
      "Business objectives and constraints",
    ];
    const whole = await writeCurricula({ topics: [], track: { topics: [{ ...topic, summary: lines }] } });
    expect(await problemsOf(checkBriefSummaries, whole)).toEqual([]);
    const short = await writeCurricula({
      topics: [],
      track: { topics: [{ ...topic, summary: lines.slice(1) }] },
    });
    const file = "school/lessons/track.yaml";
    expect(await problemsOf(checkBriefSummaries, short)).toEqual([
      {
        file,
        line: await lineOf(short, file, topic.id),
        check: "C04",
        message: expect.stringContaining(lines[0]!),
      },
    ]);
  });
});

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
    expect(await problemsOf(checkPlaceholders, root)).toEqual([
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
    expect(await problemsOf(checkPlaceholders, root)).toMatchObject([
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
    expect(await problemsOf(checkPlaceholders, root)).toEqual([]);
  });
});
