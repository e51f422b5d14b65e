/**
 * Saves settings and makes a backup, for the power-cut tests: `node save-load.ts <folder> <saves>`. After each save it
 * writes the settings to the file `acknowledged` of that folder.
 */
import { openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeBackup } from "../../src/backup/backup.ts";
import { openSettings } from "../../src/settings/files.ts";

const [folder, saves] = process.argv.slice(2) as [string, string];
const settings = openSettings({
  dataFolder: folder,
  serverZone: "Europe/Berlin",
  groups: [],
  today: () => "2026-03-04",
});
const acknowledged = openSync(join(folder, "acknowledged"), "w");
for (let n = 0; n < Number(saves); n++) {
  settings.saveLearner({ ...settings.readLearner(), rollover_hour: n % 24 });
  writeSync(acknowledged, `${JSON.stringify(settings.readLearner())}\n`);
}
await makeBackup(folder, Temporal.PlainDateTime.from("2026-03-04T12:00"));
