/** `study import <file> [--settings]`: adds what an export holds and this data folder does not; `latex` and `earlier` take other things. */
import { readFileSync, statSync } from "node:fs";
import { openServices } from "../app.ts";
import { readConfig } from "../config.ts";
import { AppError } from "../core/errors.ts";
import { lockFolder } from "../lock.ts";
import { SOLE_LEARNER } from "../store/migrations.ts";
import { importJson, importSettings, parseExport } from "../transfer/json.ts";

/** Years of daily study make a few megabytes. */
const LIMIT_MB = 200;

export async function importCommand(args: string[]): Promise<number> {
  if (args[0] === "latex") return (await import("./import-latex.ts")).importLatex(args.slice(1));
  if (args[0] === "earlier") return (await import("./import-earlier.ts")).importEarlier(args.slice(1));
  const [file] = args.filter((arg) => !arg.startsWith("--"));
  if (file === undefined) throw new AppError("invalid", "Name the file: study import export.json");
  const exported = parseExport(readText(file));
  const config = readConfig(process.env);
  const lock = lockFolder(config.dataFolder, "study import");
  const { services, close } = await openServices(config);
  const context = { ...services, learnerId: SOLE_LEARNER };
  try {
    const { acts, events, notes, keptAsVersions } = await importJson(
      context.rows,
      context.learnerId,
      exported,
    );
    if (args.includes("--settings")) importSettings(context, exported.settings);
    process.stdout.write(`Imported ${acts} acts with ${events} events and ${notes} notes.\n`);
    for (const topicId of keptAsVersions) {
      process.stdout.write(`${topicId}: the note here differs; the imported text is among its versions.\n`);
    }
    return 0;
  } finally {
    await close();
    lock.release();
  }
}

function readText(file: string): string {
  try {
    if (statSync(file).size > LIMIT_MB * 1_000_000) throw new Error(`it is larger than ${LIMIT_MB} MB`);
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new AppError("invalid", `${file} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}
