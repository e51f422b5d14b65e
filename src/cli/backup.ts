/** `study backup`: copies the data folder, also while the tracker runs. */
import { existsSync } from "node:fs";
import { makeBackup } from "../backup/backup.ts";
import { readConfig } from "../config.ts";
import { AppError } from "../core/errors.ts";

export async function backupCommand(_args: string[]): Promise<number> {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  if (!existsSync(dataFolder)) throw new AppError("not-found", `There is no data folder ${dataFolder} yet.`);
  const { folder } = await makeBackup(dataFolder, Temporal.Now.plainDateTimeISO());
  process.stdout.write(`Backed up to ${folder}\n`);
  if (databaseUrl) {
    process.stdout.write("The rows are in PostgreSQL and not in this copy: back them up with pg_dump.\n");
  }
  return 0;
}
