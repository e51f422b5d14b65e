import { describe, expect, test } from "vitest";
import { COLOURS, type ColourName, tokensCss } from "./tokens.ts";

/** Every pair that may stand on each other, with the least ratio it must have in both themes. */
const PAIRS: [inks: ColourName[], grounds: ColourName[], least: number][] = [
  [
    ["text"],
    [
      "bg",
      "surface",
      "sunken",
      "overlay",
      "accent-soft",
      "success-soft",
      "warn-soft",
      "danger-soft",
      "mark",
      "code-bg",
    ],
    7,
  ],
  [["text-muted"], ["bg", "surface", "sunken", "overlay"], 4.5],
  [["text-faint"], ["bg", "surface", "sunken"], 4.5],
  [["link"], ["bg", "surface", "sunken"], 4.5],
  [["link-visited"], ["bg", "surface"], 4.5],
  [["on-accent"], ["accent", "accent-hover"], 4.5],
  [["accent"], ["bg", "surface", "sunken", "accent-soft"], 4.5],
  [["success"], ["bg", "surface", "success-soft"], 4.5],
  [["warn"], ["bg", "surface", "warn-soft"], 4.5],
  [["danger"], ["bg", "surface", "danger-soft"], 4.5],
  [["grade-again", "grade-hard", "grade-good", "grade-easy"], ["surface", "sunken"], 4.5],
  [["border-strong"], ["bg", "surface", "sunken"], 3],
  [["focus"], ["bg", "surface", "sunken", "overlay"], 3],
  [["heat-1", "heat-2", "heat-3", "heat-4"], ["surface"], 3],
  [["track-1", "track-2", "track-3", "track-4", "track-5", "track-6"], ["surface", "bg", "sunken"], 3],
  [["code-keyword", "code-string", "code-number", "code-comment", "code-fn"], ["code-bg"], 4.5],
];

/** WCAG 2 relative luminance of `#RRGGBB`. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in %s", (_theme, side) => {
  const pairs = PAIRS.flatMap(([inks, grounds, least]) =>
    inks.flatMap((ink) => grounds.map((ground) => ({ ink, ground, least }))),
  );

  test.each(pairs)("$ink on $ground reaches $least:1", ({ ink, ground, least }) => {
    expect(contrast(COLOURS[ink][side], COLOURS[ground][side])).toBeGreaterThanOrEqual(least);
  });

  test("neighbouring steps of the heat map differ by 1.45:1", () => {
    for (const step of [0, 1, 2, 3] as const) {
      const next = `heat-${step + 1}` as ColourName;
      expect(contrast(COLOURS[`heat-${step}`][side], COLOURS[next][side])).toBeGreaterThanOrEqual(1.45);
    }
  });
});

test("the formula gives the two ratios that WCAG names", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
});

test("tokens.css is what tokens.ts says", async () => {
  await expect(tokensCss()).toMatchFileSnapshot("tokens.css");
});
