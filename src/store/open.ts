/** Opens the database: SQLite in a file, or PostgreSQL by URL. The only place where the two differ. */
import { existsSync } from "node:fs";
import { type Dialect, Kysely, sql, type Transaction } from "kysely";
import { AppError } from "../core/errors.ts";
import { findSchemaVersion, migrate, migrations } from "./migrations.ts";
import type { Tables } from "./schema.ts";
import { isSqliteBusy, openSqlite } from "./sqlite.ts";

export type Rows = Kysely<Tables>;
export type RowsInTransaction = Transaction<Tables>;

export interface Store {
  rows: Rows;
  close: () => Promise<void>;
}

/** How often a transaction that lost a race is decided anew. */
const TRIES = 3;

/** `beforeMigration` is called once where a file that holds data is about to be changed: the place for a copy. */
export async function openStore(
  target: { file: string } | { url: string },
  now: number,
  beforeMigration: (version: number) => Promise<void> = async () => {},
): Promise<Store> {
  const place = "url" in target ? "the PostgreSQL database of DATABASE_URL" : target.file;
  const isNew = "file" in target && !existsSync(target.file);
  let rows: Rows | undefined;
  try {
    const dialect = "url" in target ? await openByUrl(target.url) : openSqlite(target.file).dialect;
    rows = new Kysely<Tables>({ dialect });
    const version = await findSchemaVersion(rows);
    if (!isNew && version > 0 && version < migrations.length) await beforeMigration(version);
    await migrate(rows, now);
    if ("file" in target && !isNew) await checkTables(rows);
  } catch (error) {
    await rows?.destroy().catch(() => {});
    if (error instanceof AppError) {
      throw new AppError(error.code, `${place}: ${error.message}`, { cause: error });
    }
    throw new AppError(
      "unavailable",
      `Could not open ${place} (${(error as Error).message}). Nothing was changed. ${remedyOf(error)}`,
      { cause: error },
    );
  }
  const opened = rows;
  return { rows: opened, close: () => opened.destroy() };
}

/** A start on SQLite does without `pg`. */
async function openByUrl(url: string): Promise<Dialect> {
  const { openPostgres } = await import("./postgres.ts");
  return openPostgres(url);
}

const UNWRITABLE = /database or disk is full|readonly database|unable to open database file/;

/** Rights are looked at first; but a bit turned over in the file's head makes it read-only for SQLite as well. */
function remedyOf(error: unknown): string {
  return UNWRITABLE.test(String(error))
    ? "Free some space, or correct the permissions of the file and its folder, then start again. Where nothing is wrong with them, restore a copy from the backups folder."
    : "Restore a copy from the backups folder, or move the file away to begin anew.";
}

/**
 * SQLite takes any text for a schema that reads as one, so what a bit turned over made of a name or a type of a column
 * shows only beside a new database. Throws where they differ.
 */
async function checkTables(rows: Rows): Promise<void> {
  const made = new Kysely<Tables>({ dialect: openSqlite(":memory:").dialect });
  try {
    await migrate(made, 0);
    const [found, meant] = await Promise.all([describeColumns(rows), describeColumns(made)]);
    const other = found.find((column, at) => column !== meant[at]) ?? meant[found.length];
    if (other) throw new Error(`its tables are not as they were made, at ${other}`);
  } finally {
    await made.destroy();
  }
}

async function describeColumns(rows: Rows): Promise<string[]> {
  const columns = await sql<{ place: string }>`
    select concat_ws(' ', t.name, c.name, c.type, c."notnull", c.pk) as place
    from sqlite_master t join pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'sqlite_%' order by t.name, c.cid`.execute(rows);
  return columns.rows.map(({ place }) => place);
}

/** Runs `work` in one transaction; where another writer was first it is run again, at most three times in all. */
export async function inTransaction<T>(
  rows: Rows,
  work: (rows: RowsInTransaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rows.transaction().execute(work);
    } catch (error) {
      if (!isLostRace(error)) throw explain(error);
      if (attempt === TRIES) {
        throw new AppError("conflict", "Something else is changing the same topic right now. Try again.", {
          cause: error,
        });
      }
    }
  }
}

/** Unique violation, serialization failure, deadlock in PostgreSQL: somebody else was first. */
const LOST_RACES = new Set(["23505", "40001", "40P01"]);

function isLostRace(error: unknown): boolean {
  return (
    LOST_RACES.has((error as { code?: string })?.code ?? "") || /UNIQUE constraint failed/.test(String(error))
  );
}

/** A full or read-only disk, or a database that another program holds, is a state a person can mend, not a bug. */
function explain(error: unknown): unknown {
  // SQLite has waited for five seconds by itself, so this is no race that a second try would win.
  if (isSqliteBusy(error)) {
    return new AppError(
      "unavailable",
      "This was not kept: another program holds the database. Close it, then try again.",
      { cause: error },
    );
  }
  if (UNWRITABLE.test(String(error)) || /disk I\/O error/.test(String(error))) {
    return new AppError(
      "unavailable",
      `This was not kept: the database cannot be written (${(error as Error).message}). Free some space or permissions, then try again.`,
      { cause: error },
    );
  }
  return error;
}
