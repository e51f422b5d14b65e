/** The table at the end of the bench. */

export interface Row {
  measure: string;
  own: string;
  floor: string;
  /** The ratio, or what is more. */
  result: string;
  cpu: string;
  goal: string;
  isMet: boolean;
}

/** Prints Markdown, so that it can be taken into the docs as it is. */
export function printTable(rows: readonly Row[]): void {
  const head = ["Measure", "Study Tracker", "Floor", "Result", "CPU", "Goal", "Met"];
  const cells = rows.map((row) => [
    row.measure,
    row.own,
    row.floor,
    row.result,
    row.cpu,
    row.goal,
    row.isMet ? "yes" : "no",
  ]);
  const widths = head.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  console.log([line(head), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n"));
  const missed = rows.filter((row) => !row.isMet).map((row) => row.measure);
  console.log(missed.length === 0 ? "\nAll goals are met." : `\nMissed: ${missed.join("; ")}.`);
}
