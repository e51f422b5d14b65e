/** Settings files with one bit turned over: what cannot be right is named, nothing is reset, nothing is overwritten. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FLIPS_PATIENCE_MS, flips } from "../../test/support/flips.ts";
import { AppError } from "../core/errors.ts";
import { openSettings } from "./files.ts";
import { learnerDocument } from "./schema.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "study-damage-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () =>
  openSettings({
    dataFolder: folder,
    serverZone: "Asia/Tokyo",
    // Names one bit apart, so that one can become the other.
    groups: [{ id: "swe", tracks: [{ id: "coding" }, { id: "part_1" }, { id: "part_3" }] }],
    today: () => "2031-01-01",
  });

/** With every name that there is, as the app writes it. */
const LEARNER = learnerDocument.parse({
  zone: "Europe/Berlin",
  rollover_hour: 3,
  daily_review_minutes: 45,
  theme: "dark",
  single_keys: false,
  space_grades: false,
  welcomed: true,
});
const plan = { start_date: "2026-03-04", active: false, acceleration_days: 7 };
const GROUP = {
  study_plan: { coding: plan, part_1: plan, part_3: plan },
  settings: { review_intervals: [2, 5, 9] },
};

test.each([
  ["config.json", LEARNER, () => open().readLearner()],
  ["swe/config.json", GROUP, () => open().readGroup("swe")],
] as const)("%s", { timeout: FLIPS_PATIENCE_MS }, (name, settings, read) => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  const whole = Buffer.from(`${JSON.stringify(settings, null, 2)}\n`);
  const counts = { same: 0, named: 0, otherValue: 0 };
  for (const { damaged, at } of flips(whole)) {
    writeFileSync(file, damaged);
    try {
      const found = JSON.stringify(read());
      if (found === JSON.stringify(settings)) counts.same++;
      else {
        // Another value where the bit was, such as 6 for 7, is what a person could have written as well.
        const written = JSON.stringify(JSON.parse(damaged.toString()));
        expect(found, `at byte ${at}`).toBe(written);
        expect(differences(JSON.parse(found), settings), `at byte ${at}`).toBe(1);
        counts.otherValue++;
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.message).toContain(file);
      expect(error.message).toMatch(/nothing in (it|the file) was changed/);
      counts.named++;
    }
    expect(readFileSync(file).equals(damaged), `overwritten at byte ${at}`).toBe(true);
  }
  expect(counts.named).toBeGreaterThan(counts.otherValue);
  if (process.env.STUDY_FLIPS) process.stdout.write(`${name}: ${JSON.stringify(counts)}\n`);
});

/** How many values differ, over the same names; a name that differs counts as more than any value. */
function differences(a: unknown, b: unknown): number {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Number(a !== b);
  if (Object.keys(a).join() !== Object.keys(b).join()) return 1000;
  return Object.keys(a).reduce((sum, key) => sum + differences(Reflect.get(a, key), Reflect.get(b, key)), 0);
}
