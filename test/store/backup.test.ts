/** Backups: whole under write load, restored row for row, and what was there before is never lost. */

import { randomUUIDv7 } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeTopic } from "../../src/actions/change-topic.ts";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { listBackups, makeBackup, makeDailyBackup } from "../../src/backup/backup.ts";
import { getBackup, readContents, restoreBackup } from "../../src/backup/restore.ts";
import { lockFolder } from "../../src/lock.ts";
import { openStore } from "../../src/store/open.ts";
import { dumpFile } from "../support/dump.ts";
import { createWorld, type World } from "../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** For five hundred copies on a machine that is busy with other things. */
const PATIENCE_MS = 600_000;

const at = (text: string) => Temporal.PlainDateTime.from(text);

async function complete(n: number) {
  const group = world.group("ml");
  const topics = group.tracks.flatMap((track) => track.topics);
  const request = { id: randomUUIDv7(), topicId: topics[n]!.id, difficulty: 3 as const, withReviews: true };
  await completeTopic(world.context, group, request);
}

test("what a killed program left half made goes with a later day's backup, and nothing else does", async () => {
  const backups = join(world.dataFolder, "backups");
  const left = [
    "2026-03-02T23-59-59.unfinished",
    "2026-03-03T23-59-59.unfinished",
    "2026-03-04T08-00-00.unfinished",
    "before-migration.unfinished",
  ];
  for (const name of left) mkdirSync(join(backups, name), { recursive: true });
  writeFileSync(join(backups, left[0]!, "study.db"), "half");
  const made = await makeDailyBackup(world.dataFolder, at("2026-03-04T09:00:00"));
  expect(readdirSync(backups).sort()).toEqual([...left.slice(1), made!.name].sort());
});

test("a backup holds no file of the lock under which it is made", async () => {
  const lock = lockFolder(world.dataFolder, "a test");
  const files = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("lock"));
  expect(files(world.dataFolder)).toHaveLength(3);
  const backup = await makeBackup(world.dataFolder, at("2026-03-04T12:00:00"));
  lock.release();
  expect(files(backup.folder)).toEqual([]);
});

test("a backup of a folder that nobody works on leaves one whole file of the database, as it was", async () => {
  const alone = mkdtempSync(join(tmpdir(), "study-alone-"));
  const store = await openStore({ file: join(alone, "study.db") }, 0);
  await store.close();
  const before = readFileSync(join(alone, "study.db"));
  await makeBackup(alone, at("2026-03-04T12:00:00"));
  expect(readdirSync(alone).sort()).toEqual(["backups", "study.db"]);
  expect(readFileSync(join(alone, "study.db")).equals(before)).toBe(true);
  rmSync(alone, { recursive: true });
});

