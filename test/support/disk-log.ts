/** Runs a script under `disk-log.c`: what it does to the files of a folder, in order. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Operation, readLog } from "./disk.ts";

/** `folder` is a real path that is there, `log` a file to be, `script` a file of `test/support`. */
export function logDisk(folder: string, log: string, script: string, args: readonly string[]): Operation[] {
  const library = `${log}.so`;
  const source = join(import.meta.dirname, "disk-log.c");
  execFileSync("gcc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]);
  execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    env: { ...process.env, LD_PRELOAD: library, DISK_FOLDER: folder, DISK_LOG: log },
  });
  return readLog(readFileSync(log));
}

/** The log needs Linux, for preloading and /proc, and a C compiler; null where both are there. */
export function findReasonToSkip(): string | null {
  if (process.platform !== "linux") return "the disk is logged on Linux only";
  try {
    execFileSync("gcc", ["-E", "-"], { input: "#include <dlfcn.h>\n", stdio: ["pipe", "ignore", "ignore"] });
    return null;
  } catch {
    return "there is no gcc with the headers of the C library; on Debian: gcc and libc6-dev";
  }
}
