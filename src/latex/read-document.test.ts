import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readDocument } from "./read-document.ts";
import { type DraftedTrack, makeTrack } from "./track.ts";

const folder = mkdtempSync(join(tmpdir(), "study-latex-"));
afterAll(() => rmSync(folder, { recursive: true }));

function importText(body: string, preamble = "", options: { days?: number } = {}): DraftedTrack {
  const file = join(folder, "guide.tex");
  writeFileSync(file, `\\documentclass{article}\n${preamble}\n\\begin{document}\n${body}\n\\end{document}\n`);
  const { setter, blocks } = readDocument(file);
  return makeTrack(setter, blocks, { trackId: "t", isTaken: () => false, ...options });
}

const readingOf = (body: string, preamble = "") =>
  importText(body, preamble).topics[0]!.files["reading.md"]!.trim();

test.each([
  ["``Quoted'' --- it's 50\\,\\% of \\$10--\\$20", "“Quoted” — it’s 50 % of \\$10–\\$20"],
  ['na\\"{\\i}ve \\v{S}koda \\c{c}a \\AA ngstr\\"om', "naïve Škoda ça Ångström"],
  ["{\\bf bold} and \\emph{it}, \\textbf{a \\emph{b} c}", "**bold** and *it*, **a** ***b*** **c**"],
  ["\\texttt{snake\\_case} \\verb|a{%|", "`snake_case` `a{%`"],
  ["a * b, <i>, [x](y), \\_u\\_", "a \\* b, \\<i\\>, \\[x\\](y), \\_u\\_"],
  ["- no list", "\\- no list"],
  ["1. no list", "1\\. no list"],
  ["one % gone\n two\n\n  % gone too\n\nthree", "one two\n\nthree"],
  ["$x$5 and $ y $", "$$x$$5 and $y$"],
  ["\\SI{5}{\\kilo\\metre}", "$5\\,\\mathrm{km}$"],
  ["\\href{https://a.org/(b)}{site}", "[site](https://a.org/%28b%29)"],
  ["H\\textsubscript{2}O, 4\\textsuperscript{th}", "H₂O, 4th"],
  ["\\ifnum 1<2 yes\\else no\\fi", "yes"],
  ["a \\texorpdfstring{$x$}{x} b", "a $x$ b"],
  ["\\newacronym{gpu}{GPU}{long}A \\gls{gpu}.", "A GPU."],
  ["\\begin{tasks}(2) \\task a \\task b \\end{tasks}", "1. a\n2. b"],
  ["\\begin{multicols}{2}[Above] Below \\end{multicols}", "Above Below"],
  ["\\strange{word} stays", "`\\strange{word}` stays"],
])("%s", (latex, markdown) => {
  expect(readingOf(latex)).toBe(markdown);
});

test("macros are expanded in text and formulas, with defaults, patterns, stars and switches", () => {
  const preamble = String.raw`\newcommand{\E}[2][p]{\mathbb{E}_{#1}[#2]}
\def\pair<#1,#2>{(#1; #2)} \let\old\emph \renewcommand{\emph}[1]{\old{#1!}}
\DeclareMathOperator*{\argmin}{arg\,min} \DeclarePairedDelimiter{\abs}{|}{|}
\NewDocumentCommand{\term}{s m O{none}}{\IfBooleanTF{#1}{\textbf{#2}}{#2} (#3)}
\newif\ifdraft \draftfalse`;
  const body = String.raw`$\E{x}$ $\E[q]{x}$ \pair<a,b> \emph{so} $\argmin_x \abs*{x}$ \term*{T}[t] \term{U} \ifdraft no\else yes\fi`;
  expect(readingOf(body, preamble)).toBe(
    String.raw`$\mathbb{E}_{p}[x]$ $\mathbb{E}_{q}[x]$ (a; b) *so!* $\operatorname*{arg\,min}_x \left| x\right|$ **T** (t) U (none) yes`,
  );
});

test("environments behind macros and of the document's own are seen", () => {
  const preamble = String.raw`\newcommand{\be}{\begin{equation}} \newcommand{\ee}{\end{equation}}
\newenvironment{code}[1]{\VerbatimEnvironment\begin{minted}{#1}}{\end{minted}}
\newenvironment{points}{\begin{itemize}}{\end{itemize}}`;
  const body = String.raw`\be x \ee
\begin{code}{python}
a = {"%": 1}
\end{code}
\begin{points} \item one \end{points}`;
  expect(readingOf(body, preamble)).toBe('$$\nx\n$$\n\n```python\na = {"%": 1}\n```\n\n- one');
});

