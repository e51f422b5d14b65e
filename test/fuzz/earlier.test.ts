/** The files of an earlier tracker with faults: taken or refused with a sentence, and what is taken can be exported and shown. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../src/core/errors.ts";
import { planEarlier } from "../../src/transfer/earlier/plan.ts";
import type { Export } from "../../src/transfer/export-document.ts";
import { exportJson, importJson, replaceByJson } from "../../src/transfer/json.ts";
import { fuzz, makeCage } from "../support/fuzz.ts";
import { mutateDocument, mutateText, pick, type Random } from "../support/mutate.ts";
import { createSite, type Site } from "../support/web.ts";

const FILES = ["config.json", "progress.json", "reviews.json"] as const;
const MARKS = ["{", "}", "[", "]", '"', ",", ":", "\\u0000", "-", "e9"];
const PAGES = ["/ml", "/ml/map", "/ml/history?range=all", "/ml/notes", "/ml/reviews", "/data/events.csv"];

const cage = makeCage();
const folder = join(cage.folder, "ml_specialist");
let site: Site;
let empty: Export;
const told = { taken: 0, refused: 0 };

beforeAll(async () => {
  cpSync("test/fixtures/earlier/ml_specialist", folder, { recursive: true });
  site = await createSite();
  site.goToDay(400);
  empty = await exportJson(site.context);
});
afterAll(async () => {
  await site.close();
  cage.remove();
});

function draw(random: Random): { name: string; text: string } {
  const name = pick(random, FILES);
  const whole = readFileSync(join("test/fixtures/earlier/ml_specialist", name), "utf8");
  if (random() < 0.3) return { name, text: mutateText(random, whole, MARKS) };
  return { name, text: JSON.stringify(mutateDocument(random, JSON.parse(whole))) };
}

test("an earlier tracker's files with faults are refused with a sentence, or taken and shown", async () => {
  const { rows, learnerId } = site.context;
  await fuzz("earlier", draw, async ({ name, text }, random) => {
    const whole = readFileSync(join("test/fixtures/earlier/ml_specialist", name));
    writeFileSync(join(folder, name), text);
    try {
      const meaning = pick(random, ["challenge", "recall"] as const);
      const plan = await planEarlier(site.context, folder, { takeClose: random() < 0.7, meaning });
      await importJson(rows, learnerId, plan.rows);
      told.taken++;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.message).toMatch(/\S$/);
      told.refused++;
      return;
    } finally {
      writeFileSync(join(folder, name), whole);
    }
    await exportJson(site.context);
    const page = pick(random, PAGES);
    expect((await site.get(page)).status, page).toBeLessThan(500);
    await replaceByJson(rows, learnerId, empty);
  });
  expect(Math.min(told.taken, told.refused)).toBeGreaterThan(10);
  cage.check();
});
