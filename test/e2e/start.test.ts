/** How the program starts, refuses to start, and ends. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { runVerb, type Server, startServer } from "../support/server.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "study-start-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(env: Record<string, string> = {}): Promise<Server> {
  const server = await startServer({ STUDY_DATA_DIR: newFolder(), ...env });
  onTestFinished(() => server.remove());
  return server;
}

/** The program must say why on one line, begin it with its name, and end with 1. */
async function expectRefusal(env: Record<string, string>, ...patterns: RegExp[]): Promise<void> {
  const { code, output } = await runVerb(["serve"], { STUDY_DATA_DIR: newFolder(), ...env });
  expect(output).toMatch(/^study: [^\n]+\n$/);
  for (const pattern of patterns) expect(output).toMatch(pattern);
  expect(code).toBe(1);
}

test("the first start writes the settings files and says where it listens", async () => {
  const server = await start({ STUDY_NOW: "2026-03-04T09:00" });
  expect(server.output()).toMatch(/^Study Tracker is ready: http:\/\/localhost:\d+\n$/);
  const read = (file: string) => JSON.parse(readFileSync(join(server.dataFolder, file), "utf8"));
  expect(read("config.json")).toMatchObject({ zone: "Europe/Berlin", rollover_hour: 4 });
  expect(read("ml_specialist/config.json")).toEqual({
    study_plan: {
      ml_algorithms: { start_date: "2026-03-04", active: true, acceleration_days: 0 },
      ml_system_design: { start_date: "2026-03-04", active: true, acceleration_days: 0 },
      recommendations: { start_date: "2026-03-04", active: true, acceleration_days: 0 },
    },
    settings: { review_intervals: [1, 3, 7, 14] },
  });
  expect(await (await fetch(`${server.origin}/health`)).json()).toEqual({ status: "ok" });
});

test("a port that is taken is named, with the setting that chooses another", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  await expectRefusal({ PORT: String(port) }, new RegExp(`Port ${port} is taken`), /PORT=\d+/);
});

test("a port that is none is refused", async () => {
  await expectRefusal({ PORT: "http" }, /PORT is "http"/, /from 1 to 65535/);
});

test("an address that other machines reach is refused unless it is allowed by name", async () => {
  await expectRefusal({ HOST: "0.0.0.0", PORT: "0" }, /HOST is "0\.0\.0\.0"/, /STUDY_ALLOW_NETWORK=1/);
});

test("a second server on the same data is refused and leaves the first alone", async () => {
  const server = await start();
  await expectRefusal(
    { STUDY_DATA_DIR: server.dataFolder, PORT: "0" },
    /is in use: process \d+/,
    /STUDY_DATA_DIR/,
  );
  expect((await fetch(`${server.origin}/health`)).status).toBe(200);
});

test("a server that was killed leaves nothing that keeps the next one from starting, and loses nothing", async () => {
  const server = await start({ STUDY_NOW: "2026-03-04T09:00" });
  await post(server, "/ml/topics/mla-neural-network-fundamentals/complete", { difficulty: "3" });
  await server.stop("SIGKILL");
  expect(existsSync(join(server.dataFolder, "lock"))).toBe(true);
  await server.restart();
  const page = await (await fetch(`${server.origin}/ml`)).text();
  expect(page).toContain("difficulty 3/5");
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends it within five seconds with 0, an open connection or not",
  async (signal) => {
    const server = await start();
    await fetch(`${server.origin}/ml`);
    const late = AbortSignal.timeout(5000);
    const code = await Promise.race([
      server.stop(signal),
      new Promise((_, reject) => late.addEventListener("abort", () => reject(new Error("still running")))),
    ]);
    expect(code).toBe(0);
    expect(existsSync(join(server.dataFolder, "lock"))).toBe(false);
  },
);

test("a server that is stopped during its first backup leaves one whole file, and the backup is whole too", async () => {
  const server = await start();
  await server.stop();
  const files = readdirSync(server.dataFolder);
  expect(files.filter((file) => file.startsWith("study.db"))).toEqual(["study.db"]);
  const backups = readdirSync(join(server.dataFolder, "backups"));
  expect(backups).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d-]+$/)]);
});

