/** Puts the parts together: content, settings, database and clock become what requests work with. */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { clockFrom, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { type Curricula, loadCurricula } from "./content/load.ts";
import type { Context } from "./context.ts";
import { studyDate } from "./core/calendar.ts";
import { dayRule } from "./core/settings.ts";
import { openSettings } from "./settings/files.ts";
import { openStore } from "./store/open.ts";

/** Everything but who is learning. */
export type Services = Omit<Context, "learnerId">;

/** `content` is the folder of our compiled curricula. Throws AppError where a part cannot be had. */
export async function openServices(
  config: Config,
  content = resolve("dist/content"),
): Promise<{ services: Services; close: () => Promise<void> }> {
  const curricula = await loadOursAndOwn(content, config.dataFolder);
  const serverZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let clock = systemClock;
  const settings = openSettings({
    dataFolder: config.dataFolder,
    serverZone,
    groups: curricula.groups,
    today: (learner) => studyDate(clock(), dayRule(learner)),
  });
  if (config.now) clock = clockFrom(config.now, settings.readLearner().zone);
  for (const group of curricula.groups) readOrSay(() => settings.readGroup(group.id));

  const file = join(config.dataFolder, "study.db");
  const store = await openStore(
    config.databaseUrl ? { url: config.databaseUrl } : { file },
    clock(),
    async (version) => copyBeforeMigration(config.dataFolder, file, version),
  );
  return { services: { rows: store.rows, curricula, settings, clock }, close: store.close };
}

/** The folders in which the texts stand as they are written, ours first. */
export function curriculaRoots(dataFolder: string): string[] {
  return [resolve("content"), ownCurricula(dataFolder)];
}

function ownCurricula(dataFolder: string): string {
  return join(dataFolder, "curricula");
}

/** Ours and the learner's own as one. The learner's own tracks are compiled when they changed; without any nothing of the compiler is loaded. */
export async function loadOursAndOwn(content: string, dataFolder: string): Promise<Curricula> {
  const ours = await loadCurricula([content]);
  const root = ownCurricula(dataFolder);
  if (!existsSync(root)) return ours;
  const out = join(dataFolder, "cache", "curricula");
  const { compileCurricula } = await import("./content/compile.ts");
  await compileCurricula({ root, out, findTopicPath: ours.findTopicPath });
  return loadCurricula([content, out]);
}

/** A group whose file is broken is named at start; its pages say so, the other groups go on. */
function readOrSay(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    process.stderr.write(`study: ${(error as Error).message}\n`);
  }
}

function copyBeforeMigration(dataFolder: string, file: string, version: number): void {
  const folder = join(dataFolder, "backups");
  mkdirSync(folder, { recursive: true });
  for (const suffix of ["", "-wal"]) {
    if (existsSync(file + suffix)) {
      copyFileSync(file + suffix, join(folder, `before-migration-${version}.db${suffix}`));
    }
  }
}
