/** Our Markdown: CommonMark with tables, formulas and checked numbers; every token knows its line. */
import createMarkdownIt, {
  type MarkdownIt,
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from "markdown-it";

/**
 * A parser that renders nothing by itself. Besides markdown-it's own tokens it gives `math_inline` and `math_block`
 * (LaTeX in `content`) and `checked_open` … `checked_close` (a `CheckedMark` in `meta`). `map[0]` is the 0-based line
 * of every token, inline ones included.
 */
export function createParser(): MarkdownIt {
  const parser = createMarkdownIt({ html: false }).disable("strikethrough");
  parser.inline.ruler.before("escape", "math_inline", mathInline);
  parser.block.ruler.before("fence", "math_block", mathBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  parser.inline.ruler.before("link", "checked_number", checkedNumber);
  parser.core.ruler.push("lines", giveLines);
  // Links of every scheme become tokens, so that a bad one can be told instead of being left as source.
  parser.validateLink = () => true;
  return parser;
}

/** `[text]{=name}` names a value that a check prints, `[text]{fact=id}` an entry of facts.yaml. */
export interface CheckedMark {
  source: "check" | "fact";
  name: string;
  /** What is written between the brackets. */
  text: string;
}

function mathInline(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "$") return false;
  const fence = src[pos + 1] === "$" ? "$$" : "$";
  const start = pos + fence.length;
  const end = findClosing(src, start, state.posMax, fence);
  if (end === -1) return false;
  const content = src.slice(start, end);
  // As in pandoc, so that "$5 to $7" stays text.
  if (fence === "$" && (/^\s|\s$/.test(content) || /\d/.test(src[end + 1] ?? ""))) return false;
  if (content.trim() === "") return false;
  if (!silent) state.push("math_inline", "math", 0).content = content;
  state.pos = end + fence.length;
  return true;
}

function findClosing(source: string, start: number, max: number, fence: string): number {
  for (let at = start; at + fence.length <= max; at++) {
    if (source[at] === "\\") at++;
    else if (source.startsWith(fence, at)) return at;
  }
  return -1;
}

function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineAt = (line: number) =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trim();
  const first = lineAt(startLine);
  if (state.sCount[startLine]! - state.blkIndent >= 4 || !first.startsWith("$$")) return false;
  const lines = [first.slice(2)];
  let line = startLine;
  while (!lines.at(-1)!.endsWith("$$")) {
    line++;
    if (line >= endLine || lineAt(line) === "" || state.sCount[line]! < state.blkIndent) return false;
    // A second beginning: this formula has no end. Reading on would take quadratic time on many such lines.
    if (/^\$\$./.test(lineAt(line))) return false;
    lines.push(lineAt(line));
  }
  const content = lines.join("\n").slice(0, -2).trim();
  if (content === "" || content.includes("$$")) return false;
  if (silent) return true;
  const token = state.push("math_block", "math", 0);
  token.block = true;
  token.content = content;
  token.map = [startLine, line + 1];
  state.line = line + 1;
  return true;
}

const MARK = /\{(=|fact=)([^{}\n]*)\}/y;

function checkedNumber(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[") return false;
  const start = state.pos + 1;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0) return false;
  MARK.lastIndex = end + 1;
  const match = MARK.exec(state.src);
  const next = end + 1 + (match?.[0].length ?? 0);
  if (!match || next > state.posMax) return false;
  if (!silent) {
    const text = state.src.slice(start, end);
    const mark: CheckedMark = { source: match[1] === "=" ? "check" : "fact", name: match[2]!, text };
    state.push("checked_open", "span", 1).meta = { ...mark };
    const max = state.posMax;
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = max;
    state.push("checked_close", "span", -1);
  }
  state.pos = next;
  return true;
}

function giveLines(state: StateCore): void {
  let line = 0;
  for (const token of state.tokens) {
    if (token.map) line = token.map[0];
    else token.map = [line, line + 1];
    let inner = line;
    for (const child of token.children ?? []) {
      child.map = [inner, inner + 1];
      if (child.type === "softbreak" || child.type === "hardbreak") inner++;
      else inner += child.content.split("\n").length - 1;
    }
  }
}

/** All tokens in reading order, inline ones in place of their container. */
export function flatten(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => (token.type === "inline" ? (token.children ?? []) : [token]));
}
