/** Formulas in the text and on lines of their own, with their numbers and labels. */

import { replaceMarks } from "./blocks.ts";
import { type Closing, DISPLAYS, makeReadable, type Row, readRows, writeRows } from "./formula.ts";
import { codeSpan } from "./inline.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** At a dollar: one opens a formula in the text, two one on a line of its own. */
export function takeFormula(setter: Typesetter, token: Token): void {
  const next = setter.reader.nextRaw();
  if (next?.kind !== "math") {
    if (next) setter.reader.putBack(next);
    inlineFormula(setter, token, {
      isEnd: ({ kind }) => kind === "math",
      opening: "$",
      mayHaveBlankLines: false,
    });
    return;
  }
  displayFormula(setter, token, {
    isEnd: ({ kind }) => kind === "math",
    opening: "$$",
    mayHaveBlankLines: false,
  });
  const second = setter.reader.nextRaw();
  if (second && second.kind !== "math") setter.reader.putBack(second);
}

const isCommand = (name: string) => (token: Token) => token.kind === "command" && token.text === name;

export function inlineFormula(setter: Typesetter, token: Token, closing: Closing): void {
  const rows = readRows(setter.reader, token, closing, setter.declared);
  const source = writeRows(rows, () => null).replace(/\n/g, " ");
  if (source === "") return;
  const latex = checked(setter, token, source, false);
  setter.addMarkdown(latex === null ? codeSpan(asWritten(source)) : `$${latex}$`);
}

export function parenthesisFormula(setter: Typesetter, token: Token): void {
  inlineFormula(setter, token, { isEnd: isCommand(")"), opening: "\\(", mayHaveBlankLines: false });
}

export function bracketFormula(setter: Typesetter, token: Token): void {
  displayFormula(setter, token, { isEnd: isCommand("]"), opening: "\\[", mayHaveBlankLines: true });
}

/** `begin` has the environment's name as its text. */
export function formulaEnvironment(setter: Typesetter, begin: Token): void {
  const environment = begin.text;
  const closing = {
    isEnd: () => false,
    environment,
    opening: `\\begin{${environment}}`,
    mayHaveBlankLines: true,
  };
  if (environment === "math") inlineFormula(setter, begin, closing);
  else displayFormula(setter, begin, closing, environment);
}

const ONE_NUMBER = /^(?:equation|multline|dmath)$/;

function displayFormula(
  setter: Typesetter,
  token: Token,
  closing: Closing,
  environment = "displaymath",
): void {
  const { numbering } = setter;
  const before = numbering.current;
  const rows = readRows(setter.reader, token, closing, setter.declared);
  const name = environment.replace(/\*$/, "");
  const isNumbered = name === environment && name !== "displaymath";
  const numberOf = (row: Row): string | null => {
    const isEmpty = row.tokens.every(({ kind }) => kind === "space");
    if (row.tag !== null) numbering.point("Equation", row.tag);
    else if (isNumbered && row.isNumbered && !isEmpty) numbering.step("equation", "Equation");
    else return null;
    for (const label of row.labels) numbering.addLabel(label, token);
    // A number that nothing refers to says nothing.
    return row.tag !== null || row.labels.length > 0 ? numbering.current.number : null;
  };
  const merged = ONE_NUMBER.test(name) ? [oneRow(rows)] : rows;
  const body = writeRows(merged, numberOf);
  numbering.current = before;
  if (body === "") return;
  const source = (DISPLAYS[name] ?? DISPLAYS.displaymath!)(wrapped(name, body, rows.length));
  const latex = checked(setter, token, source, true);
  setter.add(
    latex === null
      ? { kind: "listing", language: "latex", code: asWritten(source) }
      : { kind: "formula", latex },
  );
}

/** The rows of an equation share one number. */
function oneRow(rows: readonly Row[]): Row {
  return {
    labels: rows.flatMap(({ labels }) => labels),
    isNumbered: rows.every(({ isNumbered }) => isNumbered),
    tag: rows.find(({ tag }) => tag !== null)?.tag ?? null,
    tokens: rows.flatMap(({ tokens }) => tokens),
  };
}

/** LaTeX puts what `\\` parts in a display below each other only in environments for it; we are kinder. */
function wrapped(name: string, body: string, rows: number): string {
  const isPlain = name === "equation" || name === "displaymath" || name === "dmath";
  return isPlain && rows > 1 ? `\\begin{gathered}\n${body}\n\\end{gathered}` : body;
}

/** The formula as it can be shown, with what is lost told; null where only its source can. */
function checked(setter: Typesetter, token: Token, source: string, isDisplay: boolean): string | null {
  const { latex, unknown, fault } = makeReadable(source.trim().replace(/(?<!\\)\\$/, ""), isDisplay);
  for (const name of unknown) {
    if (fault === undefined)
      setter.lose(token, `\\${name} is not known in formulas: its name is shown.`, `$${name}`);
  }
  if (fault === undefined) return latex;
  setter.lose(token, `The formula cannot be shown and is kept as its source: ${fault}.`);
  return null;
}

/** Source is shown with its references, not with what they stand for. */
function asWritten(source: string): string {
  return replaceMarks(source, (_, label) => `\\ref{${label}}`);
}

/** `\ensuremath{x}` in the text. */
export function ensureMath(setter: Typesetter, token: Token): void {
  const { file, line } = token;
  const dollar: Token = { kind: "math", text: "$", file, line };
  setter.reader.push([dollar, ...setter.reader.requiredTokens(token), dollar]);
}