test("tables: head, alignment, merged cells, bars in cells", () => {
  const body = String.raw`\begin{tabular}{l|r@{ }c} \toprule A & \multicolumn{2}{c}{B} \\ \midrule
$|x|$ & \verb!a|b! & \multirow{2}{*}{c} \\ d & e & \\ \bottomrule \end{tabular}`;
  expect(readingOf(body)).toBe(
    "| A | B |  |\n| --- | --: | :-: |\n| $\\vert x\\vert $ | `a\\|b` | c |\n| d | e |  |",
  );
});

test("labels become numbers, and links into other topics", () => {
  const body = String.raw`\section{One}\label{s} \begin{align} a &= b \\ c &= d \label{e} \end{align} Here \eqref{e}.
\section{Two} \subsection{Inner}\label{i} \autoref{s}, \eqref{e}, \ref{nope}.
\section{Three} See \nameref{i}.`;
  const { topics, losses } = importText(body);
  expect(topics.map(({ files }) => files["reading.md"])).toEqual([
    "$$\n\\begin{align*}\na &= b \\\\ c &= d \\tag{2}\n\\end{align*}\n$$\n\nHere (2).\n",
    "## Inner\n\n[Section 1](topic:t-one), [(2)](topic:t-one), ??.\n",
    "See [Inner](topic:t-two#inner).\n",
  ]);
  expect(losses).toEqual([
    { file: "guide.tex", line: 5, message: "The label nope does not exist: ?? stands for it." },
  ]);
});

test("questions: environments with solutions, lists under headings, descriptions, exams", () => {
  const body = String.raw`\section{A} Text. \begin{exercise}[Hard] Why? \begin{solution} So. \end{solution} \end{exercise}
\subsection*{Practice questions} \begin{enumerate} \item First? \begin{enumerate} \item part \end{enumerate} \item Second? \end{enumerate}
\subsection*{Notes} \begin{enumerate} \item no question \end{enumerate}
\section*{Interview questions} \begin{description} \item[What?] That. \end{description}
\begin{questions} \question[5] Third? \begin{parts} \part[2] sub \end{parts} \end{questions}`;
  const { topics, questions } = importText(body);
  expect(topics).toHaveLength(1);
  expect(topics[0]!.files["questions.yaml"]).toBe(`questions:
  - id: t-a.q01
    depth: 2
    prompt: |
      **Hard.** Why?
    answer: |
      So.
  - id: t-a.q02
    depth: 2
    prompt: |
      First?

      1. part
  - id: t-a.q03
    depth: 2
    prompt: |
      Second?
  - id: t-a.q04
    depth: 2
    prompt: |
      What?
    answer: |
      That.
  - id: t-a.q05
    depth: 2
    prompt: |
      Third?

      1. sub
`);
  expect(topics[0]!.files["reading.md"]).toBe("Text.\n\n## Notes\n\n1. no question\n");
  expect(questions.map(({ origin, count }) => `${count} ${origin}`)).toEqual([
    "1 environment exercise",
    "2 list under “Practice questions”",
    "1 list under “Interview questions”",
    "1 environment questions",
  ]);
});

test("a formula that cannot be shown is kept as its source and told with its line", () => {
  const { topics, losses } = importText("One.\n\n$\\frac{a}$ and $\\mystery{b}$");
  expect(topics[0]!.files["reading.md"]).toBe("One.\n\n`\\frac{a}` and $\\operatorname{mystery}{b}$\n");
  expect(losses.map(({ line, message }) => `${line} ${message.slice(0, 40)}`)).toEqual([
    "6 The formula cannot be shown and is kept ",
    "6 \\mystery is not known in formulas: its n",
  ]);
});

test("formulas refer by number, and their source by label", () => {
  const body = String.raw`\section{One} \[ x \tag{3} \label{a} \] \section{Two}
$\overset{\eqref{a}}{=}$ \[ y \text{ by } \ref{a} \] $\frac{\ref{a}}$`;
  const { topics } = importText(body);
  expect(topics[1]!.files["reading.md"]).toBe(
    "$\\overset{(3)}{=}$\n\n$$\ny \\text{ by } 3\n$$\n\n`\\frac{\\ref{a}}`\n",
  );
});

test("days: by marks, or so many with the work spread evenly", () => {
  const marked = importText(
    "\\section{Day 1: Heaps} a \\section{Day 2 -- Trees} b \\section{Day 2, evening} c",
  );
  expect(marked.topics.map(({ title }) => title)).toEqual(["Heaps", "Trees"]);
  const sections = ["a", "b", "c", "d", "e"].map((title) => `\\section{${title}} Text.\n\nMore.`).join("\n");
  const grouped = importText(sections, "", { days: 3 });
  expect(grouped.by).toBe("sections, grouped to 3 days");
  expect(grouped.topics.map(({ title }) => title)).toEqual(["a · b", "c · d", "e"]);
  expect(grouped.topics[0]!.files["reading.md"]).toMatch(/^## a\n\nText\./);
});
