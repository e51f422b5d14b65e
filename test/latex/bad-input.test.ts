/** LaTeX that cannot be imported: a sentence with file and line, soon, whatever is wrong. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { renderMarkdown } from "../../src/content/markdown.ts";
import { AppError } from "../../src/core/errors.ts";
import { FIXTURES, importFile, textsOf } from "../support/latex-fixtures.ts";

const base = mkdtempSync(join(tmpdir(), "study-latex-"));
const folder = join(base, "document");
mkdirSync(folder);
afterAll(() => rmSync(base, { recursive: true }));

/** The sentence that a person reads; anything but an AppError is a bug and fails the test. */
function messageOf(file: string): string {
  try {
    const { losses } = importFile(file);
    return `imported; ${losses.map(({ message }) => message).join(" ")}`;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.message;
  }
}

function write(body: string): string {
  const file = join(folder, "guide.tex");
  writeFileSync(
    file,
    `\\documentclass{article}\n\\begin{document}\n\\section{One}\n${body}\n\\end{document}\n`,
  );
  return file;
}

const bad: Record<string, { line: number | null; reason: string; in?: string }> = JSON.parse(
  readFileSync(`${FIXTURES}/bad/expected.json`, "utf8"),
);

test.each(Object.entries(bad))("%s", (file, { line, reason, in: where = file }) => {
  const message = messageOf(`${FIXTURES}/bad/${file}`);
  expect(message).toMatch(new RegExp(reason, "i"));
  expect(message).toMatch(line === null ? /^[\w.-]+:\d+: / : new RegExp(`^${where}:${line}: `));
});

test.each([
  ["groups", "{".repeat(5000), "}".repeat(5000)],
  ["groups without an end", "{".repeat(5000), ""],
  ["quotes", "\\begin{quote}".repeat(5000), "\\end{quote}".repeat(5000)],
  ["lists without an end", "\\begin{itemize}\\item ".repeat(5000), ""],
  ["theorems in tables", "\\begin{tabular}{ll}\\begin{theorem}".repeat(5000), ""],
])("5,000 nested %s", (_, before, after) => {
  expect(messageOf(write(`${before}word${after}`))).toMatch(/^guide\.tex:4: .*nested/);
});

test("a formula that is too deep to show is kept as its source and told", () => {
  const file = write(`$${"\\frac{1}{".repeat(3000)}x${"}".repeat(3000)}$`);
  expect(messageOf(file)).toContain("The formula cannot be shown and is kept as its source");
});

test("a link out of the folder is not followed, one within it is", () => {
  writeFileSync(join(base, "secret.tex"), "secret");
  symlinkSync(join(base, "secret.tex"), join(folder, "outer.tex"));
  expect(messageOf(write("\\input{outer}"))).toMatch(
    /^guide\.tex:4: outer\.tex leads out of the document's folder/,
  );
  writeFileSync(join(folder, "part.tex"), "Open words.");
  symlinkSync(join(folder, "part.tex"), join(folder, "inner.tex"));
  expect(textsOf(importFile(write("\\input{inner}"))).join()).toContain("Open words.");
});

test.each([
  ["\\csname input\\endcsname{/etc/passwd}", /outside/],
  ["\\csname write18\\endcsname{ls}", /run a program/],
  ["\\newcommand{\\x}{\\immediate\\write18{ls}}\\x", /run a program/],
  ["\\lstinputlisting{../secret.tex}", /outside/],
  ["\\input{C:/secret.tex}", /outside/],
  ["\\input{~/secret}", /outside/],
  ["\\bibliography{../secret}", /outside/],
])("%s is refused", (body, reason) => {
  expect(messageOf(write(body))).toMatch(reason);
});

test.each([
  ["\\iffalse never", /no \\fi/],
  ["\\section[short", /has no \]/],
  ["\\newcommand{\\x}[1]{#1}\\x", /guide\.tex:\d: /],
  ["$$ a $ b", /guide\.tex:4|imported/],
  ["$ a", /guide\.tex:4: The formula that opens here with \$ is not closed/],
  ["\\begin{align} a &= b", /guide\.tex:4: The formula that opens here .* is not closed/],
  ["\\begin{equation} \\begin{cases} a \\end{equation}", /cases.*still open/],
  ["\\verb|open", /does not end/],
])("%s", (body, reason) => {
  expect(messageOf(write(body))).toMatch(reason);
});

test("twenty megabytes are refused at once, a line of nearly five is read", () => {
  expect(messageOf(write("x".repeat(20_000_000)))).toMatch(/^guide\.tex:1: .*larger than 5 MB/);
  expect(messageOf(write("word ".repeat(950_000)))).toContain("larger than 4 MB");
}, 60_000);

test("bytes that are no UTF-8 are read as declared, or named by their line", () => {
  const file = join(folder, "latin.tex");
  const body = "\\begin{document}\nZwei\nPr\xe4fix\n\\end{document}";
  writeFileSync(
    file,
    Buffer.from(`\\documentclass{article}\n\\usepackage[latin1]{inputenc}\n${body}`, "latin1"),
  );
  expect(textsOf(importFile(file))).toEqual(["Zwei Präfix\n"]);
  writeFileSync(file, Buffer.from(`\\documentclass{article}\n% plain\n${body}`, "latin1"));
  expect(messageOf(file)).toMatch(/^latin\.tex:5: The file is not UTF-8/);
});

test("guides with a few wrong characters end in a sentence or in Markdown without a fault", () => {
  let state = 20261125;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
  const signs = [
    "{",
    "}",
    "$",
    "&",
    "\\\\",
    "%",
    "]",
    "#",
    "|",
    "*",
    "`",
    "\n\n",
    "\\item ",
    "\\emph{",
    "\\ref{x}",
  ];
  const names = ["article-sections", "cheat-sheet", "math-macros", "interview-qa"];
  let imported = 0;
  for (let round = 0; round < 100; round++) {
    const source = readFileSync(`${FIXTURES}/${names[round % names.length]}/guide.tex`, "utf8");
    const body = source.indexOf("\\begin{document}") + 16;
    const at = body + random(source.length - body);
    const file = join(folder, "odd.tex");
    writeFileSync(file, source.slice(0, at) + signs[random(signs.length)] + source.slice(at + random(3)));
    try {
      const track = importFile(file);
      const ids = new Set(track.topics.map(({ id }) => id));
      const findTopicPath = (id: string) => (ids.has(id) ? "/" : undefined);
      for (const text of textsOf(track)) {
        expect(renderMarkdown(text, { findTopicPath }).problems).toEqual([]);
        expect(text).not.toMatch(/[\uE000-\uE0FF]/);
      }
      imported++;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.message).toMatch(/^odd\.tex:\d+: /);
    }
  }
  expect(imported).toBeGreaterThan(25);
}, 60_000);
