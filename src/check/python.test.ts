import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findPython, type Python, runPython } from "./python.ts";
import { createRunner } from "./python-runner.ts";

const python = findPython()!;
const run = (source: string, options: { seconds?: number } = {}) =>
  runPython(python, { source, seconds: options.seconds ?? 10 });

describe("findPython", () => {
  test("finds one with numpy, and none where STUDY_PYTHON names none", () => {
    expect(python.version).toMatch(/^3\.\d+\.\d+ \d+\.\d+/);
    expect(findPython({ STUDY_PYTHON: "/nowhere/python3" })).toBeUndefined();
  });
});

describe("runPython", () => {
  test("has a way to work offline where the system offers one", () => {
    const canUnshare = [["-n"], ["-r", "-n"]].some(
      (flags) => spawnSync("unshare", [...flags, "true"]).status === 0,
    );
    expect(python.offline.length > 0).toBe(canUnshare);
  });

  test("gives what the program prints", async () => {
    expect(await run('print("x = 1")')).toEqual({
      isOk: true,
      stdout: "x = 1\n",
      failure: null,
      failureLine: null,
    });
  });

  test("tells the exception and the program's own line of it", async () => {
    const source = "import json\n\ndef f():\n    json.loads('{')\n\nf()\n";
    expect(await run(source)).toMatchObject({
      isOk: false,
      failure: expect.stringContaining("JSONDecodeError"),
      failureLine: 4,
    });
    expect(await run("import sys\nsys.exit(3)")).toMatchObject({
      failure: "ended with exit code 3",
      failureLine: null,
    });
    expect(await run("x = (")).toMatchObject({
      failure: expect.stringContaining("SyntaxError"),
      failureLine: 1,
    });
  });

  test("stops what computes or waits too long", async () => {
    expect(await run("while True: pass", { seconds: 1 })).toMatchObject({ failure: "took longer than 1 s" });
    expect(await run("import time\ntime.sleep(60)", { seconds: 1 })).toMatchObject({
      failure: "took longer than 1 s",
    });
  }, 20_000);

  test("gives the program an empty folder of its own, no site and nothing of our environment", async () => {
    process.env.STUDY_SECRET = "seen";
    onTestFinished(() => {
      delete process.env.STUDY_SECRET;
    });
    const source =
      'import os, sys\nprint(os.listdir("."), os.environ.get("STUDY_SECRET"), sys.flags.safe_path, sys.flags.no_user_site, __name__)';
    expect((await run(source)).stdout).toBe("['program.py'] None True 1 __main__\n");
  });

  test("gives every run the same order of a set of strings", async () => {
    const source = 'print(list({f"word {number}" for number in range(50)}))';
    const [first, second] = await Promise.all([run(source), run(source)]);
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).not.toBe("");
  });

  test.runIf(python.offline.length > 0)("lets nothing out to the network", async () => {
    const source = `import socket
server = socket.socket()
try:
    socket.create_connection(("127.0.0.1", 9), timeout=2)
except OSError as error:
    print(error.errno)`;
    // ENETUNREACH: in the program's own network even the loopback is down.
    expect((await run(source)).stdout).toBe("101\n");
  });
});

describe("createRunner", () => {
  async function folder() {
    const path = await mkdtemp(join(tmpdir(), "study-cache-"));
    onTestFinished(() => rm(path, { recursive: true }));
    return path;
  }
  /** Prints another number at each run, so that a remembered run shows. */
  const program = { source: "import time\nprint(time.time_ns())", seconds: 10 };

  test("remembers what passed, until the program, its facts or the interpreter change", async () => {
    const cacheFolder = await folder();
    const runner = createRunner({ python, cacheFolder });
    const first = await runner.run(program);
    expect(await runner.run(program)).toEqual(first);
    expect(await createRunner({ python, cacheFolder }).run(program)).toEqual(first);
    expect(await runner.run({ ...program, facts: { a: 1 } })).not.toEqual(first);
    expect(await runner.run({ ...program, source: `${program.source}\n` })).not.toEqual(first);
    const other: Python = { ...python, version: "3.99.0 9.9" };
    expect(await createRunner({ python: other, cacheFolder }).run(program)).not.toEqual(first);
    expect(await createRunner({ python, cacheFolder, ignoreCache: true }).run(program)).not.toEqual(first);
  });

  test("does not remember what failed", async () => {
    const runner = createRunner({ python, cacheFolder: await folder() });
    const failing = { source: "import time\nraise Exception(time.time_ns())", seconds: 10 };
    const first = await runner.run(failing);
    expect(first.isOk).toBe(false);
    expect((await runner.run(failing)).failure).not.toBe(first.failure);
  });

  test("runs two at a time, and what never passed before what did", async () => {
    const cacheFolder = await folder();
    const stamped = (name: string) => ({
      source: `import time\nstart = time.time()\ntime.sleep(1)\nprint("${name}", start, time.time())`,
      seconds: 10,
    });
    await createRunner({ python, cacheFolder }).run(stamped("known"));
    const runner = createRunner({ python, cacheFolder, ignoreCache: true });
    const begin = (name: string) => runner.run(stamped(name));
    const first = ["a", "b"].map(begin);
    // Whoever comes while a turn is free takes it, known or not; so these two have theirs before the others come.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const outcomes = await Promise.all([...first, ...["known", "c", "d"].map(begin)]);
    const spans = outcomes.map(({ stdout }) => {
      const [name, start, end] = stdout.trim().split(" ");
      return { name, start: Number(start), end: Number(end) };
    });
    const atOnce = spans.map(
      ({ start }) => spans.filter((span) => span.start <= start && start < span.end).length,
    );
    expect(Math.max(...atOnce)).toBe(2);
    expect(spans.toSorted((a, b) => a.start - b.start).at(-1)!.name).toBe("known");
  }, 20_000);
});
