/** Tables of LaTeX as rows of cells; rules vanish, merged cells leave empty ones. */
import type { Block } from "./blocks.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** Arguments before the columns: a width for `tabular*` and `tabularx`. */
const WITH_WIDTH = new Set(["tabular*", "tabularx", "tabulary", "xltabular"]);

interface Row {
  cells: string[];
  /** Whether a rule stands below, through all columns or some. */
  isRuled: boolean;
  isPartlyRuled: boolean;
}

/** The parts of a `longtable` that are repeated on each page. */
type Part = "head" | "foot" | "body";

const RULES = new Set([
  "hline",
  "midrule",
  "toprule",
  "bottomrule",
  "Xhline",
  "hhline",
  "specialrule",
  "addlinespace",
  "cmidrule",
  "cline",
  "morecmidrules",
  "tabucline",
  "firsthline",
  "lasthline",
]);
const ENDS: Record<string, Part> = {
  endfirsthead: "head",
  endhead: "head",
  endfoot: "foot",
  endlastfoot: "foot",
};

/** `begin` has the environment's name as its text. */
export function tableEnvironment(setter: Typesetter, begin: Token): void {
  const { reader } = setter;
  setter.endParagraph();
  reader.optionalTokens(begin);
  if (WITH_WIDTH.has(begin.text)) reader.requiredTokens(begin);
  reader.optionalTokens(begin);
  const columns = readColumns(reader.requiredSource(begin));
  const captions: Block[] = [];
  const rows = setter.inFloatOf(begin.text, () => readRows(setter, begin, captions));
  for (const caption of captions) setter.add(caption);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return;
  const isOneColumn = width === 1 && columns.length <= 1;
  if (isOneColumn) {
    for (const { cells } of rows) setter.add({ kind: "paragraph", text: cells[0]! });
    return;
  }
  mergeHead(rows);
  // tabularray draws its rules by options.
  const hasHead = rows.length > 1 && (rows[0]!.isRuled || begin.text.endsWith("tblr"));
  setter.add({
    kind: "table",
    rows: rows.map(({ cells }) => [...cells, ...Array<string>(width - cells.length).fill("")]),
    columns: Array.from({ length: width }, (_, index) => columns[index] ?? "left"),
    hasHead,
  });
}

/** A head of two lines, parted by a rule below some columns, becomes one. */
function mergeHead(rows: Row[]): void {
  const [first, second] = rows;
  if (!first?.isPartlyRuled || !second?.isRuled || rows.length < 3) return;
  const width = Math.max(first.cells.length, second.cells.length);
  const cells = Array.from({ length: width }, (_, index) =>
    `${first.cells[index] ?? ""} ${second.cells[index] ?? ""}`.trim(),
  );
  rows.splice(0, 2, { ...second, cells });
}

function readRows(setter: Typesetter, begin: Token, captions: Block[]): Row[] {
  const { reader } = setter;
  const rows: Row[] = [];
  let cells: string[] = [];
  /** Of a longtable: the first head stays, what is repeated goes. */
  let partStart = 0;
  let hasHead = false;
  const endRow = () => {
    if (cells.some((cell) => cell !== "")) rows.push({ cells, isRuled: false, isPartlyRuled: false });
    cells = [];
  };
  setter.enter(begin);
  for (;;) {
    let stop: Token | undefined;
    let spans = 1;
    const inner = setter.collect(() => {
      const text = setter.collectLine(() => {
        for (;;) {
          stop = setter.run((token) => isEndOfCell(token) || isOwn(token));
          if (!stop || isEndOfCell(stop)) return;
          const part = ENDS[stop.text];
          if (RULES.has(stop.text)) {
            takeRule(setter, stop);
            const last = cells.length === 0 ? rows.at(-1) : undefined;
            if (last && /^(?:cmidrule|cline)$/.test(stop.text)) last.isPartlyRuled = true;
            else if (last) last.isRuled = true;
          } else if (part) {
            const from = partStart;
            if (part === "foot" || hasHead) rows.length = from;
            hasHead ||= part === "head";
            partStart = rows.length;
          } else if (stop.text === "multicolumn") {
            spans = Number(reader.requiredSource(stop)) || 1;
            reader.requiredTokens(stop);
            setter.argument(stop);
          } else if (stop.text === "multirow") {
            reader.optionalTokens(stop);
            reader.requiredTokens(stop);
            reader.optionalTokens(stop);
            reader.requiredTokens(stop);
            reader.optionalTokens(stop);
            setter.argument(stop);
          } else if (stop.text === "caption") {
            const star = reader.takeSign("*");
            reader.optionalTokens(stop);
            const caption = setter.lineArgument(stop);
            captions.push(...setter.collect(() => setter.addCaption(caption, star)));
          } else skipArguments(setter, stop);
        }
      });
      setter.add({ kind: "paragraph", text });
    });
    const [cell] = inner;
    cells.push(
      cell?.kind === "paragraph" ? cell.text : "",
      ...Array<string>(Math.max(0, Math.min(spans, 100) - 1)).fill(""),
    );
    if (stop?.kind === "align") continue;
    if (stop?.text === "\\" || stop?.text === "tabularnewline" || stop?.text === "cr") {
      reader.takeSign("*");
      if (reader.peek() === "[") reader.optionalTokens(stop);
      endRow();
      continue;
    }
    endRow();
    setter.leave(begin, stop);
    return rows;
  }
}

const isEndOfCell = ({ kind, text }: Token) =>
  kind === "align" ||
  (kind === "command" && (text === "\\" || text === "tabularnewline" || text === "cr" || text === "end"));

const DECORATIONS: Record<string, number> = {
  rowcolor: 1,
  cellcolor: 1,
  columncolor: 1,
  rowcolors: 3,
  arrayrulecolor: 1,
  noalign: 1,
};

const isOwn = ({ kind, text }: Token) =>
  kind === "command" &&
  (RULES.has(text) ||
    text in ENDS ||
    text in DECORATIONS ||
    text === "multicolumn" ||
    text === "multirow" ||
    text === "caption");

function skipArguments({ reader }: Typesetter, token: Token): void {
  reader.optionalTokens(token);
  for (let left = DECORATIONS[token.text] ?? 0; left > 0; left--) reader.requiredTokens(token);
}

function takeRule({ reader }: Typesetter, token: Token): void {
  const name = token.text;
  reader.optionalTokens(token);
  if (name === "cmidrule") reader.optionalTokens(token, ["(", ")"]);
  if (/^(?:cmidrule|cline|hhline|Xhline|tabucline)$/.test(name)) reader.requiredTokens(token);
  if (name === "specialrule") for (const _ of "mmm") reader.requiredTokens(token);
}

/** `|l|c@{ }p{3cm}*{2}{r}>{\bfseries}X|`: one alignment a column. */
function readColumns(spec: string): ("left" | "center" | "right")[] {
  const source = spec
    .replace(/colspec\s{0,9}=\s{0,9}\{([\s\S]{0,999}?)\}(?:,|$)[\s\S]*/, "$1")
    .replace(/\*\s*\{(\d+)\}\s*\{([^{}]*)\}/g, (_, count: string, inner: string) =>
      inner.repeat(Math.min(Number(count), 50)),
    );
  const columns: ("left" | "center" | "right")[] = [];
  let depth = 0;
  for (const [index, sign] of [...source].entries()) {
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    else if (depth > 0 || source[index - 1] === "\\") continue;
    else if (/[cC]/.test(sign)) columns.push("center");
    else if (/[rRS]/.test(sign)) columns.push("right");
    else if (/[lLpmbXJQ]/.test(sign)) columns.push("left");
  }
  return columns;
}
