/** Settings files with faults: read as they are, or named with the file, and never written over. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../src/core/errors.ts";
import { fuzz, makeCage } from "../support/fuzz.ts";
import { mutateDocument, mutateText, pick, type Random } from "../support/mutate.ts";
import { createSite, type Site } from "../support/web.ts";

const MARKS = ["{", "}", "[", "]", '"', ",", ":", "\\u", "0", "-", "e", "//"];
const PAGES = ["/config", "/ml", "/ml/reviews", "/welcome", "/swe", "/ml/history", "/data/study.ics"];

const cage = makeCage();
let site: Site;
let files: { path: string; whole: string; read: () => unknown }[];
/** The file that has a fault at present; the other one is whole. */
let lastAt = 0;
const told = { read: 0, refused: 0 };

beforeAll(async () => {
  site = await createSite();
  const { settings } = site.context;
  const file = (path: string, read: () => unknown) => {
    read();
    return { path, whole: readFileSync(path, "utf8"), read };
  };
  files = [
    file(join(site.dataFolder, "config.json"), settings.readLearner),
    file(settings.groupFile("ml_specialist"), () => settings.readGroup("ml_specialist")),
  ];
});
afterAll(async () => {
  await site.close();
  cage.remove();
});

function draw(random: Random): { at: number; text: string } {
  const at = pick(random, [0, 1]);
  const { whole } = files[at]!;
  if (random() < 0.4) return { at, text: mutateText(random, whole, MARKS) };
  return { at, text: JSON.stringify(mutateDocument(random, JSON.parse(whole)), null, 2) };
}

test("a settings file with faults is read, or named and left as it is", async () => {
  await fuzz("settings", draw, async ({ at, text }, random) => {
    const { path, read } = files[at]!;
    const other = files[1 - at]!;
    if (lastAt !== at) writeFileSync(other.path, other.whole);
    lastAt = at;
    writeFileSync(path, text);
    try {
      read();
      told.read++;
      if (random() < 0.02) {
        const page = pick(random, PAGES);
        expect((await site.get(page)).status, page).toBeLessThan(500);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.message).toContain(path);
      expect(readFileSync(path, "utf8")).toBe(text.toWellFormed());
      told.refused++;
    }
  });
  expect(Math.min(told.read, told.refused)).toBeGreaterThan(20);
  cage.check();
});
