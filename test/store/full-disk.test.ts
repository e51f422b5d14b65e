/** A full disk: reads go on, the write says that it was not kept, and all is well again without a restart. */
import { randomUUIDv7 } from "node:crypto";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import { saveLearnerSettings, saveTrackPlan } from "../../src/actions/save-settings.ts";
import { getNote } from "../../src/store/notes.ts";
import { createWorld, type World } from "../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** SQLite answers a database that may not grow as it answers a disk without room. */
async function limitPages(pages: number): Promise<void> {
  await sql.raw(`pragma max_page_count = ${pages}`).execute(world.context.rows);
}

test("refuses the write by name, keeps what was there, and goes on when there is room again", async () => {
  const { context } = world;
  const group = world.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  const id = randomUUIDv7();
  const big = "x".repeat(200_000);
  await saveNote(context, group, { topicId, text: "before", basedOn: 0 });

  await limitPages(1);
  await expect(saveNote(context, group, { topicId, text: big, basedOn: 1 })).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/This was not kept: .*full.*Free some space/),
  });
  expect((await getNote(context.rows, context.learnerId, topicId)).text).toBe("before");

  await limitPages(1_000_000);
  expect(await saveNote(context, group, { topicId, text: big, basedOn: 1 })).toMatchObject({ isSaved: true });
  await completeTopic(context, group, { id, topicId, difficulty: 3, withReviews: true });
});

const paused = { start_date: "2026-04-01", active: false, acceleration_days: 3 };

test("a Config save that the database cannot keep leaves the settings file as it was, and works later", async () => {
  const { context, dataFolder } = world;
  const group = world.group("ml");
  const trackId = group.tracks[0]!.id;
  const file = join(dataFolder, group.id, "config.json");
  const before = readFileSync(file, "utf8");
  // Fills the last page, so that the act with its event needs one more.
  await limitPages(1);
  const save = (days: number) =>
    saveTrackPlan(context, group, {
      id: randomUUIDv7(),
      trackId,
      plan: { ...paused, acceleration_days: days },
    });
  let refused = 0;
  for (let n = 0; n < 50 && refused === 0; n++) {
    const at = readFileSync(file, "utf8");
    await save(n + 10).catch((error) => {
      expect(error).toMatchObject({
        code: "unavailable",
        message: expect.stringMatching(/This was not kept/),
      });
      expect(readFileSync(file, "utf8")).toBe(at);
      refused++;
    });
    await limitPages(1);
  }
  expect(refused).toBe(1);
  expect(JSON.parse(before)).toMatchObject({ study_plan: { [trackId]: { active: true } } });

  await limitPages(1_000_000);
  await save(3);
  expect(context.settings.readGroup(group.id).study_plan[trackId]).toEqual(paused);
});

test.skipIf(process.platform !== "linux")(
  "a settings file that finds no room is not kept by name, is read as before, leaves no scraps, and is kept later",
  async () => {
    const { context, dataFolder } = world;
    const file = join(dataFolder, "config.json");
    const before = readFileSync(file, "utf8");
    // Linux has a device that is always full: what is written first goes there.
    symlinkSync("/dev/full", `${file}.${process.pid}.tmp`);
    expect(() => saveLearnerSettings(context, { theme: "dark" })).toThrow(
      /Could not write .*config\.json \(ENOSPC.*not kept: free some space/,
    );
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(context.settings.readLearner().theme).toBe("system");
    expect(readdirSync(dataFolder).filter((name) => name.endsWith(".tmp"))).toEqual([]);

    saveLearnerSettings(context, { theme: "dark" });
    expect(context.settings.readLearner().theme).toBe("dark");
  },
);
