/** No regular expression of ours takes more than linear time on a text that is made to keep it busy. */
import { globSync, readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { attackStrings } from "../support/attack-strings.ts";

/** Signs of an attack. A linear expression takes a fraction of a millisecond, a quadratic one half a minute. */
const LENGTH = 200_000;
const ENDED_AFTER_MS = 5000;

/** What reads only texts of the one who calls it, and no long ones: so many signs at most. */
const SHORT: Record<string, number> = {
  // The checks read sentences, lines and blocks of curricula that lie on the disk of who runs them.
  "src/check/": 1000,
  // Names of files of our own build.
  "src/web/assets.ts": 200,
};

/** Expressions that are put together while the program runs: of constants, or of what the author of a track wrote. */
const MADE = [
  "src/check/numbers.ts",
  "src/check/wording.ts",
  "src/guides/formula.ts",
  "src/latex/blocks.ts",
  "src/latex/formula.ts",
  "src/latex/tokens.ts",
];

interface Found {
  place: string;
  source: string;
  flags: string;
}

interface SyntaxNode {
  type?: string;
  start?: number;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
}

const expressions: Found[] = [];
const makers = new Set<string>();
for (const file of globSync("src/**/*.{ts,tsx}").filter((each) => !/\.test\.tsx?$/.test(each))) {
  const text = readFileSync(file, "utf8");
  collect(file, text, parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }) as SyntaxNode);
}

function collect(file: string, text: string, node: SyntaxNode): void {
  const { type, start, regex, callee } = node;
  if (type === "Literal" && regex) {
    const place = `${file}:${text.slice(0, start).split("\n").length}`;
    expressions.push({ place, source: regex.pattern, flags: regex.flags });
  }
  if (callee?.name === "RegExp") makers.add(file);
  for (const inner of Object.values(node).flat()) {
    if (inner !== null && typeof inner === "object") collect(file, text, inner as SyntaxNode);
  }
}

const context = createContext({ attack: "", expression: /x/ });

function isSlow({ source, flags }: Omit<Found, "place">, length: number, endedAfterMs: number): boolean {
  context.expression = new RegExp(source, flags);
  const code = flags.includes("g") ? "attack.replace(expression, '')" : "expression.exec(attack)";
  return attackStrings(source, flags, length).some((attack) => {
    context.attack = attack;
    context.expression.lastIndex = 0;
    try {
      runInContext(code, context, { timeout: endedAfterMs });
      return false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      return true;
    }
  });
}

function lengthFor(place: string): number {
  const prefix = Object.keys(SHORT).find((each) => place.startsWith(each));
  return prefix === undefined ? LENGTH : SHORT[prefix]!;
}

test.each(["^(a|a)*$", "^(a+)+$", "\\s+$", "a.*b", "^\\s*,?\\s*$", "<!--[\\s\\S]*?-->", "(\\w+)\\s*="])(
  "%s, which is slow, is caught",
  (source) => expect(isSlow({ source, flags: "" }, LENGTH, 500)).toBe(true),
  30_000,
);

test("every expression takes linear time", () => {
  expect(expressions.length).toBeGreaterThan(400);
  const slow = expressions.filter((found) => isSlow(found, lengthFor(found.place), ENDED_AFTER_MS));
  expect(slow.map(({ place, source }) => `${place} /${source}/`)).toEqual([]);
}, 600_000);

test("expressions that are made while the program runs are known", () => {
  expect([...makers].toSorted()).toEqual(MADE);
});
