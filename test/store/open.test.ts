/** Opening: new, again, newer than the program, damaged, no database at all; and what is safe about it. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test as plain } from "vitest";
import { migrations } from "../../src/store/migrations.ts";
import { openStore } from "../../src/store/open.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { describeDialects } from "../support/dialects.ts";
import { makeOldDatabase } from "../support/old-database.ts";

/** Rights do not bind root, so root gives its own up meanwhile. */
const NOBODY = 65534;
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid!() !== 0) return work();
  process.seteuid!(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

describeDialects("a database", (test) => {
  test("is migrated once and opened again as it is", async ({ database, store }) => {
    const applied = () => store.rows.selectFrom("schema_versions").selectAll().execute();
    const before = await applied();
    expect(before).toHaveLength(migrations.length);
    const again = await openStore(database.target, 1);
    expect(await applied()).toEqual(before);
    await again.close();
  });

  test("of the first schema gets what it lacks, and keeps its rows", async ({ database }) => {
    await makeOldDatabase(database.target, 1);
    const { rows, close } = await openStore(database.target, 1);
    const reviews = await rows
      .selectFrom("reviews")
      .select(["stage", "thinking_ms"])
      .orderBy("stage")
      .execute();
    expect(reviews).toEqual([1, 2, 3].map((stage) => ({ stage, thinking_ms: null })));
    const topics = await rows.selectFrom("topic_states").select(["seq", "study_ms"]).orderBy("seq").execute();
    expect(topics).toEqual([1, 2, 3].map((seq) => ({ seq, study_ms: null })));
    await close();
  });

  test("that is newer than the program is refused by name, and nothing in it is changed", async ({
    database,
    store,
  }) => {
    const newer = { version: migrations.length + 1, name: "from the future", applied_at: 0 };
    await store.rows.insertInto("schema_versions").values(newer).execute();
    await expect(openStore(database.target, 1)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/schema version \d+.*Update the program/),
    });
    expect(await store.rows.selectFrom("learners").selectAll().execute()).toHaveLength(1);
  });
});

describe("a database file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "study-open-"));
    file = join(folder, "study.db");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  plain("is kept with WAL, synchronous=FULL and foreign keys on", () => {
    const { database } = openSqlite(file);
    const pragma = (name: string) => Object.values(database.prepare(`pragma ${name}`).get()!)[0];
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    database.close();
  });

  plain("that is none is named with the backup to restore, and stays as it is", async () => {
    writeFileSync(file, "this is no database, but somebody's only copy of something".repeat(50));
    const before = readFileSync(file);
    await expect(openStore({ file }, 0)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/study\.db.*backups/s),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  plain("that is new or up to date is not copied before opening", async () => {
    const copies: number[] = [];
    const copy = async (version: number) => void copies.push(version);
    await (await openStore({ file }, 0, copy)).close();
    await (await openStore({ file }, 0, copy)).close();
    expect(copies).toEqual([]);
  });

  plain("in a folder that does not exist is told as such", async () => {
    await expect(openStore({ file: join(folder, "missing", "study.db") }, 0)).rejects.toThrow(
      /Could not open .*missing/,
    );
  });

  plain.skipIf(process.platform === "win32")(
    "that may not be written is no damaged one: the remedy is its rights",
    async () => {
      await (await openStore({ file }, 0)).close();
      const bytes = readFileSync(file);
      chmodSync(file, 0o444);
      chmodSync(folder, 0o555);
      const refused = await asNobody(() => openStore({ file }, 0).catch((error) => error));
      expect(refused).toMatchObject({
        code: "unavailable",
        message: expect.stringMatching(/study\.db.*readonly.*Nothing was changed\. .*permissions/),
      });
      expect(refused.message).not.toContain("begin anew");
      expect(readFileSync(file).equals(bytes)).toBe(true);
      chmodSync(folder, 0o755);
      chmodSync(file, 0o644);
      await (await openStore({ file }, 0)).close();
    },
  );
});
