/** Backups while the app runs: listed with what they hold, made, and put in the place of the present data. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "../context.ts";
import { openSettings } from "../settings/files.ts";
import { openStore } from "../store/open.ts";
import type { Export } from "../transfer/export-document.ts";
import { exportJson, importSettings, replaceByJson } from "../transfer/json.ts";
import { type Backup, listBackups, makeBackup } from "./backup.ts";
import { type BackupContents, findContents, getBackup } from "./restore.ts";

export interface BackupLine extends Backup {
  /** Null where its database cannot be read. */
  contents: BackupContents | null;
}

export interface BackupKeeper {
  /** The newest ones, newest first, and how many more there are: to look into one opens its database. */
  list(most: number): Promise<{ newest: BackupLine[]; older: number }>;
  make(): Promise<Backup>;
  /**
   * Replaces events, notes and settings by those of the backup in one transaction, after a copy of the present ones;
   * answers that copy. Own tracks stay as they are: they are read at the start only. Throws `not-found` or `unavailable`.
   */
  restore(name: string): Promise<Backup>;
}

/** Only for data in a folder: rows in PostgreSQL are not in its backups. */
export function openKeeper(dataFolder: string, context: Context): BackupKeeper {
  const make = () => makeBackup(dataFolder, Temporal.Now.plainDateTimeISO());
  return {
    make,
    async list(most) {
      const backups = await listBackups(dataFolder);
      const newest = backups
        .slice(0, most)
        .map((backup) => ({ ...backup, contents: findContents(join(backup.folder, "study.db")) }));
      return { newest, older: backups.length - newest.length };
    },
    async restore(name) {
      const exported = await readBackup(await getBackup(dataFolder, name), context);
      const kept = await make();
      await replaceByJson(context.rows, context.learnerId, exported);
      importSettings(context, exported.settings);
      return kept;
    },
  };
}

/** From a copy, as what is older is brought up to date when it is opened. */
async function readBackup({ folder }: Backup, context: Context): Promise<Export> {
  const scratch = await mkdtemp(join(tmpdir(), "study-restore-"));
  try {
    await cp(folder, scratch, { recursive: true });
    const { settings: present, curricula, clock } = context;
    const settings = openSettings({
      dataFolder: scratch,
      serverZone: present.readLearner().zone,
      groups: curricula.groups,
      today: () => Temporal.Now.plainDateISO().toString(),
    });
    const store = await openStore({ file: join(scratch, "study.db") }, clock());
    try {
      return await exportJson({ ...context, rows: store.rows, settings });
    } finally {
      await store.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
