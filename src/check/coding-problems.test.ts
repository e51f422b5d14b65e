import { describe, expect, test } from "vitest";
import { BANK, checkTopic } from "../../test/support/content-checks.ts";
import { lineOf, makeQuestion } from "../../test/support/content-factory.ts";
import { checkCodingFolders, checkCodingProblems } from "./coding-problems.ts";

describe("C13 coding problems", () => {
  const question = makeQuestion({ id: "alpha.q01", depth: 3, kind: "problem", problem: "longest" });

  test("have a question and a folder", async () => {
    const { root, problems } = await checkTopic(checkCodingFolders, {
      questions: [question],
      files: { "problems/shortest/tests.json": "{}" },
    });
    expect(problems).toMatchObject([
      {
        file: BANK,
        line: await lineOf(root, BANK, "problem: longest"),
        message: expect.stringContaining("problems/longest"),
      },
      {
        file: "school/lessons/alpha/problems/shortest/tests.json",
        line: 1,
        message: expect.stringContaining("shortest"),
      },
    ]);
  });

  test("are judged", async () => {
    const parts = {
      questions: [question, makeQuestion({ id: "alpha.q02", depth: 1 })],
      files: { "problems/longest/tests.json": "{" },
    };
    expect((await checkTopic(checkCodingFolders, parts)).problems).toEqual([]);
    expect((await checkTopic(checkCodingProblems, parts)).problems).toContainEqual({
      file: "school/lessons/alpha/problems/longest/tests.json",
      line: 1,
      check: "C13",
      message: expect.stringContaining("tests.json: is no JSON"),
    });
  });
});
