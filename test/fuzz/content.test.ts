/** Content with faults: Markdown gives only what is on the list of markup, YAML is read or told by line, a track compiles. */
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileCurricula } from "../../src/content/compile.ts";
import { type DrawDot, loadDotDrawer } from "../../src/content/diagram.ts";
import { loadCurricula } from "../../src/content/load.ts";
import { renderMarkdown } from "../../src/content/markdown.ts";
import { questionsFile } from "../../src/content/schema.ts";
import { checkShape, readYaml } from "../../src/content/yaml.ts";
import { fuzz, makeCage } from "../support/fuzz.ts";
import { PAYLOADS } from "../support/hostile.ts";
import { findForeignMarkup } from "../support/html-allow-list.ts";
import { below, hostileText, mutateText, pick, type Random } from "../support/mutate.ts";
import { FIXTURES } from "../support/world.ts";

const MARKS =
  "\n\n,\n,> ,- ,1. ,| ,|---|,$,$$\n,```,``,**,_,[,](,),![,{=,},<,>,&,&#,    ,# ,topic:,javascript:,\\frac{,\\text{,\\href{,\\begin{,\\,dot,---".split(
    ",",
  );
const YAML_MARKS =
  "\n; : ;- ;  ;\t;|;>;|2-;&a ;*a;<<: ;!!js/function ;!!binary ;!;%YAML 9\n;---\n;...\n;? ;{;};[;];\";';#;@;`;~;0x;1e999;.inf;__proto__: ;constructor: ".split(
    ";",
  );

/** Paragraphs of some topics, and what is hostile: small, so that a case is cheap. */
const pieces = [
  ...globSync("content/ml_specialist/**/reading.md")
    .sort()
    .slice(0, 8)
    .flatMap((file) => readFileSync(file, "utf8").split("\n\n"))
    .filter((text) => text.length < 600),
  ...PAYLOADS.map(({ html }) => html).filter((html) => html.length < 200),
];
const questions = globSync("content/ml_specialist/**/questions.yaml")
  .sort()
  .slice(0, 4)
  .flatMap((file) =>
    readFileSync(file, "utf8")
      .split(/^(?= *- id: )/m)
      .slice(1),
  )
  .filter((text) => text.length < 1500);

const cage = makeCage();
let drawDot: DrawDot;
beforeAll(async () => {
  drawDot = await loadDotDrawer();
  expect(pieces.length).toBeGreaterThan(400);
  expect(questions.length).toBeGreaterThan(10);
});
afterAll(() => cage.remove());

function drawMarkdown(random: Random): string {
  const drawn = Array.from({ length: 1 + below(random, 3) }, () => pick(random, pieces));
  return mutateText(random, drawn.join(pick(random, ["\n\n", "\n", ""])), MARKS);
}

test("Markdown gives only markup that is on the list", async () => {
  await fuzz("markdown", drawMarkdown, (markdown, random) => {
    const drawing = random() < 0.3 ? { drawDot } : {};
    const { html } = renderMarkdown(markdown, { findTopicPath: () => "/ml/track/topic", ...drawing });
    expect(findForeignMarkup(html)).toEqual([]);
  });
});

function drawBank(random: Random): string {
  if (random() < 0.02) return laughs(2 + below(random, 20));
  if (random() < 0.02) return "[".repeat(below(random, 3000)) + hostileText(random);
  return mutateText(random, `questions:\n${pick(random, questions)}`, YAML_MARKS);
}

/** Each level names the one before it ten times. */
function laughs(depth: number): string {
  const levels = Array.from(
    { length: depth },
    (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(10)}]`,
  );
  return `a0: &a0 laugh\n${levels.join("\n")}\n`;
}

test("a bank is read, or its faults are told by line", async () => {
  await fuzz("banks", drawBank, (text) => {
    const yaml = readYaml("questions.yaml", text);
    const shape = yaml.data === undefined ? [] : checkShape(yaml, questionsFile).problems;
    const problems = [...yaml.problems, ...shape];
    const last = text.split("\n").length + 1;
    for (const { line, message } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(last);
      expect(message).toMatch(/\.$/);
    }
    if (yaml.data === undefined) expect(problems).not.toEqual([]);
  });
});

test("a folder of curricula with faults compiles, tells them, and can be loaded", async () => {
  const root = join(cage.folder, "curricula");
  const out = join(cage.folder, "out");
  mkdirSync(root);
  cpSync(join(FIXTURES, "ml_specialist"), join(root, "ml_specialist"), { recursive: true });
  const sources = globSync("**/*.{yaml,md}", { cwd: root }).sort();
  const draw = (random: Random) => {
    const file = pick(random, sources);
    const marks = file.endsWith(".md") ? MARKS : YAML_MARKS;
    return { file, text: mutateText(random, readFileSync(join(root, file), "utf8"), marks) };
  };
  await fuzz("curricula", draw, async ({ file, text }) => {
    const whole = readFileSync(join(root, file));
    writeFileSync(join(root, file), text);
    await compileCurricula({ root, out });
    expect((await loadCurricula([out])).groups.length).toBeLessThanOrEqual(1);
    writeFileSync(join(root, file), whole);
  });
  cage.check();
});
