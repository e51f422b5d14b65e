/** Copies of the data folder: made while the app runs, each a plain folder in `backups/` that can be opened and read. */

import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { backup as copyDatabase, DatabaseSync } from "node:sqlite";
import { addDays, type CivilDate } from "../core/calendar.ts";
import { AppError } from "../core/errors.ts";
import { backupsToDelete } from "../core/retention.ts";
import { LOCK_FILES } from "../lock.ts";
import { syncFolder, syncTree } from "../sync.ts";

/** What of the data folder belongs to a backup besides the database; groups' folders are all others with a config. */
const DATABASE = "study.db";
const LEFT_OUT = new Set<string>([
  "backups",
  "cache",
  ...LOCK_FILES,
  DATABASE,
  `${DATABASE}-wal`,
  `${DATABASE}-shm`,
]);

/** A backup's folder name: `2026-11-23T09-00-00`, a second one of that second `…-00-02`. Others in the folder, such as copies before a migration, are not ours. */
const NAME = /^(\d{4}-\d{2}-\d{2})T\d{2}-\d{2}-\d{2}(-\d{2})?$/;

const UNFINISHED = ".unfinished";

export interface Backup {
  name: string;
  on: CivilDate;
  folder: string;
}

/** Newest first. */
export async function listBackups(dataFolder: string): Promise<Backup[]> {
  const folder = join(dataFolder, "backups");
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => NAME.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => ({ name, on: NAME.exec(name)![1]!, folder: join(folder, name) }));
}

/**
 * Copies everything that is the learner's own. The database is copied page by page as of one moment, while others
 * write. The folder gets its name only when it is whole. `wallClock` is the civil date-time to name it after.
 */
export async function makeBackup(dataFolder: string, wallClock: Temporal.PlainDateTime): Promise<Backup> {
  const backups = join(dataFolder, "backups");
  const unfinishedOf = (name: string) => join(backups, name + UNFINISHED);
  let claimed: string | undefined;
  try {
    await mkdir(backups, { recursive: true });
    const name = await claimName(wallClock, async (name) => {
      if (!(await tryMakeFolder(unfinishedOf(name)))) return false;
      if (!existsSync(join(backups, name))) return true;
      await rmdir(unfinishedOf(name));
      return false;
    });
    claimed = unfinishedOf(name);
    const folder = join(backups, name);
    await copyData(dataFolder, claimed);
    await syncTree(claimed);
    await rename(claimed, folder);
    syncFolder(backups);
    return { name, on: name.slice(0, 10), folder };
  } catch (error) {
    if (claimed) await rm(claimed, { recursive: true, force: true }).catch(() => {});
    throw new AppError(
      "unavailable",
      `The backup could not be made in ${backups} (${(error as Error).message}).`,
      { cause: error },
    );
  }
}

/** Copies what is the learner's own to a folder, the database as of one moment. Throws what the system does. */
export async function copyData(dataFolder: string, target: string): Promise<void> {
  for (const entry of await readdir(dataFolder)) {
    if (!LEFT_OUT.has(entry) && !entry.endsWith(".tmp")) {
      await cp(join(dataFolder, entry), join(target, entry), { recursive: true });
    }
  }
  const file = join(dataFolder, DATABASE);
  if (existsSync(file)) await copyWhole(file, join(target, DATABASE));
}

/** Makes the day's backup where there is none yet, and lets go of those that are not kept or never got whole. Null where there was one. */
export async function makeDailyBackup(
  dataFolder: string,
  wallClock: Temporal.PlainDateTime,
): Promise<Backup | null> {
  const before = await listBackups(dataFolder);
  const today = wallClock.toPlainDate().toString();
  if (before.some((backup) => backup.on === today)) return null;
  const made = await makeBackup(dataFolder, wallClock);
  for (const old of backupsToDelete([made, ...before])) await rm(old.folder, { recursive: true });
  await removeAbandoned(dataFolder, today);
  return made;
}

/** What a program that was killed left half made; what was begun yesterday, just before midnight, may be under way. */
async function removeAbandoned(dataFolder: string, today: CivilDate): Promise<void> {
  const backups = join(dataFolder, "backups");
  const yesterday = addDays(today, -1);
  for (const name of await readdir(backups)) {
    const isOurs = name.endsWith(UNFINISHED) && NAME.test(name.slice(0, -UNFINISHED.length));
    if (isOurs && name < yesterday) await rm(join(backups, name), { recursive: true });
  }
}

/** The name of that second, or with a number behind it where `claim` cannot have it: several may be made at once. */
export async function claimName(
  wallClock: Temporal.PlainDateTime,
  claim: (name: string) => Promise<boolean>,
): Promise<string> {
  const second = wallClock.toString({ smallestUnit: "second" }).replaceAll(":", "-");
  for (let n = 1; ; n++) {
    const name = n === 1 ? second : `${second}-${String(n).padStart(2, "0")}`;
    if (await claim(name)) return name;
  }
}

/** False where there is one already. */
export async function tryMakeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Throws where the copy is not what SQLite calls whole. */
async function copyWhole(from: string, to: string): Promise<void> {
  // One that may only read leaves the files of its write-ahead log behind.
  const source = new DatabaseSync(from);
  try {
    await copyDatabase(source, to);
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(to);
  try {
    copy.exec("pragma journal_mode = delete");
    const verdict = copy.prepare("pragma integrity_check").get() as { integrity_check: string };
    if (verdict.integrity_check !== "ok") throw new Error(`the copy is damaged: ${verdict.integrity_check}`);
  } finally {
    copy.close();
  }
}
