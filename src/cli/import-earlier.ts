/** `study import earlier <folder>`: what an earlier tracker kept as JSON; first what would become what. */

import { randomUUIDv7 } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { saveIntervals, saveTrackPlan } from "../actions/save-settings.ts";
import { openServices } from "../app.ts";
import { copyData, makeBackup } from "../backup/backup.ts";
import { type Config, readConfig } from "../config.ts";
import { type Context, now } from "../context.ts";
import { AppError } from "../core/errors.ts";
import { lockFolder } from "../lock.ts";
import { SOLE_LEARNER } from "../store/migrations.ts";
import { keepSources } from "../transfer/earlier/keep-sources.ts";
import { type EarlierOptions, type EarlierPlan, planEarlier } from "../transfer/earlier/plan.ts";
import { importJson } from "../transfer/json.ts";
import { describeEarlier } from "./describe-earlier.ts";

const USAGE = `study import earlier <folder>
  --group <id>     the group of a folder whose name does not tell it
  --take-close     also take the topics that are only close by title
  --recall-ratings ratings of reviews tell how well it was recalled (5 the best), not how challenging it was
  --settings       also take start dates, pauses, acceleration and intervals
  --yes            write; without it only tell what would become what`;

export async function importEarlier(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new AppError("invalid", `Name one folder.\n${USAGE}`);
  const options: EarlierOptions = {
    groupId: values.group,
    takeClose: values["take-close"],
    meaning: values["recall-ratings"] ? "recall" : "challenge",
  };
  const config = readConfig(process.env);
  const takesSettings = values.settings;
  const tell = async (context: Context) => {
    const plan = await planEarlier(context, folder, options);
    const { today } = now(context);
    const texts = plan.groups.map((group) =>
      describeEarlier(group, { today, meaning: options.meaning, takesSettings }),
    );
    process.stdout.write(texts.join("\n"));
    return plan;
  };
  if (!values.yes) {
    await onCopy(config, tell);
    process.stdout.write("\nNothing was written. With --yes this is imported.\n");
    return 0;
  }
  const lock = lockFolder(config.dataFolder, "study import earlier");
  try {
    await withContext(config, async (context) => write(config, context, await tell(context), takesSettings));
    return 0;
  } finally {
    lock.release();
  }
}

/** So nothing is written even where the program would start on the data folder for the first time. */
async function onCopy(config: Config, work: (context: Context) => Promise<unknown>): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), "study-preview-"));
  try {
    if (existsSync(config.dataFolder)) await copyData(config.dataFolder, copy);
    await withContext({ ...config, dataFolder: copy }, work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.message.replaceAll(copy, config.dataFolder), { cause: error });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** The files first, so that they are kept whatever comes after; then the rows, all or none; then the settings. */
async function write(
  { dataFolder, databaseUrl }: Config,
  context: Context,
  plan: EarlierPlan,
  takesSettings: boolean,
): Promise<void> {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const sources = plan.groups.map(({ source }) => source);
  const kept = await keepSources(dataFolder, sources, now(context).today);
  say(`\nThe files were copied unchanged to ${fromHere(kept)}.`);
  const hasNews = plan.groups.some(({ taken }) => taken.some(({ newEvents }) => newEvents > 0));
  if (hasNews && databaseUrl === null) {
    const { name } = await makeBackup(dataFolder, Temporal.Now.plainDateTimeISO());
    say(`To take all of this back: study restore ${name} --yes`);
  }
  const { acts, events, notes, keptAsVersions } = await importJson(
    context.rows,
    context.learnerId,
    plan.rows,
  );
  say(`Imported ${acts} acts with ${events} events and ${notes} notes.`);
  for (const topicId of keptAsVersions) {
    say(`${topicId}: the note here differs; the imported text is among its versions.`);
  }
  if (takesSettings) await takeSettings(context, plan);
}

/** As Config does, each an act that can be undone. Dates of reviews are the imported ones. */
async function takeSettings(context: Context, plan: EarlierPlan): Promise<void> {
  for (const { source, settings } of plan.groups) {
    const { group } = source;
    for (const change of settings.plans) {
      await saveTrackPlan(context, group, { id: randomUUIDv7(), ...change });
    }
    if (settings.intervals === null) continue;
    const change = { intervals: settings.intervals, replanOpen: false };
    await saveIntervals(context, group, { id: randomUUIDv7(), ...change });
  }
}

async function withContext<T>(config: Config, work: (context: Context) => Promise<T>): Promise<T> {
  const { services, close } = await openServices(config);
  try {
    return await work({ ...services, learnerId: SOLE_LEARNER });
  } finally {
    await close();
  }
}

function fromHere(path: string): string {
  const short = relative("", path);
  return short.startsWith("..") ? path : short;
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        group: { type: "string" },
        "take-close": { type: "boolean", default: false },
        "recall-ratings": { type: "boolean", default: false },
        settings: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new AppError("invalid", `${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
