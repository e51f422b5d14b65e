/** PostgreSQL through `pg`, for `DATABASE_URL`. */
import { PostgresDialect } from "kysely";
import pg from "pg";

/** Instants and counts fit a double; `pg` would give int8 as text. */
const INT8 = 20;

export function openPostgres(url: string): PostgresDialect {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (id: number, format?: "text" | "binary") =>
      id === INT8 ? Number : pg.types.getTypeParser(id, format as "text"),
  };
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // A connection that breaks while nobody uses it leaves the pool by itself; unheard, the event would end the process.
  pool.on("error", (error) =>
    process.stderr.write(`study: a database connection was lost: ${error.message}\n`),
  );
  return new PostgresDialect({ pool });
}
