/** What a Markdown text holds, without rendering it: fences, checked numbers, plain text, and the time to read it. */
import type { Token } from "markdown-it";
import { type CheckedMark, createParser, flatten } from "./markdown-parser.ts";
import { plainFormula } from "./plain-formula.ts";

/** Lines count from 1 in the Markdown that was given. */
export interface CheckedNumber extends CheckedMark {
  line: number;
}

export interface Fence {
  /** Line of the opening fence; the code begins on the next. */
  line: number;
  /** The whole info string, such as `python run` or `dot "Alt text"`. */
  info: string;
  /** The first word of the info string in lower case; empty where there is none. */
  language: string;
  /** Whether the checks execute the block: ```python run. */
  isRun: boolean;
  /** What a diagram shows; empty for code. */
  alt: string;
  code: string;
}

export interface ReadingCount {
  proseWords: number;
  displayEquations: number;
  codeLines: number;
  tables: number;
  diagrams: number;
  /** prose_words/180 + 0.5·display_equations + 0.05·code_lines + 0.75·(tables + diagrams), not rounded. */
  minutes: number;
}

const parser = createParser();

export function listCheckedNumbers(markdown: string): CheckedNumber[] {
  return flatten(parser.parse(markdown, {})).flatMap((token) =>
    token.type === "checked_open"
      ? [{ ...(token.meta as unknown as CheckedMark), line: token.map![0] + 1 }]
      : [],
  );
}

export function listFences(markdown: string): Fence[] {
  return parser
    .parse(markdown, {})
    .flatMap((token) =>
      token.type === "fence"
        ? [{ line: token.map![0] + 1, ...readInfo(token.info), code: token.content }]
        : [],
    );
}

/** Takes an info string apart: language, `run`, and alt text in double quotes, in which `\"` is a quote. */
export function readInfo(info: string): Pick<Fence, "info" | "language" | "isRun" | "alt"> {
  const match = /^\s*([^\s"]*)\s*(?:(run)\b)?\s*(?:"((?:[^"\\]|\\.)*)")?/.exec(info);
  const [, language = "", run, alt = ""] = match ?? [];
  return {
    info: info.trim(),
    language: language.toLowerCase(),
    isRun: run !== undefined,
    alt: alt.replace(/\\(.)/g, "$1").trim(),
  };
}

/** A fence that is a picture: DOT, or characters with alt text. */
export function isDiagram(fence: Pick<Fence, "language" | "alt">): boolean {
  return fence.language === "dot" || (fence.language === "text" && fence.alt !== "");
}

/** Words of code, tables, pictures and display formulas are not prose; an inline formula reads as one word. */
export function countReading(markdown: string): ReadingCount {
  const tokens = parser.parse(markdown, {});
  const fences = tokens.filter((token) => token.type === "fence" || token.type === "code_block");
  const isPicture = (token: Token) => token.type === "fence" && isDiagram(readInfo(token.info));
  const countOf = (type: string) => tokens.filter((token) => token.type === type).length;
  const counts = {
    proseWords: proseOf(tokens)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    displayEquations: countOf("math_block"),
    codeLines: fences
      .filter((token) => !isPicture(token))
      .reduce(
        (lines, token) => lines + token.content.split("\n").filter((line) => line.trim() !== "").length,
        0,
      ),
    tables: countOf("table_open"),
    diagrams: fences.filter(isPicture).length,
  };
  const { proseWords, displayEquations, codeLines, tables, diagrams } = counts;
  return {
    ...counts,
    minutes: proseWords / 180 + 0.5 * displayEquations + 0.05 * codeLines + 0.75 * (tables + diagrams),
  };
}

function proseOf(tokens: Token[]): string {
  let tableDepth = 0;
  const texts: string[] = [];
  for (const token of tokens) {
    if (token.type === "table_open") tableDepth++;
    if (token.type === "table_close") tableDepth--;
    if (token.type === "inline" && tableDepth === 0)
      texts.push(inlineText(token.children ?? [], () => "formula1"));
  }
  return texts.join("\n");
}

/** The text without markup, in one line; formulas as far as a line can show them, code as its source. For titles, search and logs. */
export function plainText(markdown: string): string {
  return parser
    .parse(markdown, {})
    .map((token) => {
      if (token.type === "inline") return inlineText(token.children ?? [], plainFormula);
      if (token.type === "math_block") return plainFormula(token.content);
      return token.type === "code_block" || (token.type === "fence" && !isDiagram(readInfo(token.info)))
        ? token.content
        : "";
    })
    .filter((text) => text.trim() !== "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The tags of the linter beside a wrong statement that is quoted on purpose are for writers, not for learners. */
export function withoutTags(markdown: string): string {
  return markdown.replace(/ ?\[[EW]\d\d\](?![({])/g, "");
}

/** The Markdown as another program can show it: without the tags, and with each checked number as its text alone. */
export function withoutMarks(markdown: string): string {
  let plain = withoutTags(markdown);
  for (const { source, name, text } of listCheckedNumbers(plain)) {
    plain = plain.replace(`[${text}]{${source === "check" ? "=" : "fact="}${name}}`, () => text);
  }
  return plain;
}

/** The text of inline tokens; `formula` says what stands for a formula, by default its source. */
export function inlineText(tokens: Token[], formula = (latex: string) => latex): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      if (token.type === "math_inline") return formula(token.content);
      return token.type === "image" ? inlineText(token.children ?? [], formula) : token.content;
    })
    .join("");
}
