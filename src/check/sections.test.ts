import { describe, expect, test } from "vitest";
import { checkRoot, READING } from "../../test/support/content-checks.ts";
import { lineOf, makeTopic, words, writeCurricula } from "../../test/support/content-factory.ts";
import { checkSections } from "./sections.ts";

const SECTIONS = makeTopic().sections;

describe("C03 sections", () => {
  const faulty = (sections: Record<string, string>) => writeCurricula({ topics: [makeTopic({ sections })] });

  test("pass in order and within bounds", async () => {
    expect(await checkRoot(checkSections, await writeCurricula())).toEqual([]);
  });

  test("take drawings for no code", async () => {
    const drawing = '```text\na -> b\n```\n\n```dot "An arrow from a to b."\ndigraph { a -> b }\n```\n\n';
    expect(
      await checkRoot(checkSections, await faulty({ ...SECTIONS, Code: drawing + SECTIONS.Code })),
    ).toEqual([]);
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
    expect(await checkRoot(checkSections, root)).toEqual([
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
    expect(await checkRoot(checkSections, root)).toEqual([
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
    expect(await checkRoot(checkSections, root)).toMatchObject([
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
    const messages = (await checkRoot(checkSections, root)).map((problem) => problem.message);
    expect(messages).toContain('The section "Deep dives" is missing: add it.');
    expect(messages).toContainEqual(
      expect.stringContaining('"The mechanism" is no section of the form case'),
    );
  });
});
