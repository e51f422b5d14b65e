/** The tables of a Markdown text, cell by cell. */
import { eachLine } from "./text.ts";

export interface Table {
  /** 0-based line of the header. */
  line: number;
  header: string[];
  rows: string[][];
}

export function listTables(markdown: string): Table[] {
  const tables: Table[] = [];
  let previous: { line: number; text: string } | null = null;
  let open: Table | null = null;
  eachLine(markdown, (line, number, isCode) => {
    const isRow = !isCode && line.includes("|");
    if (open && isRow) open.rows.push(splitCells(line));
    else if (isRow && previous && /^[\s|:-]+$/.test(line) && line.includes("-")) {
      open = { line: previous.line, header: splitCells(previous.text), rows: [] };
      tables.push(open);
    } else open = null;
    previous = isRow ? { line: number, text: line } : null;
  });
  return tables;
}

/** A pipe inside code or a formula, or after a backslash, ends no cell. */
function splitCells(row: string): string[] {
  const cells = row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim());
}
