import { describe, expect, test } from "vitest";
import { findSimilar } from "./similar.ts";

const find = (texts: string[], least = 0.5) =>
  findSimilar(texts, (text) => text.split(" "), { least }).map(({ item, other }) => [item, other]);

describe("findSimilar", () => {
  test("gives the most similar earlier text at the limit or above", () => {
    const texts = ["a b c d", "a b c d e f", "a b c d e", "x y z"];
    expect(find(texts)).toEqual([
      ["a b c d e f", "a b c d"],
      ["a b c d e", "a b c d e f"],
    ]);
  });

  test("compares everything, also single words", () => {
    expect(find(["one", "one ", "two"])).toEqual([]);
    expect(findSimilar([{ t: "one" }, { t: "one" }], ({ t }) => [t], { least: 1 })).toMatchObject([
      { share: 1 },
    ]);
  });

  test("leaves out what has the same key", () => {
    const items = [
      { key: 1, text: "a b c" },
      { key: 1, text: "a b c" },
      { key: 2, text: "a b c" },
    ];
    const found = findSimilar(items, ({ text }) => text.split(" "), { least: 0.9, key: ({ key }) => key });
    expect(found.map(({ item }) => item.key)).toEqual([2]);
  });
});
