/** Backups: whole under write load, restored row for row, and what was there before is never lost. */

import { randomUUIDv7 } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

const at = (text: string) => Temporal.PlainDateTime.from(text);

async function complete(n: number) {
  const group = world.group("ml");
  const topics = group.tracks.flatMap((track) => track.topics);
  const request = { id: randomUUIDv7(), topicId: topics[n]!.id, difficulty: 3 as const, withReviews: true };
  await completeTopic(world.context, group, request);
}

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

test("the day's backup is made once, and the old ones go as the plan says", async () => {
  await complete(0);
  const folder = world.dataFolder;
  const days = 40;
  for (let day = 0; day < days; day++) {
    const morning = at("2026-03-04T09:00").add({ days: day });
    expect(await makeDailyBackup(folder, morning)).not.toBeNull();
    expect(await makeDailyBackup(folder, morning.add({ hours: 5 }))).toBeNull();
  }
  const left = await listBackups(folder);
  expect(left.length).toBeLessThan(14);
  expect(left.slice(0, 7).map((backup) => backup.on)).toEqual(
    Array.from({ length: 7 }, (_, n) =>
      at("2026-03-04T09:00")
        .add({ days: days - 1 - n })
        .toPlainDate()
        .toString(),
    ),
  );
  expect(readContents(join(left[0]!.folder, "study.db"))).toMatchObject({
    topics: 1,
    openReviews: 4,
  });
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
