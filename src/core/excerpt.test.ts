import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, markWords } from "./excerpt.ts";

const shown = (parts: { text: string; isMatch: boolean }[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

describe("the excerpt of a text", () => {
  test("marks whole words in any case, and cuts no word", () => {
    const text = `${"word ".repeat(40)}The Attention of attentive readers ${"tail ".repeat(60)}`;
    expect(shown(excerpt(text, ["attention"]))).toMatch(
      /^… (word )+The \[Attention\] of attentive readers (tail )*tail …$/,
    );
  });

  test("is the beginning where no word stands in it", () => {
    expect(shown(excerpt("One two.", ["three"]))).toBe("One two.");
  });

  test("loses nothing of a text that is marked whole, and cuts to bounds, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: "binary" }), fc.array(fc.string()), (text, words) => {
        expect(
          markWords(text, words)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
        const length = excerpt(text, words).reduce((sum, part) => sum + part.text.length, 0);
        expect(length).toBeLessThanOrEqual(220 + 4);
      }),
    );
  });
});
