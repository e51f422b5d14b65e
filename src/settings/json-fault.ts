/** Finds where and why a text is no JSON: the engine's own message does not always tell the line. */

const SPACE = /[ \t\r\n]*/y;
/** From the space on, all but the quote and the backslash stand for themselves. */
const TEXT = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** No file of ours goes deeper than 5, and a reader that follows any depth can be brought to its end. */
const DEEPEST = 100;

export interface JsonFault {
  /** 1-based. */
  line: number;
  /** Half a sentence. */
  reason: string;
}

/** Null where the text is JSON. */
export function findJsonFault(text: string): JsonFault | null {
  let at = 0;
  const lineAt = (place: number) => text.slice(0, place).split("\n").length;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const takeSign = (sign: string): boolean => {
    take(SPACE);
    const isThere = text[at] === sign;
    if (isThere) at++;
    return isThere;
  };
  const fault = (missing: string): JsonFault => {
    take(SPACE);
    const line = lineAt(at);
    if (at >= text.length) return { line, reason: "the file ends in the middle" };
    return { line, reason: `${missing} before ${JSON.stringify(textFrom(text, at))}` };
  };

  let depth = 0;
  const readNested = (read: () => JsonFault | null): JsonFault | null => {
    if (++depth > DEEPEST) {
      return { line: lineAt(at), reason: `lists and objects are nested deeper than ${DEEPEST}` };
    }
    const found = read();
    depth--;
    return found;
  };
  const readValue = (): JsonFault | null => {
    if (takeSign("{")) {
      const names = new Set<string>();
      return readNested(() => readList("}", () => readMember(names)));
    }
    if (takeSign("[")) return readNested(() => readList("]", readValue));
    return take(TEXT) || take(SCALAR) ? null : fault("a value is missing");
  };
  const readMember = (names: Set<string>): JsonFault | null => {
    take(SPACE);
    const start = at;
    if (!take(TEXT)) return fault("a name in double quotes is missing");
    const name = JSON.parse(text.slice(start, at)) as string;
    // JSON allows it, but the earlier of the two would be lost without a word.
    if (names.has(name)) {
      return {
        line: lineAt(start),
        reason: `the name ${JSON.stringify(name)} stands twice`,
      };
    }
    names.add(name);
    return takeSign(":") ? readValue() : fault('":" is missing');
  };
  const readList = (end: string, readEntry: () => JsonFault | null): JsonFault | null => {
    if (takeSign(end)) return null;
    for (;;) {
      const found = readEntry();
      if (found) return found;
      if (takeSign(end)) return null;
      if (!takeSign(",")) return fault(`"," or "${end}" is missing`);
    }
  };

  const found = readValue();
  if (found) return found;
  take(SPACE);
  return at === text.length ? null : fault("the end is missing");
}

/** What stands there, as far as one line and a few words go. */
function textFrom(text: string, at: number): string {
  const rest = text.slice(at).split("\n")[0]!;
  return /^(?:[{}[\],:]|"(?:[^"\\]|\\.)*"|[\w.+-]+)/.exec(rest)?.[0] ?? rest.slice(0, 20).trimEnd();
}
