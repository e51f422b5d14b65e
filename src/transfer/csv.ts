/** Writes a table as CSV (RFC 4180). */

export type Cell = string | number | null;

/**
 * UTF-8 with CRLF line ends; null is an empty cell. A text that a spreadsheet would run as a formula gets a ' before
 * it, as spreadsheets write such texts themselves.
 */
export function writeCsv(head: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [head, ...rows].map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: Cell): string {
  if (typeof cell !== "string") return String(cell ?? "");
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
