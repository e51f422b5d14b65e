/**
 * One process at a time on a data folder. The operating system holds the lock, so one that was killed leaves none
 * behind; Node reaches such locks only through SQLite, which holds one here on a file that stays empty.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "./core/errors.ts";

/** The files of a lock in its folder: what is locked, who holds it, and what SQLite keeps meanwhile. No copy or restore may touch them. */
export const LOCK_FILES = ["lock.db", "lock", "lock.db-journal"] as const;

export interface Lock {
  release: () => void;
}

/**
 * Throws `conflict` while another process holds the folder, `unavailable` where it cannot be written. `purpose` is
 * told to whoever finds it locked.
 */
export function lockFolder(folder: string, purpose: string): Lock {
  const [locked, holder] = LOCK_FILES.map((name) => join(folder, name)) as [string, string, string];
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new DatabaseSync(locked, { timeout: 0 });
    database.exec("begin immediate");
    writeFileSync(holder, JSON.stringify({ pid: process.pid, purpose }));
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) throw inUse(folder, holder);
    throw new AppError(
      "unavailable",
      `The data folder ${folder} cannot be written (${(error as Error).message}). Correct its permissions, free some space, or set STUDY_DATA_DIR.`,
      { cause: error },
    );
  }
  const held = database;
  return {
    release: () => {
      if (!held.isOpen) return;
      rmSync(holder, { force: true });
      held.close();
    },
  };
}

const SQLITE_BUSY = 5;

function inUse(folder: string, holder: string): AppError {
  return new AppError(
    "conflict",
    `${folder} is in use: ${describeHolder(holder)} works on it. Stop that one first, or set STUDY_DATA_DIR to another folder.`,
  );
}

function describeHolder(file: string): string {
  try {
    const { pid, purpose } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; purpose: string };
    return `process ${pid} (${purpose})`;
  } catch {
    // It is just starting, or just ending.
    return "another process";
  }
}
