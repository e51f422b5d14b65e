/** Changes texts and documents a little, as a person, a failing disk or an attacker would. */
import { PAYLOADS } from "./hostile.ts";

export type Random = () => number;

export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[below(random, items.length)]!;
}

const NUMBERS = [
  "0",
  "-0",
  "-1",
  "1.5",
  "1e309",
  "NaN",
  "Infinity",
  "0x10",
  "007",
  "2147483648",
  "9007199254740993",
];
const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "length",
];
const DATES = ["2026-02-30", "2026-03-04", "0000-01-01", "9999-12-31", "+275760-09-13", "2026-03-04T09:00Z"];
const PATHS = [
  "../../canary.txt",
  "../../../study.db",
  "..%2f..%2fcanary.txt",
  "%2e%2e/%2e%2e/canary.txt",
  "%252e%252e%252fcanary.txt",
  "..\\..\\canary.txt",
  "..%5c..%5ccanary.txt",
  "/etc/passwd",
  "file:///etc/passwd",
  "C:\\Windows\\win.ini",
  "\\\\host\\share",
  "canary.txt%00.pdf",
  "canary.txt\0.pdf",
  ".",
  "..",
  "//elsewhere.invalid/x",
  "https://elsewhere.invalid/",
  "javascript:alert(1)",
];
const SIGNS = [
  "",
  " ",
  "\n",
  "\r\n",
  "\t",
  "\0",
  "\ud800",
  "\udc00\ud800",
  "\u202e",
  "\u{1f600}",
  "e\u0301\u0301\u0301",
  "\ufeff",
  "\u2028",
  "ﷺ",
  "null",
  "undefined",
  "true",
  "[object Object]",
  "'; drop table notes; --",
  '" or 1=1',
  `$\{7*7}`,
  "{{7*7}}",
  "%",
  "%zz",
  "%c3%28",
  "&",
  "=",
  "#",
  "?",
  "\\",
  "$",
];

/** What makes an expression with a choice try every way: many of one sign, then one that does not fit. */
function longText(random: Random): string {
  const sign = pick(random, [
    "a",
    " ",
    "\n",
    "\t",
    "0",
    "-",
    "<",
    "[",
    "(",
    "{",
    "$",
    "`",
    "*",
    "_",
    "\\",
    '"',
    "&",
    "../",
    "a.",
    "# ",
    "> ",
    "| ",
  ]);
  return sign.repeat(pick(random, [50, 500, 5000, 20_000])) + pick(random, ["", "!", "\0", "x", "\n"]);
}

/** A text that is likely to meet a case that nobody thought of. */
export function hostileText(random: Random): string {
  const kind = random();
  if (kind < 0.2) return pick(random, NUMBERS);
  if (kind < 0.35) return pick(random, NAMES);
  if (kind < 0.45) return pick(random, DATES);
  if (kind < 0.6) return pick(random, PATHS);
  if (kind < 0.85) return pick(random, SIGNS);
  if (kind < 0.98) return pick(random, SHORT_PAYLOADS);
  return longText(random);
}

const SHORT_PAYLOADS = PAYLOADS.map(({ html }) => html).filter((html) => html.length < 1000);

/** The text with one to three changes: something taken out, put in, doubled, moved or replaced. */
export function mutateText(random: Random, text: string, pieces: readonly string[] = SIGNS): string {
  let changed = text;
  for (let left = 1 + below(random, 3); left > 0; left--) {
    const at = below(random, changed.length + 1);
    const length = 1 + below(random, random() < 0.7 ? 4 : 60);
    const [before, part, after] = [
      changed.slice(0, at),
      changed.slice(at, at + length),
      changed.slice(at + length),
    ];
    const kind = random();
    if (kind < 0.2) changed = before + after;
    else if (kind < 0.35) changed = before + part + part + after;
    else if (kind < 0.45) changed = before + after.slice(0, 20) + part + after.slice(20);
    else if (kind < 0.5) changed = before;
    else if (kind < 0.6) changed = before + hostileText(random) + after;
    else if (kind < 0.65) changed = before + part.repeat(1 + below(random, 200)) + after;
    else changed = before + pick(random, pieces) + part + after;
  }
  return changed;
}

/** A value as JSON can hold it, of another kind than anybody expects. */
export function hostileValue(random: Random): unknown {
  const kind = random();
  if (kind < 0.4) return hostileText(random);
  if (kind < 0.6) return pick(random, [null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, 2 ** 31, 1e21]);
  if (kind < 0.7) return [];
  if (kind < 0.8) return {};
  if (kind < 0.9)
    return JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`);
  if (kind < 0.95) return Array.from({ length: 200 }, () => hostileText(random).slice(0, 100));
  return JSON.parse(`${"[".repeat(300)}1${"]".repeat(300)}`);
}

/** A copy of a JSON document in which one to three places, drawn at random, are changed, removed, added or doubled. */
export function mutateDocument(random: Random, document: unknown): unknown {
  let changed = structuredClone(document);
  for (let left = 1 + below(random, 3); left > 0; left--) changed = mutateSomewhere(random, changed);
  return changed;
}

function mutateSomewhere(random: Random, value: unknown): unknown {
  if (random() < 0.08) return hostileValue(random);
  if (Array.isArray(value) && value.length > 0) {
    const at = below(random, value.length);
    const kind = random();
    if (kind < 0.05) return value.toSpliced(at, 1);
    if (kind < 0.1) return value.toSpliced(at, 0, structuredClone(value[below(random, value.length)]));
    if (kind < 0.12) return value.toSpliced(at, 0, hostileValue(random));
    return value.with(at, mutateSomewhere(random, value[at]));
  }
  if (value !== null && typeof value === "object" && Object.keys(value).length > 0) {
    const entries = Object.entries(value);
    const at = below(random, entries.length);
    const [name, inner] = entries[at]!;
    const kind = random();
    if (kind < 0.04) return fromEntries(entries.toSpliced(at, 1));
    if (kind < 0.07) return fromEntries([...entries, [pick(random, NAMES), hostileValue(random)]]);
    if (kind < 0.1) return fromEntries(entries.with(at, [mutateText(random, name), inner]));
    return fromEntries(entries.with(at, [name, mutateSomewhere(random, inner)]));
  }
  if (typeof value === "string") return mutateString(random, value);
  if (typeof value === "number" && random() < 0.7) return value + pick(random, [1, -1, 0.5, 1e6, -1e6, 1e16]);
  return hostileValue(random);
}

/** A text may itself be a document. */
function mutateString(random: Random, text: string): string {
  if (/^[[{]/.test(text) && random() < 0.8) {
    try {
      return JSON.stringify(mutateDocument(random, JSON.parse(text)));
    } catch {
      return mutateText(random, text);
    }
  }
  return random() < 0.6 ? mutateText(random, text) : hostileText(random);
}

/** Also `__proto__` becomes a property like any other, as JSON.parse makes it. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}
