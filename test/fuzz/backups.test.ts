/** Damaged backups: put back whole, or refused with a sentence, and then the present data are as they were. */
import { randomUUIDv7 } from "node:crypto";
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BackupKeeper, openKeeper } from "../../src/backup/keeper.ts";
import { AppError } from "../../src/core/errors.ts";
import { rebuildStates } from "../../src/store/rebuild.ts";
import { digestRows } from "../support/dump.ts";
import { fuzz, makeCage } from "../support/fuzz.ts";
import { below, hostileText, mutateText, pick, type Random } from "../support/mutate.ts";
import { createSite, type Site } from "../support/web.ts";

const NAME = "2026-03-01T09-00-00";
const KINDS = ["bits", "bits", "bits", "cut", "text", "gone", "link", "name"] as const;

const cage = makeCage();
const whole = join(cage.folder, "whole");
let site: Site;
let keeper: BackupKeeper;
const told = { restored: 0, refused: 0 };

beforeAll(async () => {
  site = await createSite();
  keeper = openKeeper(site.dataFolder, site.context);
  const { id } = site.group("ml").tracks[0]!.topics[0]!;
  await site.post(`/ml/topics/${id}/complete`, { op: randomUUIDv7(), difficulty: "3" });
  await site.post(`/ml/topics/${id}/note`, { text: "Kept.", revision: "0" });
  renameSync((await keeper.make()).folder, whole);
});
afterAll(async () => {
  await site.close();
  cage.remove();
});

interface Damage {
  kind: (typeof KINDS)[number];
  /** Where in the file, from 0 to 1. */
  at: number;
  text: string;
}

function draw(random: Random): Damage {
  return { kind: pick(random, KINDS), at: random(), text: hostileText(random).slice(0, 60) };
}

/** Makes the backup anew and damages one of its files. */
function damage(folder: string, { kind, at, text }: Damage, random: Random): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(whole, folder, { recursive: true });
  const database = join(folder, "study.db");
  const settings = join(folder, pick(random, ["config.json", "ml_specialist/config.json"]));
  const victim = pick(random, [database, settings]);
  const bytes = readFileSync(database);
  switch (kind) {
    case "bits":
      for (let left = 1 + below(random, 4); left > 0; left--) {
        bytes[below(random, bytes.length)]! ^= 1 << below(random, 8);
      }
      writeFileSync(database, bytes);
      break;
    case "cut":
      writeFileSync(database, bytes.subarray(0, Math.floor(at * bytes.length)));
      break;
    case "text":
      writeFileSync(settings, mutateText(random, readFileSync(settings, "utf8")));
      break;
    case "name":
      writeFileSync(join(folder, `${encodeURIComponent(text.toWellFormed())}.x`), text);
      break;
    case "gone":
      rmSync(victim);
      break;
    case "link":
      rmSync(victim);
      symlinkSync(join(cage.folder, "../config.json"), victim);
  }
}

test("a damaged backup is put back whole or refused with a sentence, which changes nothing", async () => {
  const folder = join(site.dataFolder, "backups", NAME);
  const { rows, learnerId } = site.context;
  await fuzz("backups", draw, async (drawn, random) => {
    damage(folder, drawn, random);
    const before = await digestRows(rows);
    try {
      await keeper.restore(NAME);
      told.restored++;
      expect((await rebuildStates(rows, learnerId)).differed).toEqual([]);
      const page = pick(random, ["/ml", "/ml/history", "/ml/notes", "/ml/reviews"]);
      expect((await site.get(page)).status, page).toBeLessThan(500);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      told.refused++;
      expect(await digestRows(rows)).toBe(before);
    }
    expect((await site.get("/config")).status).toBe(200);
    for (const name of readdirSync(join(folder, ".."))) {
      if (name !== NAME) rmSync(join(folder, "..", name), { recursive: true });
    }
  });
  expect(Math.min(told.restored, told.refused)).toBeGreaterThan(0);
  cage.check();
});
