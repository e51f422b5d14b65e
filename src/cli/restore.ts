/** `study restore [name] [--yes]`: lists the backups, previews one, or puts it in the place of the present data. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { listBackups } from "../backup/backup.ts";
import { findContents, getBackup, readContents, restoreBackup } from "../backup/restore.ts";
import { readConfig } from "../config.ts";
import { lockFolder } from "../lock.ts";
import { contentsText } from "../web/words.ts";

export async function restoreCommand(args: string[]): Promise<number> {
  const { dataFolder } = readConfig(process.env);
  const [name] = args.filter((arg) => !arg.startsWith("--"));
  if (name === undefined) {
    const backups = await listBackups(dataFolder);
    const lines = backups.map(
      (backup) => `  ${backup.name}  ${contentsText(findContents(join(backup.folder, "study.db")))}`,
    );
    process.stdout.write(lines.length === 0 ? "There are no backups yet.\n" : `${lines.join("\n")}\n`);
    return 0;
  }
  const backup = await getBackup(dataFolder, name);
  const present = join(dataFolder, "study.db");
  process.stdout.write(`The backup holds: ${contentsText(readContents(join(backup.folder, "study.db")))}\n`);
  // A damaged database is what one restores for, so it does not stop the preview.
  const now = existsSync(present) ? contentsText(findContents(present)) : "nothing";
  process.stdout.write(`Now there is:     ${now}\n`);
  if (!args.includes("--yes")) {
    process.stdout.write(`Nothing was changed. To restore it: study restore ${name} --yes\n`);
    return 0;
  }
  const lock = lockFolder(dataFolder, "study restore");
  try {
    const aside = await restoreBackup(dataFolder, backup, Temporal.Now.plainDateTimeISO());
    process.stdout.write(`Restored ${name}. What was there before is in ${aside}\n`);
  } finally {
    lock.release();
  }
  return 0;
}
