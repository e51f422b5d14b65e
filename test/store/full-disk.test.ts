/** A full disk: reads go on, the write says that it was not kept, and all is well again without a restart. */
import { randomUUIDv7 } from "node:crypto";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import { saveLearnerSettings, saveTrackPlan } from "../../src/actions/save-settings.ts";
import { redoAct, undoAct } from "../../src/actions/undo.ts";
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

function savePlan(days: number) {
  const group = world.group("ml");
  const plan = { ...paused, acceleration_days: days };
  return saveTrackPlan(world.context, group, { id: randomUUIDv7(), trackId: group.tracks[0]!.id, plan });
}

/** Writes until the last page is full and a write is refused; that one must leave the group's file as it was. */
async function writeUntilRefused(write: (n: number) => Promise<unknown>): Promise<void> {
  const file = join(world.dataFolder, world.group("ml").id, "config.json");
  let refused = 0;
  for (let n = 0; n < 50 && refused === 0; n++) {
    await limitPages(1);
    const before = readFileSync(file, "utf8");
    await write(n).catch((error) => {
      expect(error).toMatchObject({
        code: "unavailable",
        message: expect.stringMatching(/This was not kept/),
      });
      expect(readFileSync(file, "utf8")).toBe(before);
      refused++;
    });
  }
  expect(refused).toBe(1);
  await limitPages(1_000_000);
}

const planNow = () => {
  const group = world.group("ml");
  return world.context.settings.readGroup(group.id).study_plan[group.tracks[0]!.id];
};

test("a Config save that the database cannot keep leaves the settings file as it was, and works later", async () => {
  await writeUntilRefused((n) => savePlan(n + 10));
  await savePlan(3);
  expect(planNow()).toEqual(paused);
});

test("so does the undo of one, or its redo, whichever finds no room", async () => {
  const { context } = world;
  const group = world.group("ml");
  const before = planNow();
  const { id: actId } = await savePlan(3);
  const turn = async () => {
    const change = planNow()!.active ? redoAct : undoAct;
    await change(context, group, { id: randomUUIDv7(), actId });
  };
  await writeUntilRefused(turn);
  if (planNow()!.active) await turn();
  expect(planNow()).toEqual(paused);
  await turn();
  expect(planNow()).toEqual(before);
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
