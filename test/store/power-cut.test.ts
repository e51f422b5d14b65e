/**
 * The power goes at a random moment of a real write load: what was acknowledged is there, and nothing else than that and
 * the act under way. The load runs once under `disk-log.c`; then the disk of each moment is made from the log.
 */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import { openStore } from "../../src/store/open.ts";
import { Disk, type Operation } from "../support/disk.ts";
import { findReasonToSkip, logDisk } from "../support/disk-log.ts";
import { digestRows } from "../support/dump.ts";

/** How often the power goes; `STUDY_POWER_CUTS=10000` for a long run. */
const CUTS = Number(process.env.STUDY_POWER_CUTS ?? 1000);
const CONTROL_CUTS = 50;
const ACTS = 160;
const SEED = "power cut";

const REASON = findReasonToSkip();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "study-power-")));
let isLogKept = false;
afterAll(() => {
  if (!isLogKept) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(REASON)(`when the power goes${REASON ? ` (skipped: ${REASON})` : ""}`, () => {
  test(
    `in ${CUTS} moments nothing acknowledged is lost, nothing is doubled, the database is whole`,
    async () => {
      const findings = await cutPower(study("full"), CUTS);
      const problems = findings.filter((finding) => finding.problem);
      isLogKept = problems.length > 0;
      expect(problems, `what was done to the disk is kept in ${folder}`).toEqual([]);
      const share = (kept: (finding: Finding) => boolean) => findings.filter(kept).length / CUTS;
      // The cuts met acts under way, both before and after they were safe, or they would prove little.
      expect(share((finding) => finding.found === finding.acknowledged + 1)).toBeGreaterThan(0.05);
      expect(share((finding) => finding.found === finding.acknowledged)).toBeGreaterThan(0.05);
    },
    60_000 + CUTS * 400,
  );

  test("with synchronous=NORMAL acts are lost: the harness sees what FULL is for", async () => {
    const findings = await cutPower(study("normal"), CONTROL_CUTS);
    const lost = findings.filter((finding) => finding.problem === "lost");
    expect(lost.length).toBeGreaterThan(CONTROL_CUTS / 4);
    expect(findings.filter((finding) => finding.problem && finding.problem !== "lost")).toEqual([]);
  }, 300_000);
});

interface Finding {
  /** Repeats the draw: what is kept of the unsynced, and when. */
  seed: string;
  /** Operations of the log that were done before the power went. */
  operations: number;
  /** How many states were acknowledged by then, and which one was found, counted from 0; -1 is none. */
  acknowledged: number;
  found: number;
  problem: "lost" | "unknown rows" | string | null;
}

/** Runs the load and answers what it did to the disk. */
function study(synchronous: "full" | "normal"): Operation[] {
  const data = join(folder, synchronous);
  mkdirSync(data);
  return logDisk(data, join(folder, `${synchronous}.log`), "write-load.ts", [
    data,
    String(ACTS),
    synchronous,
  ]);
}

/** Lets the power go at random moments, goes through the log once and looks at what is left each time. */
async function cutPower(log: readonly Operation[], cuts: number): Promise<Finding[]> {
  const isMark = (operation: Operation) => operation.name === "acknowledged";
  const digests = log
    .filter((operation) => isMark(operation) && operation.kind === "write")
    .map((operation) => operation.data.toString().trim());
  expect(digests).toHaveLength(ACTS + 1);
  expect(new Set(digests).size).toBe(digests.length);

  const planned = Array.from({ length: cuts }, (_, n) => {
    const random = seededRandom(`${SEED} ${n}`);
    // Every tenth while the database is made: that is short, and a database without its tables is a loss too.
    const until = n % 10 === 0 ? log.findIndex(isMark) : log.length;
    return { seed: `${SEED} ${n}`, operations: Math.floor(random() * (until + 1)), random };
  }).toSorted((a, b) => a.operations - b.operations);

  const disk = new Disk();
  const findings: Finding[] = [];
  let done = 0;
  let acknowledged = -1;
  for (const { seed, operations, random } of planned) {
    for (; done < operations; done++) {
      const operation = log[done]!;
      if (!isMark(operation)) disk.apply(operation);
      else if (operation.kind === "write") acknowledged++;
    }
    const state = await openAfter(disk.cut(random));
    const found = digests.indexOf(state.digest);
    let problem = state.problem;
    if (!problem && found < acknowledged)
      problem = found === -1 && acknowledged >= 0 ? "unknown rows" : "lost";
    if (!problem && found > acknowledged + 1) problem = "rows of later";
    findings.push({ seed, operations, acknowledged, found, problem });
  }
  return findings;
}

/** Memory where the system has it: the disk is simulated, so nothing need reach a real one. */
const scratch = join(
  mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "study-power-")),
  "data",
);
afterAll(() => rmSync(join(scratch, ".."), { recursive: true, force: true }));

/** Opens what is left as the program does. */
async function openAfter(
  files: Map<string, Uint8Array>,
): Promise<{ digest: string; problem: string | null }> {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  for (const [name, content] of files) writeFileSync(join(scratch, name), content);
  try {
    const store = await openStore({ file: join(scratch, "study.db") }, 0);
    try {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.rows);
      const verdict = rows.map((row) => row.integrity_check).join("; ");
      return { digest: await digestRows(store.rows), problem: verdict === "ok" ? null : verdict };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { digest: "", problem: String(error) };
  }
}