test("a backup made under write load is whole: no act without its events, no state behind them", async () => {
  await complete(0);
  const group = world.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  let isDone = false;
  const writing = (async () => {
    for (let n = 0; !isDone; n++) {
      const change = n % 2 === 0 ? "flag" : "unflag";
      await changeTopic(world.context, group, { id: randomUUIDv7(), topicId, change });
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  for (let n = 0; n < 5; n++) {
    const backup = await makeBackup(world.dataFolder, at(`2026-03-04T12:00:0${n}`));
    const copy = new DatabaseSync(join(backup.folder, "study.db"), { readOnly: true });
    const [{ bare }] = copy
      .prepare("select count(*) as bare from acts where id not in (select act_id from events)")
      .all() as [{ bare: number }];
    expect(bare).toBe(0);
    const [{ seq }] = copy.prepare("select max(seq) as seq from events").all() as [{ seq: number }];
    const [state] = copy.prepare("select seq from topic_states").all() as [{ seq: number }];
    expect(state.seq).toBe(seq);
    copy.close();
  }
  isDone = true;
  await writing;
});

test("a restored backup is the data of then, row for row; what was there meanwhile is moved aside", async () => {
  const folder = world.dataFolder;
  const file = join(folder, "study.db");
  await complete(0);
  const backup = await makeBackup(folder, at("2026-03-04T12:00"));
  const then = dumpFile(join(backup.folder, "study.db"));
  expect(then).toEqual(dumpFile(file));
  const settings = readFileSync(join(folder, "swe/config.json"), "utf8");

  await complete(1);
  writeFileSync(join(folder, "swe/config.json"), "{ broken");
  const later = dumpFile(file);
  await world.context.rows.destroy();
  writeFileSync(`${file}-wal`, "a stale log of another database");

  const aside = await restoreBackup(folder, await getBackup(folder, backup.name), at("2026-03-05T08:00"));
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(readFileSync(join(folder, "swe/config.json"), "utf8")).toBe(settings);
  const restored = await openStore({ file }, 0);
  await restored.close();
  expect(dumpFile(file)).toEqual(then);
  rmSync(join(aside, "study.db-wal"));
  expect(dumpFile(join(aside, "study.db"))).toEqual(later);
  expect(await listBackups(folder)).toHaveLength(1);
});

test("of backups and restores of one second each has a folder of its own", async () => {
  const folder = world.dataFolder;
  const file = join(folder, "study.db");
  const moment = at("2026-03-04T23:59:58");
  const made = await Promise.all([1, 2, 3].map(() => makeBackup(folder, moment)));
  expect(made.map(({ name }) => name).toSorted()).toEqual([
    "2026-03-04T23-59-58",
    "2026-03-04T23-59-58-02",
    "2026-03-04T23-59-58-03",
  ]);
  expect(await listBackups(folder)).toHaveLength(3);

  const whole = dumpFile(file);
  await world.context.rows.destroy();
  const [backup] = made;
  const asides = [await restoreBackup(folder, backup!, moment), await restoreBackup(folder, backup!, moment)];
  expect(new Set(asides).size).toBe(2);
  for (const aside of asides) expect(dumpFile(join(aside, "study.db"))).toEqual(whole);
  expect(dumpFile(file)).toEqual(whole);
});

test("of 500 days of daily backups 7 days, 4 weeks and 12 months are left, each as its day was", {
  timeout: PATIENCE_MS,
}, async () => {
  const folder = world.dataFolder;
  const start = at("2026-03-04T09:00");
  const topics = world.group("ml").tracks.flatMap((track) => track.topics).length;
  for (let day = 0; day < 500; day++) {
    const morning = start.add({ days: day });
    if (day % 100 === 0 && day / 100 < topics) await complete(day / 100);
    expect(await makeDailyBackup(folder, morning)).not.toBeNull();
    expect(await makeDailyBackup(folder, morning.add({ hours: 5 }))).toBeNull();
  }
  const left = await listBackups(folder);
  const today = start.add({ days: 499 }).toPlainDate();
  expect(left.map((backup) => backup.on)).toEqual([
    ...Array.from({ length: 7 }, (_, n) => today.subtract({ days: n }).toString()),
    // Sundays before those, and the last days of the months before: of each week and month the newest.
    "2027-07-04",
    "2027-06-30",
    "2027-06-27",
    ...["05-31", "04-30", "03-31", "02-28", "01-31"].map((day) => `2027-${day}`),
    ...["12-31", "11-30", "10-31", "09-30", "08-31"].map((day) => `2026-${day}`),
  ]);
  for (const backup of left) {
    const day = start.toPlainDate().until(backup.on).days;
    const done = Math.min(Math.floor(day / 100) + 1, topics);
    expect(readContents(join(backup.folder, "study.db")).topics, backup.on).toBe(done);
  }
});

test("a backup that does not exist is refused with those that do; a damaged one is named", async () => {
  const folder = world.dataFolder;
  await expect(getBackup(folder, "2020-01-01T00-00-00")).rejects.toMatchObject({ code: "not-found" });
  const { name, folder: made } = await makeBackup(folder, at("2026-03-04T12:00"));
  await expect(getBackup(folder, "../..")).rejects.toThrow(name);
  writeFileSync(join(made, "study.db"), "x".repeat(5000));
  expect(() => readContents(join(made, "study.db"))).toThrow(/study\.db cannot be read/);
});

test("a backup that fails leaves nothing half-made behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "study-backup-"));
  writeFileSync(join(folder, "study.db"), "this is no database at all, so the copy must fail");
  await expect(makeBackup(folder, at("2026-03-04T12:00"))).rejects.toMatchObject({ code: "unavailable" });
  expect(readdirSync(join(folder, "backups"))).toEqual([]);
  rmSync(folder, { recursive: true });
});
