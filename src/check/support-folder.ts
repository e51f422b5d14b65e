/** The folder of Python files that belong to the checks; it stands in the sources also where the program was built. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { AppError } from "../core/errors.ts";

/** Throws `unavailable` where the program runs apart from its sources. */
export function supportFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, "src/check/python");
    if (existsSync(found)) return found;
  }
  throw new AppError(
    "unavailable",
    "The folder src/check/python is missing beside the program: run the checks from a full copy of the repository.",
  );
}
