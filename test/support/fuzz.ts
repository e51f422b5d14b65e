/**
 * Runs one part of the fuzzing: cases drawn from a fixed seed, each named when it fails or hangs, and what must hold
 * after all of them: no file outside of the part's own folder, a heap that does not grow, clean prototypes.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { expect } from "vitest";
import { seededRandom } from "../../src/core/random.ts";

/** How many cases all parts have together; `STUDY_FUZZ=1000000` for a long run. */
const CASES = Number(process.env.STUDY_FUZZ ?? 100_000);

/** Another seed draws other cases; a failure tells the one that drew it. */
const SEED = process.env.STUDY_FUZZ_SEED ?? "study";

/** The share of the cases that each part takes: the dear ones take few. */
export const SHARES = {
  routes: 0.05,
  exports: 0.02,
  settings: 0.583,
  markdown: 0.2,
  banks: 0.09,
  latex: 0.05,
  earlier: 0.006,
  curricula: 0.0005,
  backups: 0.0005,
} as const;

export type Part = keyof typeof SHARES;

export function casesOf(part: Part): number {
  return Math.ceil(CASES * SHARES[part]);
}

/** What stands in the files beside a cage: nothing may show it. */
export const CANARY = "canary-5e1f07";

/** A case takes milliseconds; one that takes so long hangs. */
const HANGS_AFTER_MS = 120_000;

/** After the first tenth of the cases everything is loaded and cached; from there the heap may grow by so much. */
const HEAP_GROWTH_BYTES = 64_000_000;

/**
 * `draw` makes the case from its own random numbers, so that one can be drawn again without those before it; `run`
 * throws where something does not hold. What `run` writes belongs below `tmpdir()`, which is a folder for this part.
 */
export async function fuzz<Case>(
  part: Part,
  draw: (random: () => number) => Case,
  run: (drawn: Case, random: () => number) => unknown,
): Promise<void> {
  const watchdog = startWatchdog(part);
  const count = casesOf(part);
  const warm = Math.ceil(count / 10);
  let heapBefore = Number.POSITIVE_INFINITY;
  try {
    for (let number = 0; number < count; number++) {
      if (number === warm) heapBefore = heapUsed();
      const random = seededRandom(`${SEED} ${part} ${number}`);
      const drawn = draw(random);
      watchdog.tell(number, drawn);
      try {
        await run(drawn, random);
      } catch (cause) {
        throw new Error(`${part} ${number} of STUDY_FUZZ_SEED=${SEED}: ${cause}\n${textOf(drawn)}`, {
          cause,
        });
      }
    }
  } finally {
    await watchdog.stop();
  }
  expect(heapUsed() - heapBefore).toBeLessThan(HEAP_GROWTH_BYTES);
  expectCleanPrototypes();
}

/** Enough of the case to see what it is. */
function textOf(drawn: unknown): string {
  return (typeof drawn === "string" ? drawn : JSON.stringify(drawn)).slice(0, 3000);
}

function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

const PROTOTYPES = { Object: Object.prototype, Array: Array.prototype, String: String.prototype } as const;
const NAMES = Object.values(PROTOTYPES).map((prototype) => Reflect.ownKeys(prototype).length);

function expectCleanPrototypes(): void {
  const names = Object.values(PROTOTYPES).map((prototype) => Reflect.ownKeys(prototype).length);
  expect(names).toEqual(NAMES);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/**
 * A thread of its own, as a case that hangs lets no timer of this one run: it names the case and ends the process.
 * The first 4 bytes that both see count the cases, the next 4 say how long the text behind them is.
 */
function startWatchdog(part: Part): {
  tell: (number: number, drawn: unknown) => void;
  stop: () => Promise<unknown>;
} {
  const shared = new SharedArrayBuffer(8 + 4096);
  const head = new Int32Array(shared, 0, 2);
  const text = new Uint8Array(shared, 8);
  const worker = new Worker(
    `const { workerData: { shared, part, seed, limit } } = require("node:worker_threads");
    const head = new Int32Array(shared, 0, 2);
    let seen = -1, since = Date.now();
    setInterval(() => {
      if (head[0] !== seen) { seen = head[0]; since = Date.now(); }
      if (Date.now() - since < limit) return;
      const told = Buffer.from(new Uint8Array(shared, 8, head[1]).slice()).toString();
      require("node:fs").writeSync(2, "\\n" + part + " " + seen + " of STUDY_FUZZ_SEED=" + seed + " hangs: " + told + "\\n");
      process.kill(process.pid, "SIGKILL");
    }, 1000);`,
    { eval: true, workerData: { shared, part, seed: SEED, limit: HANGS_AFTER_MS } },
  );
  worker.unref();
  const encoder = new TextEncoder();
  return {
    tell(number, drawn) {
      const told = typeof drawn === "string" ? drawn.slice(0, 1000) : JSON.stringify(drawn).slice(0, 1000);
      head[1] = encoder.encodeInto(told, text).written;
      head[0] = number;
    },
    stop: () => worker.terminate(),
  };
}

/**
 * A folder deep below others, which becomes `tmpdir()`: what leaves it by a few `..` is seen. `check` throws where
 * anything beside it was made, changed or removed, in the working directory too; `remove` takes all away.
 */
export function makeCage(): { folder: string; check: () => void; remove: () => void } {
  const outer = mkdtempSync(join(tmpdir(), "study-fuzz-"));
  const folder = join(outer, "one/two/three");
  mkdirSync(folder, { recursive: true });
  for (const level of [outer, join(outer, "one"), join(outer, "one/two")]) {
    writeFileSync(join(level, "canary.txt"), CANARY);
    writeFileSync(join(level, "config.json"), "{}");
    writeFileSync(join(level, "study.db"), "no database");
  }
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const look = () => JSON.stringify([listBeside(outer, folder), readdirSync(".").sort()]);
  const seen = look();
  return {
    folder,
    check: () => expect(look()).toBe(seen),
    remove: () => {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      rmSync(outer, { recursive: true, force: true });
    },
  };
}

/** Paths below `root` with their texts, without what is in `left`. */
function listBeside(root: string, left: string): [string, string][] {
  return readdirSync(root, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(root, entry.name);
    if (path === left) return [];
    if (entry.isDirectory()) return [[path, ""], ...listBeside(path, left)];
    return [[path, readFileSync(path, "utf8")]];
  });
}
