import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BANK, checkRoot } from "../../test/support/content-checks.ts";
import { lineOf, makeTopic, subjectOf, writeCurricula } from "../../test/support/content-factory.ts";
import { parseCurricula } from "../content/parse.ts";
import { checkIds, checkNeeds, writeIds } from "./ids.ts";

describe("C02 ids", () => {
  const all = ["group school", "track school/lessons", "topic alpha", "topic omega"];
  const questions = ["question alpha.q01", "question alpha.q02", "question alpha.q03", "question alpha.q04"];

  test("pass where the list and the files agree", async () => {
    expect(
      await checkRoot(checkIds, await writeCurricula({ ids: ["# said first", ...all, ...questions] })),
    ).toEqual([]);
  });

  test("that are gone from the files are told at their line of the list", async () => {
    const root = await writeCurricula({ ids: [...all, "question alpha.q09", ...questions] });
    expect(await checkRoot(checkIds, root)).toEqual([
      {
        file: "ids.txt",
        line: 5,
        check: "C02",
        message: expect.stringContaining('"question alpha.q09" is no longer'),
      },
    ]);
  });

  test("that stand twice in the list are told", async () => {
    const root = await writeCurricula({ ids: [...all, ...questions, "topic alpha"] });
    expect(await checkRoot(checkIds, root)).toEqual([
      { file: "ids.txt", line: 9, check: "C02", message: expect.stringContaining("stands twice") },
    ]);
  });

  test("that are new are told once a file", async () => {
    const root = await writeCurricula({ ids: [...all, ...questions.slice(0, 2)] });
    expect(await checkRoot(checkIds, root)).toEqual([
      {
        file: BANK,
        line: await lineOf(root, BANK, "alpha.q03"),
        check: "C02",
        message: expect.stringContaining('2 ids, the first "question alpha.q03"'),
      },
    ]);
  });

  test("that are new are not told while single topics are checked", async () => {
    const root = await writeCurricula({
      ids: [...all, "topic beta"],
      topics: [makeTopic(), makeTopic({ id: "beta" })],
    });
    expect(await checkRoot(checkIds, root)).toHaveLength(2);
    expect(checkIds(await subjectOf(root, { only: ["beta"] }))).toEqual([]);
  });

  test("need a list where a track follows the house standard, and nowhere else", async () => {
    expect(await checkRoot(checkIds, await writeCurricula({ ids: null }))).toMatchObject([
      { file: "ids.txt", line: 1 },
    ]);
    const own = await writeCurricula({ ids: null, track: { standard: undefined } });
    expect(await checkRoot(checkIds, own)).toEqual([]);
  });

  test("are appended, never moved", async () => {
    const root = await writeCurricula({
      ids: ["topic omega", "topic gone"],
      topics: [makeTopic(), makeTopic({ id: "beta" })],
    });
    const curricula = await parseCurricula(root);
    const added = writeIds(curricula, new Set(["alpha"]));
    expect(added).toEqual([
      "group school",
      "track school/lessons",
      "topic alpha",
      "topic beta",
      ...questions,
    ]);
    expect(await readFile(join(root, "ids.txt"), "utf8")).toBe(
      `topic omega\ntopic gone\n${added.join("\n")}\n`,
    );
    expect(writeIds(curricula)).toHaveLength(4);
    expect(writeIds(curricula)).toEqual([]);
  });
});

describe("C02 needs", () => {
  const beta = (needs: string[]) => makeTopic({ id: "beta", frontMatter: { needs } });

  test("pass for an earlier topic of the track", async () => {
    expect(
      await checkRoot(checkNeeds, await writeCurricula({ topics: [makeTopic(), beta(["alpha"])] })),
    ).toEqual([]);
  });

  test.each([
    ["beta", "does not stand earlier"],
    ["omega", "does not stand earlier"],
    ["nowhere", "is no topic of this track"],
  ])("%s: %s", async (id, reason) => {
    const root = await writeCurricula({ topics: [makeTopic(), beta([id])] });
    const file = "school/lessons/beta/reading.md";
    expect(await checkRoot(checkNeeds, root)).toEqual([
      {
        file,
        line: await lineOf(root, file, "needs:"),
        check: "C02",
        message: expect.stringContaining(`needs: ${id} ${reason}`),
      },
    ]);
  });
});
