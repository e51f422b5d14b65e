/** The power goes while settings are saved and after a backup was made: what was acknowledged is on the disk. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import { Disk, type Operation } from "../support/disk.ts";
import { findReasonToSkip, logDisk } from "../support/disk-log.ts";

const SAVES = 30;
/** What a cut leaves is drawn so often for each moment. */
const CUTS_A_MOMENT = 10;
const BACKUP = "backups/2026-03-04T12-00-00";
const FILES = ["config.json", "lab/config.json", "curricula/lab/group.yaml", "study.db"];

const REASON = findReasonToSkip();
const scratch = realpathSync(mkdtempSync(join(tmpdir(), "study-power-files-")));
const data = join(scratch, "data");
let log: Operation[];

beforeAll(() => {
  if (REASON) return;
  for (const folder of ["lab", "curricula/lab"]) mkdirSync(join(data, folder), { recursive: true });
  for (const file of FILES.slice(1, 3)) writeFileSync(join(data, file), "{}\n");
  const database = new DatabaseSync(join(data, "study.db"));
  database.exec("create table kept (id integer)");
  database.close();
  log = logDisk(data, join(scratch, "log"), "save-load.ts", [data, String(SAVES)]);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.skipIf(REASON)(`when the power goes${REASON ? ` (skipped: ${REASON})` : ""}`, () => {
  test("settings are those of the last save, or of the one under way, and whole", () => {
    const saved = log.filter(({ kind, name }) => kind === "write" && name === "acknowledged");
    expect(saved).toHaveLength(SAVES);
    const texts = saved.map((save) => JSON.stringify(JSON.parse(save.data.toString())));
    const disk = new Disk();
    let acknowledged = -1;
    const end = log.indexOf(saved.at(-1)!);
    for (const [moment, operation] of log.slice(0, end + 1).entries()) {
      if (operation.name !== "acknowledged") disk.apply(operation);
      else if (operation.kind === "write") acknowledged++;
      for (let n = 0; n < CUTS_A_MOMENT && acknowledged >= 0; n++) {
        const file = disk.cut(seededRandom(`settings ${moment} ${n}`)).get("config.json");
        const found = JSON.stringify(JSON.parse(Buffer.from(file ?? "").toString()));
        expect(texts.slice(acknowledged, acknowledged + 2), `after operation ${moment}`).toContain(found);
      }
    }
  });

  test("a backup has its name only when each of its files is on the disk, and then the name is", () => {
    const named = log.findIndex(({ kind, data: to }) => kind === "rename" && to.toString() === BACKUP);
    const synced = (operations: readonly Operation[]) =>
      new Set(operations.filter(({ kind }) => kind === "sync").map(({ name }) => name));
    const before = synced(log.slice(0, named));
    for (const file of ["", ...FILES.map((name) => `/${name}`)]) {
      expect(existsSync(join(data, BACKUP + file))).toBe(true);
      expect(before).toContain(`${BACKUP}.unfinished${file}`);
    }
    expect(synced(log.slice(named))).toContain("backups");
  });
});
