/** Reads a formula with the document's macros expanded and writes it as the LaTeX that our Markdown takes. */
import { parseFormula } from "../content/math.ts";
import { mark, replaceMarks } from "./blocks.ts";
import { DEFINERS, type Declared } from "./definitions.ts";
import { fault, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { type Token, writeTokens } from "./tokens.ts";

/** One line of a formula that may carry a number of its own. */
export interface Row {
  labels: string[];
  isNumbered: boolean;
  /** As given by `\tag`. */
  tag: string | null;
  tokens: Token[];
}

export interface Closing {
  /** Whether this token ends the formula, where no group or environment is open. */
  isEnd: (token: Token) => boolean;
  /** The environment whose `\end` ends it. */
  environment?: string;
  /** For messages: `$`, `\[`, `\begin{align}`. */
  opening: string;
  /** Between dollars TeX takes no blank line; where an explicit end must come, we do. */
  mayHaveBlankLines: boolean;
}

/** Names of commands that the pages' formulas do not know, and those that look the same. */
const RENAMED: Record<string, string> = {
  mbox: "text",
  hbox: "text",
  mathbbm: "mathbb",
  mathds: "mathbb",
  hdots: "ldots",
  framebox: "boxed",
  fbox: "boxed",
  sfrac: "frac",
  nicefrac: "frac",
  dag: "dagger",
  bold: "mathbf",
  textsl: "textit",
  textmd: "text",
  eqcolon: "eqqcolon",
};

const DROPPED = new Set(
  (
    "xspace qedhere leavevmode par hfill noindent allowbreak nobreak displaybreak smallskip medskip bigskip relax protect " +
    "mathlarger mathsmaller normalfont selectfont boldmath unboldmath centering nopagebreak ignorespaces unskip"
  ).split(" "),
);

/** Commands that go with so many arguments. */
const DROPPED_WITH: Record<string, number> = {
  vspace: 1,
  setlength: 2,
  footnote: 1,
  index: 1,
  hypertarget: 1,
};

/** Which of the arguments stays. */
const UNWRAPPED: Record<string, [arguments: number, kept: number]> = {
  ensuremath: [1, 0],
  scalebox: [2, 1],
  resizebox: [3, 2],
  raisebox: [2, 1],
  mathtoolsset: [1, -1],
  num: [1, 0],
  ang: [1, 0],
};

const UNITS = new Set(["SI", "qty", "si", "unit"]);

interface Open extends Place {
  name: string | null;
}

/** Reads to the end of the formula. Throws a fault where it has none, or where groups or environments cross. */
export function readRows(reader: Reader, from: Token, closing: Closing, declared: Declared): Row[] {
  const rows: Row[] = [newRow()];
  const open: Open[] = [];
  const row = () => rows.at(-1)!;
  const keep = (token: Token) => row().tokens.push(token);
  for (;;) {
    const token = reader.next();
    const isPar = token?.kind === "par";
    if (!token || (isPar && !closing.mayHaveBlankLines)) {
      const inner = open.at(-1);
      if (inner) throw notClosed(inner, `in the formula of line ${from.line}`);
      const end = isPar ? "the paragraph ends" : "the document ends";
      throw fault(
        from,
        `The formula that opens here with ${closing.opening} is not closed before ${end}: close it.`,
      );
    }
    if (isPar) continue;
    if (open.length === 0 && closing.isEnd(token)) return rows;
    if (token.kind === "open") open.push({ ...token, name: null });
    if (token.kind === "close") {
      const inner = open.pop();
      if (!inner || inner.name !== null)
        throw fault(token, "This } closes no group of the formula: remove it.");
    }
    if (token.kind !== "command") {
      keep(token);
      continue;
    }
    const name = token.text;
    if (name === "begin") {
      const begun = reader.requiredSource(token);
      open.push({ ...token, name: begun });
      keep({ ...token, text: `begin{${begun}}` });
    } else if (name === "end") {
      const ended = reader.requiredSource(token);
      if (open.length === 0 && ended === closing.environment) return rows;
      const inner = open.pop();
      if (!inner || inner.name !== ended) throw crossed(token, ended, inner, from, closing.opening);
      keep({ ...token, text: `end{${ended}}` });
    } else if (name === "\\" && open.length === 0) {
      if (reader.peek() === "*") reader.takeSign("*");
      keep(token);
      rows.push(newRow());
    } else if (name === "label") row().labels.push(reader.requiredSource(token));
    else if (name === "nonumber" || name === "notag") row().isNumbered = false;
    else if (name === "tag" && open.length === 0) {
      reader.takeSign("*");
      row().tag = reader.requiredSource(token);
    } else if (DEFINERS[name]) DEFINERS[name](reader, token, declared);
    else translate(reader, token, keep);
  }
}

function newRow(): Row {
  return { labels: [], isNumbered: true, tag: null, tokens: [] };
}

function translate(reader: Reader, token: Token, keep: (token: Token) => void): void {
  const name = token.text;
  if (name === "beginenvironment" || name === "endenvironment") reader.requiredTokens(token);
  else if (DROPPED.has(name)) return;
  else if (DROPPED_WITH[name] !== undefined) {
    reader.takeSign("*");
    for (let left = DROPPED_WITH[name]; left > 0; left--) reader.requiredTokens(token);
  } else if (UNWRAPPED[name]) {
    const [count, kept] = UNWRAPPED[name];
    const values = Array.from({ length: count }, () => reader.requiredTokens(token));
    if (kept >= 0) reader.push([sign("open", "{", token), ...values[kept]!, sign("close", "}", token)]);
  } else if (name === "intertext" || name === "shortintertext") {
    const text = reader.requiredTokens(token);
    reader.push([
      { ...token, text: "text" },
      sign("open", "{", token),
      ...text,
      sign("close", "}", token),
      { ...token, text: "\\" },
    ]);
  } else if (UNITS.has(name) && /^[{[]/.test(reader.peek())) {
    reader.optionalTokens(token);
    const number = name === "SI" || name === "qty" ? `${reader.requiredSource(token)}\\,` : "";
    const unit = reader.requiredSource(token).replace(/\\(\w+)\s*/g, (_, word: string) => unitOf(word));
    keep({ ...token, kind: "text", text: `${number}\\mathrm{${unit}}` });
  } else if (name === "cite" || name === "citep" || name === "citet") {
    reader.optionalTokens(token);
    keep({ ...token, kind: "text", text: `\\text{[${reader.requiredSource(token)}]}` });
  } else if (REFERENCES.has(name)) {
    const label = reader.requiredSource(token);
    const number = mark("value", label);
    keep({ ...token, kind: "text", text: name === "eqref" ? `(${number})` : number });
  } else keep({ ...token, text: RENAMED[name] ?? name });
}

const REFERENCES = new Set(["ref", "eqref", "autoref", "cref", "Cref"]);

const UNIT_SIGNS: Record<string, string> = {
  metre: "m",
  meter: "m",
  second: "s",
  gram: "g",
  kilo: "k",
  mega: "M",
  giga: "G",
  tera: "T",
  milli: "m",
  micro: "\\mu ",
  nano: "n",
  byte: "B",
  bit: "bit",
  percent: "\\%",
  per: "/",
  hertz: "Hz",
  watt: "W",
  degree: "^\\circ",
};

function unitOf(word: string): string {
  return UNIT_SIGNS[word] ?? word;
}

function sign(kind: "open" | "close", text: string, { file, line }: Place): Token {
  return { kind, text, file, line };
}

export function notClosed({ name, ...place }: Open, where: string): Error {
  return name === null
    ? fault(place, `The group that opens here with { is not closed ${where}: add its }.`)
    : fault(place, `\\begin{${name}} is not closed ${where}: add \\end{${name}}.`);
}

function crossed(token: Token, ended: string, inner: Open | undefined, from: Place, opening: string): Error {
  if (!inner) {
    return fault(
      from,
      `The formula that opens here with ${opening} is not closed before \\end{${ended}} in line ${token.line}: close it.`,
    );
  }
  const what = inner.name === null ? "the group {" : `\\begin{${inner.name}}`;
  return fault(
    token,
    `\\end{${ended}} stands here, but ${what} of line ${inner.line} is still open: put them in order.`,
  );
}

/** The environments of display formulas: how they are written, given their body. */
export const DISPLAYS: Record<string, (body: string) => string> = {
  equation: (body) => body,
  displaymath: (body) => body,
  dmath: (body) => body,
  align: (body) => `\\begin{align*}\n${body}\n\\end{align*}`,
  flalign: (body) => `\\begin{align*}\n${body}\n\\end{align*}`,
  eqnarray: (body) =>
    `\\begin{align*}\n${body.split("\\\\").map(withoutSecondAlign).join("\\\\")}\n\\end{align*}`,
  gather: (body) => `\\begin{gather*}\n${body}\n\\end{gather*}`,
  multline: (body) => `\\begin{multline*}\n${body}\n\\end{multline*}`,
  alignat: (body) => {
    const [, columns = "1", rest = ""] = /^\s*\{(\d+)\}([\s\S]*)$/.exec(body) ?? [null, "1", body];
    return `\\begin{alignat*}{${columns}}\n${rest.trim()}\n\\end{alignat*}`;
  },
};

function withoutSecondAlign(row: string): string {
  return row.replace(/&([^&]*)&/, "&$1");
}

/** The source of rows, each with its number where one is given. Blank lines go, as Markdown ends a formula there. */
export function writeRows(rows: readonly Row[], tagOf: (row: Row) => string | null): string {
  return rows
    .map((row) => {
      const tokens = [...row.tokens];
      const last = tokens.at(-1);
      const hasBreak = last?.kind === "command" && last.text === "\\";
      if (hasBreak) tokens.pop();
      const tag = tagOf(row);
      return writeTokens(tokens) + (tag === null ? "" : ` \\tag{${tag}}`) + (hasBreak ? "\\\\" : "");
    })
    .join("")
    .split("\n")
    .map((line) => line.trim().replace(/ {2,}/g, " "))
    .filter((line) => line !== "")
    .join("\n");
}

export interface Readable {
  latex: string;
  /** Commands that nobody knows, which are shown by their names. */
  unknown: string[];
  /** Why it cannot be shown as a formula at all. */
  fault?: string;
}

const UNSUPPORTED = /(?:Unsupported function name|Undefined control sequence):?\s*\\([a-zA-Z]+)/;

/** Tries a formula as the pages do. Commands that are not known there are written as upright words. */
export function makeReadable(latex: string, isDisplay: boolean): Readable {
  const unknown: string[] = [];
  let tried = latex;
  for (;;) {
    // What a mark stands for is known only at the end; a number in any case.
    const parsed = parseFormula(
      replaceMarks(tried, () => "1"),
      isDisplay,
    );
    if (!("fault" in parsed)) return { latex: tried, unknown };
    const name = UNSUPPORTED.exec(parsed.fault)?.[1];
    if (name === undefined || unknown.length >= 20) return { latex, unknown, fault: parsed.fault };
    unknown.push(name);
    tried = tried.replace(new RegExp(`\\\\${name}(?![a-zA-Z])`, "g"), () => `\\operatorname{${name}}`);
  }
}
