import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { lineOf, makeTopic, words, writeCurricula } from "../../test/support/content-factory.ts";
import { check } from "./check.ts";

let printed: string[];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => printed.push(line));
});
afterEach(() => vi.restoreAllMocks());

async function run(root: string, ...args: string[]) {
  const cache = await mkdtemp(join(tmpdir(), "study-cache-"));
  onTestFinished(() => rm(cache, { recursive: true }));
  return check([...args, "--root", root, "--cache", cache]);
}

describe("study check", () => {
  test("ends with 0 and a count where all is well", async () => {
    expect(await run(await writeCurricula(), "--demand-python")).toBe(0);
    expect(printed).toEqual(["0 problems in 1 written topics."]);
  });

  test("prints each problem with the file's path and line, and ends with 1", async () => {
    const topic = makeTopic();
    topic.sections["In 60 seconds"] = words("short", 10);
    const root = await writeCurricula({ topics: [topic] });
    expect(await run(root, "alpha")).toBe(1);
    const file = "school/lessons/alpha/reading.md";
    const line = await lineOf(root, file, "## In 60 seconds");
    expect(printed).toEqual([
      `${relative("", join(root, file))}:${line}: In 60 seconds: 10 words; the bound is 80–140: add 70. (C03)`,
      "1 problems in 1 written topics.",
    ]);
  });

  test("prints the report, and adds new ids", async () => {
    const root = await writeCurricula({ ids: [] });
    expect(await run(root, "--report", "--write-ids")).toBe(0);
    expect(printed[0]).toBe("8 ids added to ids.txt.");
    expect(printed[1]).toContain("| alpha |");
    expect(await readFile(join(root, "ids.txt"), "utf8")).toContain("question alpha.q04\n");
  });

  test("says what could not be run, or demands it", async () => {
    vi.stubEnv("STUDY_PYTHON", "/nowhere/python3");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const root = await writeCurricula();
    expect(await run(root)).toBe(0);
    expect(printed[0]).toContain("No Python with numpy was found");
    expect(await run(root, "--demand-python")).toBe(1);
  });

  test("refuses what it does not know", async () => {
    const root = await writeCurricula();
    await expect(run(root, "--nonsense")).rejects.toThrow(/--nonsense[\s\S]*study check \[topic/);
    await expect(run(root, "nowhere")).rejects.toThrow("There is no topic, track or group nowhere");
  });
});
