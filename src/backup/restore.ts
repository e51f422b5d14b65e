/** Puts a backup in the place of the present data, which is moved aside first, so that a restore can be taken back. */
import { cp, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "../core/errors.ts";
import { LOCK_FILES } from "../lock.ts";
import { syncFolder, syncTree } from "../sync.ts";
import { type Backup, claimName, listBackups, tryMakeFolder } from "./backup.ts";

/** What stays where it is: the backups themselves, and the lock that the restore holds. */
const STAYS = new Set<string>(["backups", ...LOCK_FILES]);

export interface BackupContents {
  topics: number;
  openReviews: number;
  /** Study date of the newest act; null where there is none. */
  lastActOn: string | null;
}

export async function getBackup(dataFolder: string, name: string): Promise<Backup> {
  const backups = await listBackups(dataFolder);
  const found = backups.find((backup) => backup.name === name);
  if (found) return found;
  const names = backups.map((backup) => backup.name).join(", ") || "none";
  throw new AppError(
    "not-found",
    `There is no backup "${name}" in ${join(dataFolder, "backups")}. There are: ${names}.`,
  );
}

/** What a database holds, for the preview; throws `unavailable` where it cannot be read. */
export function readContents(file: string): BackupContents {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const one = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0];
      return {
        topics: Number(one("select count(*) from topic_states where status = 'completed'")),
        openReviews: Number(one("select count(*) from reviews where status = 'open'")),
        lastActOn: (one("select max(study_on) from acts") as string | null) ?? null,
      };
    } finally {
      database.close();
    }
  } catch (error) {
    throw new AppError("unavailable", `${file} cannot be read (${(error as Error).message}).`, {
      cause: error,
    });
  }
}

/** The same; null where it cannot be read. */
export function findContents(file: string): BackupContents | null {
  try {
    return readContents(file);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/**
 * The caller holds the lock of the folder. Everything of the present state, a stale `-wal` and `-shm` included, is
 * moved to `backups/before-restore-…`; answers that folder.
 */
export async function restoreBackup(
  dataFolder: string,
  backup: Backup,
  wallClock: Temporal.PlainDateTime,
): Promise<string> {
  const asideOf = (name: string) => join(dataFolder, "backups", `before-restore-${name}`);
  const aside = asideOf(await claimName(wallClock, (name) => tryMakeFolder(asideOf(name))));
  for (const entry of await readdir(dataFolder)) {
    if (!STAYS.has(entry)) await rename(join(dataFolder, entry), join(aside, entry));
  }
  for (const entry of await readdir(backup.folder)) {
    // Backups of an earlier program hold a file of the lock.
    if (STAYS.has(entry)) continue;
    const place = join(dataFolder, entry);
    await cp(join(backup.folder, entry), place, { recursive: true });
    await syncTree(place);
  }
  syncFolder(dataFolder);
  return aside;
}
