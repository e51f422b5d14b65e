import { describe, expect, test } from "vitest";
import { asksQuestion, firstLine, isShaky } from "./note.ts";

describe("a note", () => {
  test("is told by its first line with something on it", () => {
    expect(firstLine("\n\n  Gradients vanish.\nReally.")).toBe("Gradients vanish.");
    expect(firstLine("")).toBe("");
    expect(firstLine("x".repeat(500))).toHaveLength(160);
  });

  test.each([
    ["Why does it converge?", true],
    ["- **Is it stable?**", true],
    ["Solved.\nWhat if n = 0? \nmore", true],
    ["It asks ?x=1 of the server", false],
    ["", false],
  ])("%j asks something: %s", (text, expected) => {
    expect(asksQuestion(text)).toBe(expected);
  });
});

test("a topic is shaky when it was flagged or found hard", () => {
  expect(isShaky({ isFlagged: true, difficulty: null })).toBe(true);
  expect(isShaky({ isFlagged: false, difficulty: 4 })).toBe(true);
  expect(isShaky({ isFlagged: false, difficulty: 3 })).toBe(false);
  expect(isShaky({ isFlagged: false, difficulty: null })).toBe(false);
});
