/** LaTeX with faults: a sentence with file and line, or topics whose texts render to what is on the list of markup. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderMarkdown } from "../../src/content/markdown.ts";
import { AppError } from "../../src/core/errors.ts";
import { CANARY, fuzz, makeCage } from "../support/fuzz.ts";
import { findForeignMarkup } from "../support/html-allow-list.ts";
import { FIXTURES, importFile, textsOf } from "../support/latex-fixtures.ts";
import { below, hostileText, mutateText, pick, type Random } from "../support/mutate.ts";

const MARKS = [
  ..."{ } $ $$ & \\\\ % [ ] #1 | * ` \\emph{ \\ref{x} \\[ \\) \\verb| \\iffalse \\fi \\catcode <script>".split(
    " ",
  ),
  ..."\\begin{itemize} \\end{itemize} \\begin{tabular}{ll} \\newcommand{\\x}[1]{\\x{#1#1}} \\x{a}".split(" "),
  ..."\\def\\y{\\y\\y}\\y \\input{../canary.txt} \\input{/etc/passwd} \\lstinputlisting{../../canary.txt}".split(
    " ",
  ),
  ..."\\write18{ls} \\href{javascript:alert(1)}{x} \\csname\\ input\\endcsname{../canary.txt}".split(" "),
  "\\item ",
  "\n\n",
];

const parts = globSync(`${FIXTURES}/*/guide.tex`)
  .sort()
  .map((file) => readFileSync(file, "utf8"))
  .flatMap((source) => source.slice(source.indexOf("\\begin{document}") + 16).split(/\n\s*\n/))
  .filter((part) => part.length < 500);

const cage = makeCage();
const folder = join(cage.folder, "document");
const told = { imported: 0, refused: 0 };

beforeAll(() => {
  mkdirSync(folder);
  expect(parts.length).toBeGreaterThan(200);
});
afterAll(() => cage.remove());

function draw(random: Random): string {
  const body = Array.from({ length: 1 + below(random, 3) }, () => pick(random, parts)).join("\n\n");
  const begin = "\\documentclass{article}\n\\begin{document}\n";
  if (random() < 0.03) return begin + hostileText(random) + body;
  return `${begin}\\section{One}\n${mutateText(random, body, MARKS)}\n\\end{document}\n`;
}

test("a guide with faults ends in a sentence with its line, or in texts that are safe", async () => {
  const file = join(folder, "guide.tex");
  await fuzz("latex", draw, (source) => {
    writeFileSync(file, source);
    try {
      for (const text of textsOf(importFile(file))) {
        expect(text).not.toContain(CANARY);
        expect(findForeignMarkup(renderMarkdown(text, { findTopicPath: () => "/x" }).html)).toEqual([]);
      }
      told.imported++;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.message).toMatch(/^guide\.tex:\d+: /);
      told.refused++;
    }
  });
  expect(Math.min(told.imported, told.refused)).toBeGreaterThan(20);
  cage.check();
});
