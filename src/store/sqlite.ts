/** SQLite through Node's own module: the few lines that Kysely's dialect needs, and the settings that keep data safe. */
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect, SqliteDriver, type SqliteStatement } from "kysely";
import { AppError } from "../core/errors.ts";

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

  constructor(raw: DatabaseSync, file: string) {
    const database = adapt(raw, file);
    super({ database });
    this.#createDriver = () => new StudySqliteDriver(database, raw);
  }

  override createDriver() {
    return this.#createDriver();
  }
}

/**
 * Opens the file and checks that it is whole, in WAL mode with `synchronous=FULL`: with NORMAL, a power cut loses writes that were acknowledged.
 * Throws what SQLite throws where the file is no database or cannot be opened, and where it is damaged. What is found
 * damaged later, while it is read, is thrown as `unavailable` with the file's name.
 */
export function openSqlite(file: string): { dialect: SqliteDialect; database: DatabaseSync } {
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  try {
    database.exec("pragma cell_size_check = on; pragma journal_mode = wal; pragma synchronous = full;");
    const verdict = database.prepare("pragma integrity_check(1)").get() as { integrity_check: string };
    if (verdict.integrity_check !== "ok") throw new Error(`it is damaged: ${verdict.integrity_check}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return { dialect: new StudySqliteDialect(database, file), database };
}

/** Statements are kept: the app has a few dozen, and preparing costs more than running. */
function adapt(database: DatabaseSync, file: string): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known) return known;
      const statement = adaptStatement(prepare(database, sql, file), file);
      if (kept.size < 500) kept.set(sql, statement);
      return statement;
    },
  };
}

/** The app's own statements fit its tables, so where one does not, the tables are not as they were made. */
function prepare(database: DatabaseSync, sql: string, file: string): StatementSync {
  try {
    return namingDamage(file, () => database.prepare(sql));
  } catch (error) {
    if (!/no such (table|column)|malformed/.test((error as Error).message)) throw error;
    throw damage(file, error);
  }
}

function adaptStatement(statement: StatementSync, file: string): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as never[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => namingDamage(file, () => statement.all(...values(parameters))),
    run: (parameters) => namingDamage(file, () => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

/** The result codes SQLITE_CORRUPT and SQLITE_NOTADB, the lower byte of what an error carries. */
const DAMAGED = new Set([11, 26]);

function namingDamage<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const { errcode = 0 } = error as { errcode?: number };
    if (!DAMAGED.has(errcode & 0xff)) throw error;
    throw damage(file, error);
  }
}

function damage(file: string, cause: unknown): AppError {
  return new AppError(
    "unavailable",
    `The database ${file} is damaged (${(cause as Error).message}). Stop the app and restore a copy from the backups folder with \`study restore\`.`,
    { cause },
  );
}

/** Whether what was thrown means "somebody else is writing, try again". */
export function isSqliteBusy(error: unknown): boolean {
  return /database is locked|SQLITE_BUSY/.test(String((error as Error)?.message));
}
