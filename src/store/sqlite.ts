/** SQLite through Node's own module: the few lines that Kysely's dialect needs, and the settings that keep data safe. */
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect, SqliteDriver, type SqliteStatement } from "kysely";

class StudySqliteDriver extends SqliteDriver {
  readonly #raw: DatabaseSync;

  constructor(database: SqliteDatabase, raw: DatabaseSync) {
    super({ database });
    this.#raw = raw;
  }

  /** Acts load, decide and store in one transaction, so the write lock is taken at its beginning. */
  override async beginTransaction() {
    this.#raw.exec("begin immediate");
  }

  /** A full disk has rolled the transaction back already; a second rollback would hide why. */
  override async rollbackTransaction() {
    if (this.#raw.isTransaction) this.#raw.exec("rollback");
  }
}

class StudySqliteDialect extends SqliteDialect {
  readonly #createDriver: () => SqliteDriver;

  constructor(raw: DatabaseSync) {
    const database = adapt(raw);
    super({ database });
    this.#createDriver = () => new StudySqliteDriver(database, raw);
  }

  override createDriver() {
    return this.#createDriver();
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
  return { dialect: new StudySqliteDialect(database), database };
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
