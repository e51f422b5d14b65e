/** One process at a time on a data folder. A lock whose process is gone is stale and taken over. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "./core/errors.ts";

export interface Lock {
  release: () => void;
}

/** Throws `conflict` while another living process holds the folder. `purpose` is told to whoever finds it locked. */
export function lockFolder(folder: string, purpose: string): Lock {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "lock");
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      createWhole(file, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), purpose }));
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(folder, error);
      const holder = readHolder(file);
      if (holder && isAlive(holder)) {
        throw new AppError(
          "conflict",
          `${folder} is in use: process ${holder.pid} (${holder.purpose}) works on it. Stop that one first, or set STUDY_DATA_DIR to another folder.`,
        );
      }
      // Renamed before it is removed, so that of two that find it stale only one takes it away.
      const stale = `${file}.stale.${process.pid}`;
      try {
        renameSync(file, stale);
        rmSync(stale, { force: true });
      } catch {
        // The other one was faster; the next attempt meets its lock.
      }
    }
  }
  throw new AppError("conflict", `${folder} is in use by another process that is just starting. Try again.`);
}

/** Throws EEXIST where the file is there. It gets its name with its content in it, so that nobody finds it empty. */
function createWhole(file: string, content: string): void {
  const unnamed = `${file}.${process.pid}`;
  writeFileSync(unnamed, content);
  try {
    linkSync(unnamed, file);
  } finally {
    rmSync(unnamed, { force: true });
  }
}

interface Holder {
  pid: number;
  startedAt: string | null;
  purpose: string;
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/** The same process id can be given to another process later; the start time tells them apart where the system has it. */
function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.startedAt === null || holder.startedAt === startOf(holder.pid);
}

/** Start time of a process in clock ticks since boot, where /proc tells it. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function unwritable(folder: string, error: unknown): AppError {
  return new AppError(
    "unavailable",
    `The data folder ${folder} cannot be written (${(error as Error).message}). Correct its permissions or set STUDY_DATA_DIR.`,
    { cause: error },
  );
}
