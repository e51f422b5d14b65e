/**
 * Finds names that are one character away from one that is missing. An unknown name is kept as it is, and a missing
 * one gets a default; a name that was damaged or mistyped is both, and its default would be written over what was meant.
 */

export interface Misspelled {
  /** Where it stands, such as `study_plan.coding.actove`. */
  path: string;
  meant: string;
}

/** `written` is the document as it stands in the file, `read` the same with its defaults. */
export function findMisspelled(written: unknown, read: unknown, path: string[] = []): Misspelled | undefined {
  if (!isObject(written) || !isObject(read)) return undefined;
  const missing = Object.keys(read).filter((name) => !Object.hasOwn(written, name));
  for (const name of Object.keys(written)) {
    const meant = missing.find((each) => isNearly(name, each));
    if (meant) return { path: [...path, name].join("."), meant };
    const below = findMisspelled(written[name], read[name], [...path, name]);
    if (below) return below;
  }
  return undefined;
}

function isNearly(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((sign, at) => sign !== b[at]).length === 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
