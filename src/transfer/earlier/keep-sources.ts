/** Copies what was imported, unchanged, into the data folder: what did not match is not lost with the earlier tracker. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CivilDate } from "../../core/calendar.ts";
import { syncFolder, syncTree } from "../../sync.ts";
import { EARLIER_FILES, type EarlierGroup } from "./files.ts";

/**
 * Answers the folder: `imported/<date>/` of the data folder with a folder for each group, or where there are such
 * copies already, of whatever date, theirs. Throws what the file system does.
 */
export async function keepSources(
  dataFolder: string,
  sources: readonly EarlierGroup[],
  today: CivilDate,
): Promise<string> {
  const root = join(dataFolder, "imported");
  const files = sources.flatMap(({ group, folder }) =>
    EARLIER_FILES.map((name) => ({ from: join(folder, name), to: join(group.id, name) })),
  );
  const isCopy = (folder: string) =>
    files.every(({ from, to }) => {
      const copy = join(folder, to);
      return existsSync(copy) && readFileSync(copy).equals(readFileSync(from));
    });
  const kept = existsSync(root) ? readdirSync(root).sort() : [];
  const same = kept.find((name) => isCopy(join(root, name)));
  if (same !== undefined) return join(root, same);

  let name = today;
  for (let copy = 2; kept.includes(name); copy++) name = `${today}-${copy}`;
  const folder = join(root, name);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const { from, to } of files) {
    mkdirSync(join(unfinished, to, ".."), { recursive: true });
    copyFileSync(from, join(unfinished, to));
  }
  await syncTree(unfinished);
  renameSync(unfinished, folder);
  syncFolder(root);
  return folder;
}
