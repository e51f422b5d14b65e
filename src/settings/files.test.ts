import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSettings } from "./files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "study-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (tracks = ["coding"]) =>
  openSettings({
    dataFolder: folder,
    serverZone: "Europe/Berlin",
    groups: [
      { id: "swe", tracks: tracks.map((id) => ({ id })) },
      { id: "ml_specialist", tracks: [{ id: "ml_algorithms" }] },
    ],
    today: () => "2026-03-04",
  });
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));

describe("the first start", () => {
  test("writes a plan for every track, starting today, and the server's zone", () => {
    const settings = open();
    expect(settings.readGroup("swe")).toEqual({
      study_plan: { coding: { start_date: "2026-03-04", active: true, acceleration_days: 0 } },
      settings: { review_intervals: [1, 3, 7, 14] },
    });
    expect(read("swe/config.json")).toEqual(settings.readGroup("swe"));
    expect(settings.readLearner()).toMatchObject({ zone: "Europe/Berlin", rollover_hour: 4 });
    expect(read("config.json")).toEqual(settings.readLearner());
  });

  test("of a track that came later adds only that one", () => {
    open().readGroup("swe");
    const saved = read("swe/config.json");
    saved.study_plan.coding.start_date = "2026-01-01";
    writeFileSync(join(folder, "swe/config.json"), JSON.stringify(saved));
    expect(open(["coding", "own_track"]).readGroup("swe").study_plan).toEqual({
      coding: { start_date: "2026-01-01", active: true, acceleration_days: 0 },
      own_track: { start_date: "2026-03-04", active: true, acceleration_days: 0 },
    });
  });
});

describe("a file that changed on disk", () => {
  test("is read again, and its unknown keys survive a save", () => {
    const settings = open();
    const before = settings.readGroup("swe");
    const edited = {
      ...before,
      mine: { kept: true },
      settings: { review_intervals: [2, 4], colour: "blue" },
    };
    writeFileSync(join(folder, "swe/config.json"), JSON.stringify(edited));
    const present = structuredClone(settings.readGroup("swe"));
    expect(present.settings.review_intervals).toEqual([2, 4]);
    present.study_plan.coding!.active = false;
    settings.saveGroup("swe", present);
    expect(read("swe/config.json")).toEqual({ ...edited, study_plan: present.study_plan });
  });

  test.each([
    ["no JSON", '{ "settings": ', /line 1|position|JSON/],
    [
      "a wrong date",
      '{ "study_plan": { "coding": { "start_date": "tomorrow" } }, "settings": { "review_intervals": [1] } }',
      /study_plan\.coding\.start_date/,
    ],
    [
      "falling intervals",
      '{ "study_plan": {}, "settings": { "review_intervals": [3, 1] } }',
      /review_intervals/,
    ],
    ["the wrong shape", "[]", /the document/],
    ["a name that is none", '{ "study_plan": { "__proto__": {} } }', /"__proto__"/],
    ["nested without end", "[".repeat(100_000), /line 1: .*nested/],
  ])(
    "and is %s is named with the reason, is not overwritten, and the other group goes on",
    (_, text, reason) => {
      const settings = open();
      settings.readGroup("swe");
      const path = join(folder, "swe/config.json");
      writeFileSync(path, text);
      expect(() => settings.readGroup("swe")).toThrow(reason);
      expect(() => settings.readGroup("swe")).toThrow(path);
      expect(readFileSync(path, "utf8")).toBe(text);
      expect(settings.readGroup("ml_specialist").settings.review_intervals).toEqual([1, 3, 7, 14]);
    },
  );
});
