/** `study import earlier` as a person calls it: a preview that writes nothing, the import, the app on top of it. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runVerb, startServer } from "../support/server.ts";

const NOW = "2026-03-04T10:00";

/** Two topics by their titles, one with a slip, one that is none of ours. */
function writeEarlier(): string {
  const folder = mkdtempSync(join(tmpdir(), "study-earlier-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "ml");
  cpSync(join(import.meta.dirname, "../fixtures/earlier/ml_specialist"), path, { recursive: true });
  const change = (file: string) => {
    const text = readFileSync(join(path, file), "utf8")
      .replaceAll("The Perceptron", "Neural network fundamentals")
      .replaceAll("Gradient Decent", "Dimensionality Reduction & Clstering");
    writeFileSync(join(path, file), text);
  };
  change("progress.json");
  change("reviews.json");
  return folder;
}

function newDataFolder(): string {
  const base = mkdtempSync(join(tmpdir(), "study-import-"));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  return join(base, "data");
}

/** Every file of the folder with its digest. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`);
}

test("a preview writes nothing, neither on a new data folder nor on one that is studied with", async () => {
  const earlier = writeEarlier();
  const dataFolder = newDataFolder();
  const env = { STUDY_DATA_DIR: dataFolder, STUDY_NOW: NOW };
  const preview = () => runVerb(["import", "earlier", earlier], env);
  const { code, output } = await preview();
  expect(output).toContain("Neural Network Fundamentals: completed 2026-02-10, difficulty 2, reviews 3 done");
  expect(output).toContain(
    '"Dimensionality Reduction & Clstering": is it "Dimensionality Reduction and Clustering"?',
  );
  expect(output).toMatch(/"Popularity Baselines"\n\s+ml_specialist\/progress\.json: completion 3, 4\n/);
  expect(output).toContain("Nothing was written. With --yes this is imported.");
  expect(code).toBe(0);
  expect(existsSync(dataFolder)).toBe(false);

  const server = await startServer(env);
  onTestFinished(() => server.stop().then(() => {}));
  await server.stop();
  const before = filesOf(dataFolder);
  expect(await preview()).toEqual({ code, output });
  expect(filesOf(dataFolder)).toEqual(before);
});

test("an import is on Today and History at the next start; twice is as good as once", async () => {
  const earlier = writeEarlier();
  const dataFolder = newDataFolder();
  const env = { STUDY_DATA_DIR: dataFolder, STUDY_NOW: NOW };
  const args = ["import", "earlier", earlier, "--take-close", "--settings", "--yes"];
  const first = await runVerb(args, env);
  expect(first.output).toContain(`The files were copied unchanged to ${dataFolder}/imported/2026-03-04.`);
  expect(first.output).toContain("Imported 5 acts with 5 events and 1 notes.");
  expect(first.output).toMatch(/To take all of this back: study restore \S+ --yes/);
  expect(first.code).toBe(0);
  expect((await runVerb(args, env)).output).toContain("Imported 0 acts with 0 events and 0 notes.");
  expect(readdirSync(join(dataFolder, "imported"))).toEqual(["2026-03-04"]);
  const config = JSON.parse(readFileSync(join(dataFolder, "ml_specialist/config.json"), "utf8"));
  expect(config.study_plan.ml_algorithms).toEqual({
    start_date: "2026-02-10",
    active: true,
    acceleration_days: 2,
  });
  expect(config.settings.review_intervals).toEqual([1, 4, 9]);

  const server = await startServer(env);
  onTestFinished(() => server.stop().then(() => {}));
  const page = async (path: string) => (await fetch(server.origin + path)).text();
  expect(await page("/ml")).toMatch(/Dimensionality Reduction and Clustering[\s\S]*overdue 20 days/);
  expect(await page("/ml/history")).toContain(
    "Completed the 9-day review of “Neural Network Fundamentals”: easy",
  );
  expect(await page("/ml/notes")).toContain("Mistake bound");
  const held = await runVerb(args, env);
  expect(held.output).toMatch(/is in use: process \d+ \(study serve\)/);
  expect(held.code).toBe(1);
});

test("what cannot be right ends with one message and 1, and the folder is left alone", async () => {
  const earlier = writeEarlier();
  const dataFolder = newDataFolder();
  writeFileSync(join(earlier, "ml/progress.json"), '{"completions": [{"date": "2026-02-10"}]}');
  const env = { STUDY_DATA_DIR: dataFolder, STUDY_NOW: NOW };
  const { code, output } = await runVerb(["import", "earlier", earlier, "--yes"], env);
  expect(output).toMatch(
    /^study: .*ml\/progress\.json cannot be imported\. Correct what stands there:\n {2}\S/,
  );
  expect(output).toContain("completions, entry 1, track");
  expect(code).toBe(1);
  expect(existsSync(join(dataFolder, "imported"))).toBe(false);
  for (const args of [[], ["a", "b"], ["a", "--no-such"], ["--group"]]) {
    const wrong = await runVerb(["import", "earlier", ...args], env);
    expect(wrong.output).toContain("study import earlier <folder>");
    expect(wrong.code).toBe(1);
  }
});
