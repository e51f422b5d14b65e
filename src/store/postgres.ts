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

/** Unique violation, serialization failure, deadlock: somebody else was first. */
const LOST_RACES = new Set(["23505", "40001", "40P01"]);

export function isPostgresLostRace(error: unknown): boolean {
  return LOST_RACES.has((error as { code?: string })?.code ?? "");
}
