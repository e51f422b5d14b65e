/** Runs of text with their style become one line of Markdown. */

export interface Style {
  isBold: boolean;
  isItalic: boolean;
  isCode: boolean;
}

export const PLAIN: Style = { isBold: false, isItalic: false, isCode: false };

/** `markdown` is taken as it is; `text` is escaped. */
export type Run = { text: string; style: Style } | { markdown: string; style: Style };

const LIGATURES: [RegExp, string][] = [
  [/---/g, "—"],
  [/--/g, "–"],
  [/``/g, "“"],
  [/''/g, "”"],
  [/`/g, "‘"],
  [/'/g, "’"],
  [/\?‘/g, "¿"],
  [/!‘/g, "¡"],
];

/** TeX's dashes and quotes. */
export function withLigatures(text: string): string {
  if (!/[-`']/.test(text)) return text;
  return LIGATURES.reduce((changed, [pattern, sign]) => changed.replace(pattern, sign), text);
}

/** Text that Markdown shows letter for letter. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<>$]/g, "\\$&")
    .replace(/_/g, (sign, at: number, whole: string) =>
      /[\p{L}\p{N}]/u.test(whole[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(whole[at + 1] ?? "") ? sign : "\\_",
    )
    .replace(/&(?=#?\w+;)/g, "\\&");
}

/** A code span; longer fences where the text holds backticks itself. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line.trim() === "") return "";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const gap = longest > 0 || /^ .* $/.test(line) ? " " : "";
  return `${fence}${gap}${line}${gap}${fence}`;
}

/** One line, without blanks at its ends. A sign at its beginning that would open a block is escaped. */
export function writeRuns(runs: readonly Run[]): string {
  const pieces = mergePieces(mergeTexts(runs).map(writeRun));
  let line = "";
  for (const [index, { style, markdown }] of pieces.entries()) {
    line += emphasised(markdown, style, line, pieces[index + 1]?.markdown ?? "");
  }
  return line
    .replace(/ {2,}/g, " ")
    .trim()
    .replace(/^([#+-]|>)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(=+|~{3,})/, "\\$1");
}

interface Piece {
  style: Style;
  markdown: string;
}

function mergeTexts(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const areTexts = last && "text" in last && "text" in run;
    if (areTexts && isSame(last.style, run.style))
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

function writeRun(run: Run, index: number, runs: readonly Run[]): Piece {
  const { style } = run;
  if ("text" in run) {
    const markdown = style.isCode
      ? codeSpan(run.text)
      : escapeText(withLigatures(run.text)).replace(/\s+/g, " ");
    return { style, markdown };
  }
  // A dollar before a digit is money, not the end of a formula; two dollars are always a formula.
  const next = runs[index + 1];
  const isBeforeDigit = next && "text" in next && /^\d/.test(next.text);
  const isFormula = /^\$[^$]/.test(run.markdown) && run.markdown.endsWith("$");
  return { style, markdown: isFormula && isBeforeDigit ? `$${run.markdown}$` : run.markdown };
}

/** Neighbours of one emphasis become one piece, so that `**a****b**` does not come up. */
function mergePieces(all: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of all) {
    const last = pieces.at(-1);
    const isSameEmphasis =
      last && last.style.isBold === piece.style.isBold && last.style.isItalic === piece.style.isItalic;
    if (isSameEmphasis) last.markdown += piece.markdown;
    else pieces.push({ ...piece });
  }
  return pieces;
}

function isSame(a: Style, b: Style): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.isCode === b.isCode;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Blanks go outside the signs. Markdown takes no emphasis between a letter outside and another sign inside. */
function emphasised(markdown: string, { isBold, isItalic }: Style, before: string, after: string): string {
  const signs = (isBold ? "**" : "") + (isItalic ? "*" : "");
  const [, lead = "", core = "", tail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(markdown)!;
  if (signs === "" || core === "") return markdown;
  const isGluedBefore = lead === "" && /\S$/.test(before) && !LETTER.test(core[0]!);
  const isGluedAfter = tail === "" && LETTER.test(after[0] ?? "") && !LETTER.test(core.at(-1)!);
  if (isGluedBefore && LETTER.test(before.at(-1)!)) return markdown;
  if (isGluedAfter || (lead === "" && before.endsWith("*"))) return markdown;
  return `${lead}${signs}${core}${signs}${tail}`;
}