test("a settings file that cannot be read is named with place and reason; the other group works", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "ml_specialist"));
  const file = join(folder, "ml_specialist/config.json");
  const broken = '{ "study_plan": {},\n  "settings": { "review_intervals": [1, 3,] }\n}\n';
  writeFileSync(file, broken);
  const server = await start({ STUDY_DATA_DIR: folder });
  expect(server.output()).toMatch(/study: .*ml_specialist\/config\.json cannot be read: .*line 2/);
  for (const path of ["/ml", "/ml/reviews", "/ml/history", "/ml/map"]) {
    const response = await fetch(server.origin + path);
    const text = await response.text();
    if (response.status === 200) continue;
    expect([path, response.status]).toEqual([path, 503]);
    expect(text).toContain("ml_specialist/config.json cannot be read");
  }
  expect((await fetch(`${server.origin}/ml`)).status).toBe(503);
  expect((await fetch(`${server.origin}/swe`)).status).toBe(200);
  const config = await (await fetch(`${server.origin}/config`)).text();
  expect(config).toContain("ml_specialist/config.json cannot be read");
  const saved = await post(server, "/config/intervals", { group: "ml", intervals: "1, 2" });
  expect(saved.status).toBe(503);
  expect(readFileSync(file, "utf8")).toBe(broken);
  writeFileSync(file, '{ "study_plan": {}, "settings": { "review_intervals": [1, 3] } }');
  expect((await fetch(`${server.origin}/ml`)).status, "mended while it runs").toBe(200);
});

test("a value in a settings file that makes no sense is named with its key", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "swe"));
  writeFileSync(
    join(folder, "swe/config.json"),
    '{ "study_plan": { "coding": { "start_date": "soon" } }, "settings": { "review_intervals": [1] } }',
  );
  const server = await start({ STUDY_DATA_DIR: folder });
  expect(server.output()).toMatch(/swe\/config\.json: study_plan\.coding\.start_date: write a date/);
  expect((await fetch(`${server.origin}/ml`)).status).toBe(200);
});

test("learner's settings that cannot be read are named on every page, and nothing is overwritten", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "config.json"), "{ not json");
  const first = await runVerb(["serve"], {
    STUDY_DATA_DIR: folder,
    PORT: "0",
    STUDY_NOW: "2026-03-04T09:00",
  });
  expect(first.output).toMatch(/^study: .*config\.json cannot be read: /);
  expect(first.code).toBe(1);
  expect(readFileSync(join(folder, "config.json"), "utf8")).toBe("{ not json");
});

test.each([
  [
    "no database at all",
    () => Buffer.from("this is a shopping list, not a database, and long enough ".repeat(20)),
  ],
  ["cut off in the middle", (whole: Buffer) => whole.subarray(0, 5000)],
  [
    "with its first pages overwritten",
    (whole: Buffer) => Buffer.concat([Buffer.alloc(4096, 7), whole.subarray(4096)]),
  ],
])("a database file that is %s is named, and nothing in it is changed", async (_, damage) => {
  const folder = newFolder();
  const file = join(folder, "study.db");
  const server = await start({ STUDY_DATA_DIR: folder });
  await server.stop();
  writeFileSync(file, damage(readFileSync(file)));
  const before = readFileSync(file);
  await expectRefusal({ STUDY_DATA_DIR: folder, PORT: "0" }, /study\.db/, /backups/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a database of a newer program is named with both versions, and nothing in it is changed", async () => {
  const server = await start();
  await server.stop();
  const file = join(server.dataFolder, "study.db");
  const database = new DatabaseSync(file);
  database.exec("insert into schema_versions values (99, 'from the future', 0)");
  database.close();
  const before = readFileSync(file);
  await expectRefusal(
    { STUDY_DATA_DIR: server.dataFolder, PORT: "0" },
    /study\.db/,
    /schema version 99/,
    /Update the program/,
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a STUDY_NOW that is no date-time is refused", async () => {
  await expectRefusal({ STUDY_NOW: "tomorrow", PORT: "0" }, /STUDY_NOW is "tomorrow"/, /2026-11-23T09:00/);
});

test("the program names its verbs, and refuses one that it does not know", async () => {
  for (const args of [[], ["help"], ["--help"]]) {
    const { code, output } = await runVerb(args, {});
    expect(code).toBe(0);
    for (const verb of ["serve", "compile", "check", "rebuild"]) expect(output).toContain(`  ${verb}`);
  }
  const { code, output } = await runVerb(["dance"], {});
  expect(output).toMatch(/^study: There is no verb "dance"\. The verbs are: serve, [^\n]+\n$/);
  expect(code).toBe(1);
});

async function post(server: Server, path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams({ op: crypto.randomUUID(), ...fields }),
    redirect: "manual",
  });
}
