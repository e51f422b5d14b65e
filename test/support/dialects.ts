/** Runs the same store tests on both databases, each test on a fresh one. */

import { randomUUIDv7 } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { test as base, describe, inject } from "vitest";
import { openStore, type Store } from "../../src/store/open.ts";

export type Target = { file: string } | { url: string };

export interface Database {
  name: "SQLite" | "PostgreSQL";
  target: Target;
}

/** A new, empty database. `remove` takes it away again. */
export async function createDatabase(
  name: Database["name"],
): Promise<Database & { remove: () => Promise<void> }> {
  if (name === "SQLite") {
    const folder = mkdtempSync(join(tmpdir(), "study-store-"));
    const remove = async () => rmSync(folder, { recursive: true, force: true });
    return { name, target: { file: join(folder, "study.db") }, remove };
  }
  const server = inject("databaseUrl");
  const database = `study_${randomUUIDv7().replaceAll("-", "")}`;
  await run(server, `create database ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return {
    name,
    target: { url: url.href },
    remove: () => run(server, `drop database ${database} with (force)`),
  };
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** `test` inside gets `database` and an open `store` on it. */
export function describeDialects(title: string, body: (test: ReturnType<typeof dialectTest>) => void): void {
  for (const name of ["SQLite", "PostgreSQL"] as const) {
    describe(`${title} on ${name}`, () => body(dialectTest(name)));
  }
}

function dialectTest(name: Database["name"]) {
  return base.extend<{ database: Database; store: Store }>({
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the first parameter's pattern
    database: async ({}, use) => {
      const database = await createDatabase(name);
      await use(database);
      await database.remove();
    },
    store: async ({ database }, use) => {
      const store = await openStore(database.target, 0);
      await use(store);
      await store.close();
    },
  });
}
