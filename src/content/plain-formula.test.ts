import fc from "fast-check";
import { expect, test } from "vitest";
import { plainFormula } from "./plain-formula.ts";

test.each([
  ["x^2", "x^2"],
  [String.raw`a_{ij} \le b_{i+1}`, "a_ij ≤ b_(i+1)"],
  [String.raw`\frac{1}{2}\sum_{i=1}^{n} x_i`, "1/2∑_(i=1)^n x_i"],
  [String.raw`O(n \log n) + \log_2 8 + \log2`, "O(n log n) + log_2 8 + log 2"],
  [String.raw`\frac{a+b}{\sqrt{c}}`, "(a+b)/√c"],
  [String.raw`\mathbb{E}_{x \sim p}\left[ f(x) \right]`, "E_(x ∼ p)[ f(x) ]"],
  [String.raw`0, \dots, j-1`, "0, …, j-1"],
  [String.raw`\{1, 2\} \in S`, "{1, 2} ∈ S"],
  [String.raw`99\,\%`, "99 %"],
  [String.raw`\text{cost of } \theta^{\prime}`, "cost of θ^′"],
])("%s is %s", (latex, text) => {
  expect(plainFormula(latex)).toBe(text);
});

test.each(["{", "_{", "\\frac{", "\\sqrt{", "{\\left("])(
  "%s a hundred thousand times ends, long before the test's own limit",
  (piece) => {
    const began = performance.now();
    plainFormula(piece.repeat(100_000) + "}".repeat(100_000));
    expect(performance.now() - began).toBeLessThan(5000);
  },
);

test("any text ends, and leaves no sign of LaTeX", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "\\frac",
    "\\sqrt",
    "^",
    "_",
    "a",
    "{b}",
    "\\left(",
    "\\alpha",
    " ",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      expect(plainFormula(pieces.join(""))).not.toContain("\\");
    }),
  );
});
