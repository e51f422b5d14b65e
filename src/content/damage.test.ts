/** Compiled and source files of content with one bit turned over: what is not as it was written is named. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FLIPS, FLIPS_PATIENCE_MS, flips } from "../../test/support/flips.ts";
import { AppError } from "../core/errors.ts";
import { compileCurricula } from "./compile.ts";
import { loadCurricula } from "./load.ts";

let folder: string;
let root: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "damage-"));
  root = join(folder, "curricula");
  out = join(folder, "out");
  await cp("test/fixtures/curricula", root, { recursive: true });
  await compileCurricula({ root, out });
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["index.json", async () => loadCurricula([out])],
  ["topics/alg-perceptron.json", async () => (await loadCurricula([out])).getBody("alg-perceptron")],
  ["search.json", async () => (await loadCurricula([out])).search("perceptron")],
])(
  "every flip in %s is named with the remedy, and compiling mends it",
  { timeout: FLIPS_PATIENCE_MS },
  async (name, read) => {
    const file = join(out, name);
    const whole = await readFile(file);
    for (const { damaged, at } of flips(whole)) {
      await writeFile(file, damaged);
      const error = await read().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error, `byte ${at}`).toBeInstanceOf(AppError);
      expect((error as AppError).message).toMatch(new RegExp(`${name} is missing or damaged.*make run`));
    }
    await rm(file);
    await compileCurricula({ root, out });
    expect((await readFile(file)).equals(whole)).toBe(true);
  },
);

const TOPIC = "ml_specialist/ml_algorithms/alg-perceptron";

test.each([`${TOPIC}/reading.md`, `${TOPIC}/questions.yaml`, "ml_specialist/ml_algorithms/track.yaml"])(
  "no flip in the source %s keeps the rest from compiling, and what is not understood is told with its file",
  async (name) => {
    const file = join(root, name);
    const whole = await readFile(file);
    const damagedOut = join(folder, "damaged-out");
    await cp(out, damagedOut, { recursive: true });
    let told = 0;
    // Each is compiled, which costs thirty times a look at what is compiled.
    for (const { damaged } of flips(whole, Math.ceil(FLIPS / 50))) {
      await writeFile(file, damaged);
      const index = await compileCurricula({ root, out: damagedOut });
      const topics = index.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics));
      const problems = [...index.problems, ...topics.flatMap((topic) => topic.problems)];
      if (problems.length > 0) told++;
      for (const { file, line, message } of problems) {
        expect(file).toMatch(/^ml_specialist\//);
        expect(line).toBeGreaterThan(0);
        expect(message).not.toBe("");
      }
      const curricula = await loadCurricula([damagedOut]);
      expect((await curricula.getBody("cod-binary-search")).html).not.toBe("");
    }
    await writeFile(file, whole);
    expect(told).toBeGreaterThan(0);
  },
  FLIPS_PATIENCE_MS,
);
