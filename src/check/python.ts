/** Runs the content's Python programs: alone in an empty folder, offline where the system allows it, within limits. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An interpreter that has numpy. */
export interface Python {
  executable: string;
  /** Versions of Python and numpy, part of the cache's key. */
  version: string;
  /** What to put before the command so that the program has no network; empty where the system offers nothing. */
  offline: string[];
}

export interface PythonProgram {
  source: string;
  /** Further arguments of the program. */
  args?: string[];
  /** Seconds of computing time; the clock on the wall may take three times as long, for busy machines. */
  seconds: number;
  /** Folders from which the program may import. */
  importFrom?: string[];
  /** Values that `from facts import fact` gives. */
  facts?: Record<string, number>;
}

export interface PythonOutcome {
  isOk: boolean;
  stdout: string;
  /** Null where the program ran to its end with exit code 0; else one sentence. */
  failure: string | null;
  /** Line of the program at which it failed, where the traceback tells. */
  failureLine: number | null;
}

const OUTPUT_LIMIT = 1_000_000;

/** Undefined where no Python with numpy is installed. `STUDY_PYTHON` is tried first. */
export function findPython(env: Record<string, string | undefined> = process.env): Python | undefined {
  const probe = "import sys, numpy; print(sys.executable); print(sys.version.split()[0], numpy.__version__)";
  const candidates = env.STUDY_PYTHON ? [env.STUDY_PYTHON] : ["python3", "/usr/bin/python3"];
  for (const candidate of candidates) {
    const tried = spawnSync(candidate, ["-c", probe], { encoding: "utf8", timeout: 20_000 });
    const [executable, version] = (tried.stdout ?? "").trim().split("\n");
    if (tried.status === 0 && executable && version) return { executable, version, offline: findOffline() };
  }
  return undefined;
}

function findOffline(): string[] {
  const wrappers = [
    ["unshare", "-n"],
    ["unshare", "-r", "-n"],
  ];
  return wrappers.find(([command, ...args]) => spawnSync(command!, [...args, "true"]).status === 0) ?? [];
}

/** Runs the program to its end or its limit. Never throws for what the program does. */
export async function runPython(python: Python, program: PythonProgram): Promise<PythonOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "study-check-"));
  try {
    const file = join(folder, "program.py");
    await writeFile(file, program.source);
    return await execute(python, program, file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The seconds of a program are counted on the processor; on a busy machine it may wait for so many times as long. */
const WALL_FACTOR = 6;

function execute(
  python: Python,
  program: PythonProgram,
  file: string,
  folder: string,
): Promise<PythonOutcome> {
  const start = `import runpy, sys; sys.path[:0] = ${JSON.stringify(program.importFrom ?? [])}; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name="__main__")`;
  const limited = ["-c", 'ulimit -S -t "$1"; shift; exec "$@"', "sh", String(program.seconds)];
  const command = [
    ...python.offline,
    python.executable,
    "-P",
    "-s",
    "-B",
    "-c",
    start,
    file,
    ...(program.args ?? []),
  ];
  const child = spawn("sh", [...limited, ...command], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      LC_ALL: "C.UTF-8",
      OMP_NUM_THREADS: "1",
      OPENBLAS_NUM_THREADS: "1",
      // Sets of strings come in the same order everywhere, so that a program gives the same figures everywhere.
      PYTHONHASHSEED: "0",
      STUDY_FACTS: JSON.stringify(program.facts ?? {}),
    },
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  return new Promise((resolve) => {
    let isOverTime = false;
    const timer = setTimeout(
      () => {
        isOverTime = true;
        killGroup(child);
      },
      program.seconds * 1000 * WALL_FACTOR,
    );
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({
        isOk: false,
        stdout: "",
        failure: `could not be started: ${error.message}`,
        failureLine: null,
      });
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const isStopped = isOverTime || signal === "SIGXCPU";
      if (code === 0) return resolve({ isOk: true, stdout: stdout.text, failure: null, failureLine: null });
      resolve({
        isOk: false,
        stdout: stdout.text,
        failure: isStopped ? `took longer than ${program.seconds} s` : lastLine(stderr.text, code, signal),
        failureLine: isStopped ? null : lineOfFailure(stderr.text, file),
      });
    });
  });
}

function collect(stream: NodeJS.ReadableStream): { text: string } {
  const collected = { text: "" };
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    if (collected.text.length < OUTPUT_LIMIT) collected.text += chunk;
  });
  return collected;
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It ended in the meantime.
  }
}

/** The exception's own line is the last one that a traceback prints. */
function lastLine(stderr: string, code: number | null, signal: string | null): string {
  const last = stderr.trim().split("\n").at(-1)?.trim();
  return last ? `ended with "${last.slice(0, 300)}"` : `ended with ${signal ?? `exit code ${code}`}`;
}

function lineOfFailure(stderr: string, file: string): number | null {
  const frames = [...stderr.matchAll(/File "([^"]+)", line (\d+)/g)].filter(([, path]) => path === file);
  const last = frames.at(-1)?.[2];
  return last ? Number(last) : null;
}
