/** Databases as an earlier program left them: the migrations up to a version, and rows in every table. */
import { rmSync } from "node:fs";
import { Kysely, sql } from "kysely";
import { migrations, SOLE_LEARNER } from "../../src/store/migrations.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import type { Tables } from "../../src/store/schema.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Target } from "./dialects.ts";

const ROWS_A_TABLE = 3;

/** Without migrating it. */
export function openAsItIs(target: Target): Kysely<Tables> {
  const dialect = "url" in target ? openPostgres(target.url) : openSqlite(target.file).dialect;
  return new Kysely<Tables>({ dialect });
}

/** Leaves nothing in the database, so that the next one can be made in its place. */
export async function emptyDatabase(target: Target): Promise<void> {
  if ("file" in target) {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(target.file + suffix, { force: true });
    return;
  }
  const db = openAsItIs(target);
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  await db.destroy();
}

/** Makes a database of that version in an empty place. Version 0 is a database without a table. */
export async function makeOldDatabase(target: Target, version: number): Promise<void> {
  if (version === 0) return;
  const db = openAsItIs(target);
  await db.schema
    .createTable("schema_versions")
    .addColumn("version", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("applied_at", "bigint", (column) => column.notNull())
    .execute();
  for (const [index, { name, up }] of migrations.slice(0, version).entries()) {
    await up(db, 0);
    await db
      .insertInto("schema_versions")
      .values({ version: index + 1, name, applied_at: 0 })
      .execute();
  }
  await fill(db);
  await db.destroy();
}

/** By the columns that there are, as the program that knew them is gone. Acts come before their events by the alphabet. */
async function fill(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables();
  for (const { name, columns } of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name === "schema_versions" || name === "learners") continue;
    for (let n = 1; n <= ROWS_A_TABLE; n++) {
      const values = columns.map((column) => cellOf(name, column.name, column.dataType, n));
      const names = sql.join(columns.map((column) => sql.ref(column.name)));
      await sql`insert into ${sql.table(name)} (${names}) values (${sql.join(values)})`.execute(db);
    }
  }
}

function cellOf(table: string, column: string, type: string, n: number): string | number {
  if (column === "learner_id") return SOLE_LEARNER;
  if (column === "act_id" || (table === "acts" && column === "id")) return `act ${n}`;
  if (["state", "body", "input"].includes(column)) return "{}";
  return /int/i.test(type) ? n : `${column} ${n}`;
}
