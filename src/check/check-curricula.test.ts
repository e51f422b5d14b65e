import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeTopic, words, writeCurricula } from "../../test/support/content-factory.ts";
import { checkCurricula } from "./check-curricula.ts";

async function checkAll(root: string, only?: string[]) {
  const cacheFolder = await mkdtemp(join(tmpdir(), "study-cache-"));
  onTestFinished(() => rm(cacheFolder, { recursive: true }));
  return checkCurricula({ root, only, python: "demand", cacheFolder });
}

describe("checkCurricula", () => {
  test("finds nothing wrong with a topic that follows the house standard", async () => {
    const report = await checkAll(await writeCurricula({ topics: [makeTopic(), makeTopic({ id: "beta" })] }));
    expect(report.problems).toEqual([]);
    expect(report.notes).toEqual([]);
    expect(report.topics.map((topic) => topic.topicId)).toEqual(["alpha", "beta"]);
    expect(report.topics[0]).toMatchObject({
      trackId: "lessons",
      byDepth: { 1: 1, 2: 1, 3: 1, 4: 1 },
      byKind: { concept: 4 },
      codeBlocksRun: 1,
      checks: 1,
      checkedNumbers: 1,
      sources: 3,
      problems: 0,
    });
  });

  test("tells all problems of all files at once, sorted", async () => {
    const alpha = makeTopic();
    const beta = makeTopic({ id: "beta" });
    alpha.sections["In 60 seconds"] = words("short", 10);
    beta.sections["In production"] = "TODO";
    const { problems } = await checkAll(await writeCurricula({ topics: [beta, alpha] }));
    expect(problems.map(({ file, check }) => `${file} ${check}`)).toEqual([
      "school/lessons/alpha/reading.md C03",
      "school/lessons/beta/reading.md C03",
      "school/lessons/beta/reading.md C26",
    ]);
  });

  test("keeps to the topics that were asked for", async () => {
    const alpha = makeTopic({ questions: null });
    const beta = makeTopic({ id: "beta" });
    beta.sections["In production"] = "TODO";
    const root = await writeCurricula({ topics: [alpha, beta], ids: ["topic gone"] });
    const report = await checkAll(root, ["beta"]);
    expect(new Set(report.problems.map((problem) => problem.file))).toEqual(
      new Set(["school/lessons/beta/reading.md"]),
    );
    expect(report.topics.map((topic) => topic.topicId)).toEqual(["beta"]);
    await expect(checkAll(await writeCurricula(), ["nowhere"])).rejects.toThrow(
      "There is no topic, track or group nowhere",
    );
  });

  test("asks only for ids and prompts of a track without the house standard", async () => {
    const topic = makeTopic({
      sections: { Anything: "A few words." },
      questions: [{ id: "alpha.q01", prompt: "What?" }],
      files: {},
    });
    const root = await writeCurricula({ topics: [topic], track: { standard: undefined, bank: undefined } });
    expect((await checkAll(root)).problems).toEqual([]);
  });

  test("tells what cannot be read, with its line", async () => {
    const topic = makeTopic();
    topic.questions![1] = { id: "alpha.q02", depth: 7, prompt: "What?" };
    const { problems } = await checkAll(await writeCurricula({ topics: [topic] }));
    expect(problems.find(({ check }) => check === "C01")).toMatchObject({
      file: "school/lessons/alpha/questions.yaml",
      message: expect.stringContaining("depth"),
    });
  });
});
