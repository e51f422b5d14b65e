/** Writes a file that is not there yet. */
import { writeFileSync } from "node:fs";
import { AppError } from "../core/errors.ts";

/** Throws `conflict` where the file exists, `unavailable` where it cannot be written. */
export function writeNewFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: "wx" });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      throw new AppError("conflict", `${file} exists already: name another file, or move it away.`, {
        cause,
      });
    }
    throw new AppError("unavailable", `${file} cannot be written: ${message}.`, { cause });
  }
}
