import { describe, expect, test } from "vitest";
import { keyTermsOf, shareOf, stem } from "./vocabulary.ts";

describe("stem", () => {
  test.each([
    ["normalises", "normalisation"],
    ["normalizing", "normalized"],
    ["dropped", "dropping"],
    ["comparisons", "compares"],
    ["queries", "query"],
    ["divides", "dividing"],
    ["boxes", "box"],
    ["quantities", "quantity"],
  ])("%s and %s are of one family", (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test("keeps short words and numbers whole", () => {
    expect(["bed", "ion", "1,024", "x86"].map(stem)).toEqual(["bed", "ion", "1024", "x86"]);
  });
});

describe("keyTermsOf", () => {
  test("leaves out what carries no meaning", () => {
    expect(keyTermsOf("Explain why the n cache of a decoder is so large, and its 80 layers.")).toEqual(
      new Set(["cach", "decod", "larg", "80", "lay"]),
    );
  });

  test("shareOf is the part that both have", () => {
    expect(shareOf(keyTermsOf("cache layers heads"), keyTermsOf("the layer and its cache"))).toBeCloseTo(
      2 / 3,
    );
    expect(shareOf(new Set(), new Set(["a"]))).toBe(0);
  });
});
