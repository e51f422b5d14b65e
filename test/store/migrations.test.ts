/** Every schema that ever landed is brought up to date, also when the program fails or is killed at any statement. */
import { fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { openServices } from "../../src/app.ts";
import type { Config } from "../../src/config.ts";
import { migrations } from "../../src/store/migrations.ts";
import { openStore } from "../../src/store/open.ts";
import { describeDialects, type Target } from "../support/dialects.ts";
import { dumpRows } from "../support/dump.ts";
import { interruptAt } from "../support/interrupt.ts";
import { emptyDatabase, makeOldDatabase, openAsItIs } from "../support/old-database.ts";
import { compiledFixtures } from "../support/world.ts";

const VERSIONS = migrations.map((_, index) => index);
/** A migration is more than this: looking for its version, begin, a change, its mark, commit. */
const FEWEST_STEPS = 5;
const PATIENCE_MS = 600_000;

/** Of the error that is thrown in place of a statement. */
const CUT = "cut off here";

describeDialects("a database of every earlier schema", (test) => {
  for (const version of VERSIONS) {
    test(
      `version ${version} is migrated after a failure at any statement, and no row is lost`,
      async ({ database }) => {
        await interruptAtEveryStep(database.target, version, async (config, content, step) => {
          const release = interruptAt(step, () => {
            throw new Error(CUT);
          });
          try {
            const { close } = await openServices(config, content);
            await close();
            return false;
          } catch (error) {
            expect(String(error)).toContain(CUT);
            return true;
          } finally {
            release();
          }
        });
      },
      PATIENCE_MS,
    );

    if (version > 0) {
      test(`version ${version} keeps its acts in the order of their time`, async ({ database }) => {
        await makeOldDatabase(database.target, version);
        await (await openStore(database.target, 0)).close();
        const acts = (await look(database.target)).tables.acts!;
        expect(acts.map((row) => row.position)).toEqual(acts.map((row) => row.at));
      });
    }

    // The oldest with rows goes through all later migrations; each kill costs a process.
    if (version !== 1) continue;
    test(
      `version ${version} is migrated after a kill at any statement, and no row is lost`,
      async ({ database }) => {
        await interruptAtEveryStep(database.target, version, async (config, content, step) => {
          const order = JSON.stringify({ config, content, step });
          const worker = fork(join(import.meta.dirname, "../support/start-worker.ts"), [order]);
          const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
            worker.once("exit", (...how) => done(how)),
          );
          expect(signal ?? code).toSatisfy((end) => end === "SIGKILL" || end === 0);
          return signal !== null;
        });
      },
      PATIENCE_MS,
    );
  }
});

/**
 * Starts the program on a database of that version with an interruption at step 1, 2, 3 … until none happens, and each
 * time once more without. `start` answers whether it was interrupted.
 */
async function interruptAtEveryStep(
  target: Target,
  version: number,
  start: (config: Config, content: string, step: number) => Promise<boolean>,
): Promise<void> {
  const content = await compiledFixtures();
  for (let step = 1, isInterrupted = true; isInterrupted; step++) {
    const dataFolder = mkdtempSync(join(tmpdir(), "study-migrations-"));
    const place: Target = "file" in target ? { file: join(dataFolder, "study.db") } : target;
    const config = { dataFolder, ...("url" in place && { databaseUrl: place.url }) } as Config;
    await emptyDatabase(place);
    await makeOldDatabase(place, version);
    const before = await look(place);

    isInterrupted = await start(config, content, step);
    if (!isInterrupted) expect(step).toBeGreaterThan(FEWEST_STEPS);
    const { close } = await openServices(config, content);
    await close();

    const after = await look(place);
    const where = `interrupted at step ${step}`;
    expect(after.versions, where).toEqual(migrations.map((_, index) => index + 1));
    expect(rowsOf(after, before), where).toEqual(rowsOf(before, before));
    if ("file" in place && version > 0) {
      const copy = join(dataFolder, "backups", `before-migration-${version}.db`);
      expect(existsSync(copy), where).toBe(true);
      expect(await look({ file: copy }), where).toEqual(before);
    }
    rmSync(dataFolder, { recursive: true });
  }
}

interface Look {
  versions: number[];
  tables: Record<string, Record<string, unknown>[]>;
}

async function look(target: Target): Promise<Look> {
  const db = openAsItIs(target);
  const { schema_versions = [], ...tables } = await dumpRows(db);
  await db.destroy();
  const parse = (rows: string[]) => rows.map((row) => JSON.parse(row));
  return {
    versions: parse(schema_versions).map((row) => row.version),
    tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, parse(rows)])),
  };
}

/** The rows of the tables and columns that there were at `then`. */
function rowsOf(found: Look, then: Look): string[] {
  return Object.entries(then.tables).flatMap(([table, rows]) => {
    const columns = Object.keys(rows[0] ?? {});
    const texts = (found.tables[table] ?? []).map((row) =>
      JSON.stringify([table, ...columns.map((column) => row[column])]),
    );
    return texts.sort();
  });
}
