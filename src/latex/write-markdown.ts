/** Writes blocks as our Markdown. */
import { type Block, replaceMarks } from "./blocks.ts";

/** `shift` is added to a heading's level to give the number of its signs. */
export function writeBlocks(blocks: readonly Block[], shift: number): string {
  const pieces: string[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    const piece = writeBlock(block, shift);
    // Two lists beside each other would become one.
    if (block.kind === "list" && last?.kind === "list") pieces.push("***");
    if (piece !== "") pieces.push(piece);
    last = block;
  }
  return pieces.join("\n\n");
}

function writeBlock(block: Block, shift: number): string {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "heading":
      return `${"#".repeat(Math.min(4, Math.max(2, block.level + shift)))} ${block.text.replace(/(?<!#)(#+)$/, "\\$1")}`;
    case "formula":
      return `$$\n${block.latex}\n$$`;
    case "listing":
      return writeFence(block.code, block.language);
    case "table":
      return writeTable(block);
    case "list":
      return block.items
        .map((item, index) => withTerm(block.terms?.[index], item))
        .map((item, index) => writeItem(item, block.isOrdered ? `${block.start + index}. ` : "- ", shift))
        .join("\n");
    case "quote":
      return writeBlocks(block.blocks, shift)
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
    case "answer":
      return writeBlocks(block.blocks, shift);
    case "question":
      return writeBlocks(block.prompt, shift);
  }
}

function withTerm(term: string | undefined, item: Block[]): Block[] {
  if (!term) return item;
  const bold = `**${term.replace(/\*\*/g, "")}**`;
  const [first, ...rest] = item;
  if (first?.kind !== "paragraph") return [{ kind: "paragraph", text: bold }, ...item];
  return [{ ...first, text: `${bold} ${first.text}` }, ...rest];
}

function writeFence(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** What follows the first block of an item is indented as far as its text. */
function writeItem(blocks: readonly Block[], sign: string, shift: number): string {
  const [first] = blocks;
  if (!first) return sign.trimEnd();
  const margin = " ".repeat(sign.length);
  const isCompact =
    blocks.every(({ kind }, index) => index === 0 || kind === "list") && first.kind === "paragraph";
  const text = isCompact
    ? blocks.map((block) => writeBlock(block, shift)).join("\n")
    : writeBlocks(blocks, shift);
  // Code that opens an item would be read as indented code.
  const lead = first.kind === "listing" || first.kind === "table" ? `${sign.trimEnd()} ` : sign;
  return lead + text.replace(/\n(?=[^\n])/g, `\n${margin}`);
}

const DIVIDERS = { left: "---", center: ":-:", right: "--:" };

function writeTable({ rows, columns, hasHead }: Extract<Block, { kind: "table" }>): string {
  const [first, ...rest] = rows.map((row) => row.map(writeCell));
  const head = hasHead ? first! : first!.map(() => "");
  const body = hasHead ? rest : [first!, ...rest];
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(columns.map((column) => DIVIDERS[column])), ...body.map(line)].join("\n");
}

/** A bar ends a cell, in formulas too, where it has names. */
function writeCell(cell: string): string {
  return cell
    .replace(/\$((?:[^$\\]|\\[\s\S])+)\$/g, (_, latex: string) => {
      const named = latex.replace(/\\\|/g, "\\Vert ").replace(/\|/g, "\\vert ");
      return `$${named}$`;
    })
    .replace(/(?<!\\)\|/g, "\\|")
    .replace(/\n/g, " ")
    .trim();
}

/** Footnotes as raised numbers, and their texts below the section. */
export function withFootnotes(markdown: string, textOf: (index: number) => string): string {
  const notes: string[] = [];
  const marked = replaceMarks(markdown, (kind, value) => {
    if (kind !== "footnote") return `\uE000${kind}:${value}\uE001`;
    notes.push(textOf(Number(value)));
    return raised(notes.length);
  });
  if (notes.length === 0) return marked;
  return `${marked}\n\n${notes.map((note, index) => `${raised(index + 1)} ${note}`).join("\n\n")}`;
}

function raised(number: number): string {
  return [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}
