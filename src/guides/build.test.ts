import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { parseCurricula } from "../content/parse.ts";
import { buildGuide } from "./build.ts";
import type { GuideKind } from "./kinds.ts";

const GALLERY = join(import.meta.dirname, "../../test/fixtures/gallery");

/** The gallery of all that content can hold as a track of its own, with further readings. */
async function gallery(readings: Record<string, string> = {}, banks: Record<string, string> = {}) {
  const root = await mkdtemp(join(tmpdir(), "study-guides-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(GALLERY, join(root, "lab/gallery"), { recursive: true });
  await writeFile(join(root, "lab/group.yaml"), "label: Lab\nslug: lab\ntracks: [gallery]\n");
  for (const [id, text] of Object.entries(readings)) {
    await mkdir(join(root, "lab/gallery", id), { recursive: true });
    await writeFile(join(root, "lab/gallery", id, "reading.md"), text);
  }
  for (const [id, text] of Object.entries(banks)) {
    await writeFile(join(root, "lab/gallery", id, "questions.yaml"), text);
  }
  const print = async (kind: GuideKind) => {
    const curricula = await parseCurricula(root);
    const track = curricula.groups[0]!.tracks[0]!;
    return buildGuide({
      root: curricula.root,
      track,
      kind,
      addressOf: (id) => `http://study.test/lab/gallery/${id}`,
    });
  };
  return { print };
}

test.each<[GuideKind, number]>([
  ["study-guide", 5],
  ["cheat-sheet", 1],
  ["worksheet", 3],
])("the %s of everything that content can hold is printed, tagged and named", async (kind, least) => {
  const { print } = await gallery();
  const guide = await print(kind);
  const text = Buffer.from(guide.pdf).toString("latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  expect(guide.pages).toBeGreaterThanOrEqual(least);
  expect(guide.topicPages["gal-everything"]).toBeGreaterThanOrEqual(1);
  for (const part of ["/StructTreeRoot", "/Lang", "/Outlines", "/PageLabels", "pdfuaid:part"]) {
    if (kind === "cheat-sheet" && part === "/PageLabels") continue;
    expect(text).toContain(part);
  }
  expect(guide.problems).toEqual([]);
});

test.each<GuideKind>(["study-guide", "cheat-sheet", "worksheet"])(
  "the %s links each topic back to the app",
  async (kind) => {
    const { print } = await gallery();
    const text = Buffer.from((await print(kind)).pdf).toString("latin1");
    expect(text).toContain("(http://study.test/lab/gallery/gal-everything)");
  },
);

test("the same texts give the same bytes", async () => {
  const first = await (await gallery()).print("study-guide");
  const second = await (await gallery()).print("study-guide");
  expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
});

test("a broken formula is told with file and line, and the rest is printed", async () => {
  const { print } = await gallery({
    "gal-faulty": "## One\nFine.\n\nA formula $\\frac{a$ that ends too soon.\n",
  });
  const guide = await print("study-guide");
  expect(guide.topicPages).toHaveProperty("gal-everything");
  expect(guide.problems).toHaveLength(1);
  expect(guide.problems[0]).toMatchObject({ file: "lab/gallery/gal-faulty/reading.md", line: 4 });
});

test("a character that no font has is told with its place, and the rest is printed", async () => {
  const { print } = await gallery({
    "gal-faulty": "## One\nFine.\n\nA sign that no font has: \u{10FFFD}.\n",
  });
  const guide = await print("study-guide");
  expect(guide.pages).toBeGreaterThan(3);
  expect(guide.problems).toHaveLength(1);
  expect(guide.problems[0]).toMatchObject({ file: "lab/gallery/gal-faulty/reading.md", line: 4 });
});

test.each([
  ["begins in the third level", "### Low\nText.\n\n## High\nText.\n"],
  ["has no heading", "Text alone.\n"],
  ["is empty", ""],
  ["has a diagram without words", "## One\n```dot\ndigraph { a -> b }\n```\n"],
  ["has a table without heads or rows", "## One\n| | |\n| --- | --- |\n"],
  ["has a link without words", "## One\n[](https://example.org) and **** and [x](<>)\n"],
  ["has formulas of spaces", "## One\n$\\,$ and $\\phantom{x}$ and $\\text{}$ and $ x$\n"],
  ["has a heading of nothing", "## \n\n## \nText\n"],
  ["is deep", `${"> ".repeat(30)}text\n\n${"- ".repeat(20)}text\n`],
  ["nests formulas", `$${"\\frac{1}{".repeat(60)}x${"}".repeat(60)}$\n`],
])("a reading that %s is printed", async (_, text) => {
  const { print } = await gallery({ "gal-faulty": text });
  for (const kind of ["study-guide", "cheat-sheet"] as const) {
    expect((await print(kind)).pages).toBeGreaterThan(0);
  }
});

test("texts of questions may hold blocks, and nothing of them is lost", async () => {
  const text = "First.\n\n- a\n- b\n\n$$x$$\n\n```python\nx = 1\n```\n\n| a |\n| --- |\n| b |\n";
  const question = {
    id: "gal-everything.q01",
    prompt: text,
    hints: [text],
    answer: text,
    rubric: [{ id: "r1", points: 10, level: "senior", text }],
    red_flags: [text],
    followups: [{ question: text, answer: text }],
  };
  const { print } = await gallery({}, { "gal-everything": stringify({ questions: [question] }) });
  for (const kind of ["study-guide", "worksheet"] as const) {
    expect((await print(kind)).problems).toEqual([]);
  }
});

test("a reading that Typst gives up on is left out and told, and the rest is printed", async () => {
  const { print } = await gallery({ "gal-faulty": `## One\n${"> ".repeat(90)}text\n` });
  const guide = await print("study-guide");
  expect(guide.topicPages).toHaveProperty("gal-everything");
  expect(guide.topicPages).not.toHaveProperty("gal-faulty");
  expect(guide.problems).toHaveLength(1);
  expect(guide.problems[0]).toMatchObject({ file: "lab/gallery/gal-faulty/reading.md", line: 1 });
});
