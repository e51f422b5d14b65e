/** Runs many Python programs, two at a time, and remembers by the hash of all that matters those that passed. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Python, type PythonOutcome, type PythonProgram, runPython } from "./python.ts";

const AT_ONCE = 2;

export interface PythonRunner {
  run: (program: PythonProgram) => Promise<PythonOutcome>;
}

/**
 * Only passes are remembered: a failure may be the machine's, and is what is being worked on. With `ignoreCache`
 * everything runs, but what has not passed before runs first.
 */
export function createRunner(options: {
  python: Python;
  cacheFolder: string;
  ignoreCache?: boolean;
}): PythonRunner {
  const { python, cacheFolder, ignoreCache = false } = options;
  const waiting: { isKnown: boolean; start: () => void }[] = [];
  let running = 0;

  function takeTurn(isKnown: boolean): Promise<void> {
    if (running < AT_ONCE) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((start) => waiting.push({ isKnown, start }));
  }

  function passTurn(): void {
    const firstNew = waiting.findIndex((waiter) => !waiter.isKnown);
    const [next] = waiting.splice(Math.max(firstNew, 0), 1);
    if (next) next.start();
    else running -= 1;
  }

  return {
    async run(program) {
      const file = join(cacheFolder, `${keyOf(python, program)}.json`);
      const known = await readOutcome(file);
      if (known && !ignoreCache) return known;
      await takeTurn(known !== undefined);
      try {
        const outcome = await runPython(python, program);
        if (outcome.isOk) {
          await mkdir(cacheFolder, { recursive: true });
          await writeFile(file, JSON.stringify(outcome));
        }
        return outcome;
      } finally {
        passTurn();
      }
    },
  };
}

function keyOf(python: Python, program: PythonProgram): string {
  return createHash("sha256")
    .update(JSON.stringify([python.version, program]))
    .digest("hex")
    .slice(0, 40);
}

async function readOutcome(file: string): Promise<PythonOutcome | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as PythonOutcome;
  } catch {
    return undefined;
  }
}
