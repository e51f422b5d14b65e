/** Reads a JSON file that a person or another program wrote: what cannot be right is named with its place. */
import { readFileSync, statSync } from "node:fs";
import { AppError } from "../core/errors.ts";
import { findJsonFault } from "./json-fault.ts";

/** Throws `unavailable` with file, line and remedy where it is missing, too large, no UTF-8 or no JSON. */
export function readJsonFile(path: string, limitBytes = Number.POSITIVE_INFINITY): unknown {
  const refuse = (reason: string, cause?: unknown) =>
    new AppError("unavailable", `${path} ${reason}. Correct the file; nothing in it was changed.`, { cause });
  let text: string;
  try {
    if (statSync(path).size > limitBytes) throw refuse(`is larger than ${limitBytes / 1_000_000} MB`);
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof AppError) throw error;
    // What is no UTF-8 would be replaced, and written back so with the next save.
    if (error instanceof TypeError) throw refuse("is not UTF-8", error);
    throw new AppError(
      "unavailable",
      `${path} cannot be read: ${(error as Error).message}. Correct its permissions.`,
      { cause: error },
    );
  }
  const fault = findJsonFault(text);
  if (fault) throw refuse(`cannot be read: line ${fault.line}: ${fault.reason}`);
  return JSON.parse(text, (name, value: unknown) => {
    if (name === "__proto__") throw refuse('cannot be read: the name "__proto__" may not stand in it');
    return value;
  });
}
