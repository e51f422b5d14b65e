/** Finds the line of a file that a message should point at, where the parsed form does not hold it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** 1-based line of the first match; 1 where nothing matches. */
export function findLine(root: string, file: string, pattern: RegExp): number {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  return (
    Math.max(
      0,
      lines.findIndex((line) => pattern.test(line)),
    ) + 1
  );
}
