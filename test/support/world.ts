/** A small world for tests: the fixture curriculum, a clock that is moved by hand, a database, settings in a folder. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileCurricula } from "../../src/content/compile.ts";
import { loadCurricula } from "../../src/content/load.ts";
import type { Context } from "../../src/context.ts";
import { noonOf, studyDate } from "../../src/core/calendar.ts";
import type { Group } from "../../src/core/curriculum.ts";
import { dayRule } from "../../src/core/settings.ts";
import { openSettings } from "../../src/settings/files.ts";
import { SOLE_LEARNER } from "../../src/store/migrations.ts";
import { openStore, type Rows } from "../../src/store/open.ts";

export const FIXTURES = join(import.meta.dirname, "../fixtures/curricula");

/** The first study day of every test world, a Wednesday. */
export const FIRST_DAY = "2026-03-04";

export interface World {
  context: Context;
  dataFolder: string;
  group: (slug: string) => Group;
  /** Sets the clock to noon of the study day that many days after the first; day 1 is the first. */
  goToDay: (dayNumber: number) => void;
  goTo: (instant: number) => void;
  close: () => Promise<void>;
}

let compiled: Promise<string> | undefined;

/** Compiles the fixtures once for each test file. */
export function compiledFixtures(): Promise<string> {
  compiled ??= (async () => {
    const out = mkdtempSync(join(tmpdir(), "study-fixtures-"));
    process.once("exit", () => rmSync(out, { recursive: true, force: true }));
    await compileCurricula({ root: FIXTURES, out });
    return out;
  })();
  return compiled;
}

/** `rows` is a database that the caller closes; without one the world has its own SQLite file. */
export async function createWorld(given: { rows?: Rows; zone?: string } = {}): Promise<World> {
  const dataFolder = mkdtempSync(join(tmpdir(), "study-world-"));
  const curricula = await loadCurricula([await compiledFixtures()]);
  const zone = given.zone ?? "Europe/Berlin";
  let at = noonOf(FIRST_DAY, zone);
  const clock = () => at;
  const settings = openSettings({
    dataFolder,
    serverZone: zone,
    groups: curricula.groups,
    today: (learner) => studyDate(clock(), dayRule(learner)),
  });
  for (const group of curricula.groups) settings.readGroup(group.id);
  const own = given.rows ? null : await openStore({ file: join(dataFolder, "study.db") }, at);
  const rows = given.rows ?? own!.rows;
  return {
    context: { learnerId: SOLE_LEARNER, rows, curricula, settings, clock },
    dataFolder,
    group: (slug) => curricula.findGroup(slug)!,
    goToDay: (dayNumber) => {
      at = noonOf(
        Temporal.PlainDate.from(FIRST_DAY)
          .add({ days: dayNumber - 1 })
          .toString(),
        zone,
      );
    },
    goTo: (instant) => {
      at = instant;
    },
    close: async () => {
      await own?.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
