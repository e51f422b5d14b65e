/** A backup made and restored by the program's own verbs: rows, settings and own tracks are those of then. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { dumpFile } from "../support/dump.ts";
import { send } from "../support/lived-in.ts";
import { LAB_TOPICS, writeBank, writeOwnTracks } from "../support/own-tracks.ts";
import { runVerb, type Server, startServer } from "../support/server.ts";

let server: Server;
afterEach(() => server.remove());

const complete = (place: number) =>
  send(server, `/lab/topics/${LAB_TOPICS[place]!.id}/complete`, { difficulty: "3", notes: `note ${place}` });

/** Every file of the learner's own besides the database, by its path. */
function filesOf(folder: string): Record<string, string> {
  const own = ["config.json", "curricula", "lab", "ml_specialist", "swe"];
  const paths = own.flatMap((entry) =>
    entry.endsWith(".json")
      ? [entry]
      : readdirSync(join(folder, entry), { recursive: true, withFileTypes: true })
          .filter((found) => found.isFile())
          .map((found) => join(found.parentPath, found.name).slice(folder.length + 1)),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

test("`study restore` brings back every row and file, and moves those of now aside", async () => {
  const folder = mkdtempSync(join(tmpdir(), "study-restore-"));
  const verb = (...args: string[]) => runVerb(args, { STUDY_DATA_DIR: folder });
  writeOwnTracks(folder);
  server = await startServer({ STUDY_DATA_DIR: folder });
  await complete(0);
  const made = await verb("backup");
  const backup = /Backed up to (.*)\n/.exec(made.output)![1]!;
  const name = backup.slice(join(folder, "backups/").length);
  const rows = dumpFile(join(backup, "study.db"));
  const files = filesOf(folder);
  expect(Object.keys(files)).toContain(`curricula/lab/basics/${LAB_TOPICS[0].id}/questions.yaml`);

  await complete(1);
  await send(server, "/lab/undo");
  await complete(2);
  await send(server, "/config/learner", { section: "look", theme: "dark" });
  await send(server, "/config/intervals", { group: "lab", intervals: "2, 4", open_reviews: "replan" });
  await server.stop();
  writeBank(folder, LAB_TOPICS[0].id, [2]);
  const rowsOfNow = dumpFile(join(folder, "study.db"));
  const filesOfNow = filesOf(folder);
  expect(rowsOfNow).not.toEqual(rows);

  const damaged = join(folder, "backups/2026-01-01T09-00-00");
  cpSync(backup, damaged, { recursive: true });
  writeFileSync(join(damaged, "study.db"), "no database");
  const list = await verb("restore");
  expect(list).toMatchObject({
    code: 0,
    output: expect.stringContaining("2026-01-01T09-00-00  cannot be read"),
  });
  expect(list.output).toContain(`${name}  1 completed topic, 4 open reviews, last done on`);
  expect((await verb("restore", "2026-01-01T09-00-00", "--yes")).code).toBe(1);
  expect((await verb("restore", name)).output).toMatch(
    /holds: 1 completed topic.*\nNow there is: +2 completed topics.*\nNothing was changed/,
  );
  expect(dumpFile(join(folder, "study.db"))).toEqual(rowsOfNow);

  writeFileSync(join(folder, "study.db-wal"), "a stale log of another database");
  writeFileSync(join(folder, "study.db-shm"), "its index");
  const restored = await verb("restore", name, "--yes");
  expect(restored.code).toBe(0);
  expect(existsSync(join(folder, "study.db-wal"))).toBe(false);
  expect(existsSync(join(folder, "study.db-shm"))).toBe(false);
  expect(dumpFile(join(folder, "study.db"))).toEqual(rows);
  expect(filesOf(folder)).toEqual(files);
  const aside = /before is in (.*)\n/.exec(restored.output)![1]!;
  for (const suffix of ["-wal", "-shm"]) rmSync(join(aside, `study.db${suffix}`));
  expect(dumpFile(join(aside, "study.db"))).toEqual(rowsOfNow);
  expect(filesOf(aside)).toEqual(filesOfNow);

  await server.restart();
  expect((await fetch(`${server.origin}/lab`)).status).toBe(200);
  expect(dumpFile(join(folder, "study.db"))).toEqual(rows);
});
