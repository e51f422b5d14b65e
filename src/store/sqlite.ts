/** SQLite through Node's own module: the few lines that Kysely's dialect needs, and the settings that keep data safe. */
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect, SqliteDriver, type SqliteStatement } from "kysely";

/** Acts load, decide and store in one transaction, so the write lock is taken at its beginning. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(...[connection]: Parameters<SqliteDriver["beginTransaction"]>) {
    await connection.executeQuery({
      sql: "begin immediate",
      parameters: [],
      query: { kind: "RawNode", sqlFragments: ["begin immediate"], parameters: [] },
      queryId: { queryId: "begin" },
    });
  }
}

class StudySqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver() {
    return new ImmediateSqliteDriver({ database: this.#database });
  }
}

/**
 * Opens the file, in WAL mode with `synchronous=FULL`: with NORMAL, a power cut loses writes that were acknowledged.
 * Throws what SQLite throws where the file is no database or cannot be opened.
 */
export function openSqlite(file: string): { dialect: SqliteDialect; database: DatabaseSync } {
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  try {
    database.exec("pragma journal_mode = wal; pragma synchronous = full;");
  } catch (error) {
    database.close();
    throw error;
  }
  return { dialect: new StudySqliteDialect(adapt(database)), database };
}

/** Statements are kept: the app has a few dozen, and preparing costs more than running. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known) return known;
      const statement = adaptStatement(database.prepare(sql));
      if (kept.size < 500) kept.set(sql, statement);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as never[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

/** Whether what was thrown means "somebody else is writing, try again". */
export function isSqliteBusy(error: unknown): boolean {
  return /database is locked|SQLITE_BUSY/.test(String((error as Error)?.message));
}
