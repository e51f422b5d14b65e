/** The data folder becomes read-only while the server runs: reads go on, each write says so, and all is well again without a restart. */
import { execFileSync } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findReasonToSkip } from "../support/disk-log.ts";
import { firstBackup, type Server, startServer } from "../support/server.ts";

const REASON = findReasonToSkip();
const TOPIC = "/ml/topics/mla-neural-network-fundamentals";
const PAGES = [
  "/ml",
  "/ml/ml_algorithms/mla-neural-network-fundamentals",
  "/ml/history",
  "/ml/map",
  "/ml/notes",
  "/ml/reviews",
  "/config",
  "/data/study.json",
];

const scratch = realpathSync(mkdtempSync(join(tmpdir(), "study-read-only-")));
const dataFolder = join(scratch, "data");
const mark = join(scratch, "is-read-only");
let server: Server;

beforeAll(async () => {
  if (REASON) return;
  mkdirSync(dataFolder);
  const library = join(scratch, "read-only.so");
  const source = join(import.meta.dirname, "../support/read-only.c");
  execFileSync("gcc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]);
  server = await startServer({
    STUDY_DATA_DIR: dataFolder,
    LD_PRELOAD: library,
    READ_ONLY_FOLDER: dataFolder,
    READ_ONLY_WHILE: mark,
  });
  await firstBackup(dataFolder);
});
afterAll(async () => {
  await server?.remove();
  rmSync(scratch, { recursive: true, force: true });
});

async function post(path: string, fields: Record<string, string>) {
  const body = new URLSearchParams(path.endsWith("/note") ? fields : { op: randomUUIDv7(), ...fields });
  const headers = { origin: server.origin, accept: "application/json" };
  const response = await fetch(server.origin + path, { method: "POST", redirect: "manual", body, headers });
  return { status: response.status, text: await response.text() };
}

/** Every file that the learner would miss. */
function settings(): string[] {
  return ["config.json", "ml_specialist/config.json"].map((name) =>
    readFileSync(join(dataFolder, name), "utf8"),
  );
}

const WRITES: [what: string, path: string, fields: Record<string, string>, told: RegExp][] = [
  ["an act", `${TOPIC}/complete`, { difficulty: "3" }, /This was not kept/],
  ["a note", `${TOPIC}/note`, { text: "kept?", revision: "0" }, /This was not kept/],
  ["the learner's settings", "/config/learner", { section: "look", theme: "dark" }, /settings were not kept/],
  [
    "a group's settings",
    "/config/intervals",
    { group: "ml", intervals: "2, 4", open_reviews: "keep" },
    /not kept/,
  ],
  ["a backup", "/data/backup", {}, /could not be made/],
];

describe.skipIf(REASON)(`a data folder that became read-only${REASON ? ` (skipped: ${REASON})` : ""}`, () => {
  test("is read as before, and each write is refused by name and done later", async () => {
    const before = settings();
    const backups = readdirSync(join(dataFolder, "backups"));
    const exported = await (await fetch(`${server.origin}/data/study.json`)).json();
    writeFileSync(mark, "");
    for (const [what, path, fields, told] of WRITES) {
      const { status, text } = await post(path, fields);
      expect({ status, text }, what).toEqual({ status: 503, text: expect.stringMatching(told) });
      for (const page of PAGES) expect((await fetch(server.origin + page)).status, page).toBe(200);
    }
    expect(settings()).toEqual(before);
    expect(readdirSync(join(dataFolder, "backups"))).toEqual(backups);
    const after = await (await fetch(`${server.origin}/data/study.json`)).json();
    expect({ ...after, exportedAt: "" }).toEqual({ ...exported, exportedAt: "" });

    rmSync(mark);
    for (const [what, path, fields] of WRITES) {
      const { status, text } = await post(path, fields);
      expect(status, `${what}: ${text}`).toBeLessThan(400);
    }
    expect(settings()).not.toEqual(before);
    expect(server.output()).not.toContain("bug");
  });
});
