/** Everything that a database holds, to be compared with what it held before. */
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import type { Rows } from "../../src/store/open.ts";

/** The rows of each table by its name, each as JSON, in an order that is the same on both databases. */
export async function dumpRows(rows: Rows): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const { name } of await rows.introspection.getTables()) {
    const { rows: found } = await sql`select * from ${sql.table(name)}`.execute(rows);
    dump[name] = found.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}

/** The rows of each table of an SQLite file that nobody else writes. */
export function dumpFile(file: string): [table: string, rows: unknown[]][] {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const rows = tables.map(({ name }): [string, unknown[]] => [
    String(name),
    database.prepare(`select * from "${name}"`).all(),
  ]);
  database.close();
  return rows;
}

export async function digestRows(rows: Rows): Promise<string> {
  return createHash("sha256")
    .update(JSON.stringify(await dumpRows(rows)))
    .digest("hex");
}
