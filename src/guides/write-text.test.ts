import { expect, it, test } from "vitest";
import { loadDotDrawer } from "../content/diagram.ts";
import { printTypst } from "./typst-compiler.ts";
import { readText, type TextOptions } from "./write-text.ts";

const drawDot = await loadDotDrawer();
const OPTIONS: TextOptions = {
  topicId: "alpha",
  addressOf: (id) => (["alpha", "beta", "gamma"].includes(id) ? `http://study.test/${id}` : undefined),
  drawDot,
  places: new Set(["topic:beta", "topic:beta#proof", "question:alpha.q01"]),
};

function written(markdown: string, headings: "labelled" | "plain" = "plain") {
  const text = readText(markdown, OPTIONS);
  const typst = text.sections.map(({ tokens }) => text.write(tokens, headings)).join("\n\n");
  return { typst, problems: text.problems };
}

const PARTS: [what: string, markdown: string, typst: string][] = [
  ["emphasis", "*a* **b**", "#emph[a]; #strong[b];"],
  ["code", "`a[0](x)`(y)", '#raw("a[0](x)");(y)'],
  ["a formula in its line", "so $x$.", 'so #inline-formula("x", $x$);\\.'],
  ["a display formula", "$$x$$", '#display-formula("x", $ x $);'],
  ["a list", "- a\n- b", "#list(tight: true, [a], [b])"],
  ["a list that starts later", "3. a\n4. b", "#enum(tight: true, start: 3, [a], [b])"],
  ["a list in a list", "- a\n  - b", "#list(tight: true, [a\n\n#list(tight: true, [b])])"],
  ["a block of code", "```python run\nx = 1\n```", '#raw("x = 1", block: true, lang: "python")'],
  ["a drawing in characters", '```text "Two boxes."\n[a] [b]\n```', '#text-diagram("Two boxes.", "[a] [b]")'],
  ["an aside", "> **Theorem.** T.", '#aside("theorem")[#strong[Theorem\\.]; T\\.]'],
  ["a quote", "> Q", '#aside("quote")[Q]'],
  ["a rule", "---", "#rule"],
  ["a checked number, kept with its %", "[85 %]{=share}", "85\u00a0%"],
  ["a hard break", "a\\\nb", "a#linebreak();b"],
  [
    "a table",
    "| a | b |\n| --- | ---: |\n| 1 | 2 |",
    "#data-table((left, right,), ([a], [b],), ([1], [2], ))",
  ],
  ["a link to a source", "[s](https://example.org)", '#link("https://example.org")[s];'],
  ["a link to a topic", "[b](topic:beta)", '#link(label("topic:beta"))[b];'],
  ["a link to a section", "[b](topic:beta#proof)", '#link(label("topic:beta#proof"))[b];'],
  ["a link to a section that is not printed", "[b](topic:beta#x)", '#link(label("topic:beta"))[b];'],
  ["a link to a question", "[q](#q01)", '#link(label("question:alpha.q01"))[q];'],
  ["a link to a topic of another guide", "[g](topic:gamma#x)", '#link("http://study.test/gamma#x")[g];'],
  ["a link to a question of another guide", "[q](#q02)", '#link("http://study.test/alpha#q02")[q];'],
];

it.each(PARTS)("%s", (_, markdown, typst) => {
  expect(written(markdown)).toEqual({ typst, problems: [] });
});

test("headings carry labels in a reading, and stay out of the outline in answers", () => {
  expect(written("## My part", "labelled").typst).toBe(
    '#heading(level: 2)[My part]#label("topic:alpha#my-part")',
  );
  expect(written("## My part").typst).toBe("#strong[My part]");
});

test("a diagram is a picture with its words", () => {
  const { typst } = written('```dot "a leads to b."\ndigraph { a -> b }\n```');
  expect(typst).toMatch(/^#diagram\("a leads to b\.", \d+pt, "<svg xmlns=/);
  expect(typst).not.toContain("currentColor)");
});

test("text stays text, whatever Typst would read in it", () => {
  const hostile =
    '#panic("x") @ref <label> _a_ $ [b] ] `c` ~ = + 1. -- ... // /* \\u{41} https://a.b #let x = 1 \\ "quoted" it\'s';
  const paragraphs = hostile.split(" ").join("\n\n").replaceAll("`", "\\`");
  for (const markdown of [hostile, paragraphs]) {
    const printed = printTypst(`#set document(title: [t])\n${written(markdown).typst}`);
    expect(printed).not.toHaveProperty("faults");
  }
  expect(written("#panic(1)").typst).toBe("\\#panic(1)");
  expect(written("\\= a / b - c 1\\. d").typst).toBe("\\= a \\/ b \\- c 1\\. d");
});

test("a formula that cannot be read stands as its source and is told with its line", () => {
  const { typst, problems } = written("fine\n\nline three $\\frac{a$ goes on");
  expect(typst).toContain('#raw("\\\\frac{a", block: false);');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: 3 });
  expect(problems[0]!.message).toContain("The formula cannot be shown in print");
});
