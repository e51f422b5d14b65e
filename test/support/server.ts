/** Starts the built program on a free port with a data folder of its own; it dies with the test that started it. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Server {
  origin: string;
  dataFolder: string;
  /** What the program has written so far. */
  output: () => string;
  /** Stops it and starts it anew on the same data, at another time if given. */
  restart: (env?: Record<string, string>) => Promise<void>;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Stops it and removes the data. */
  remove: () => Promise<void>;
}

export async function startServer(env: Record<string, string> = {}): Promise<Server> {
  const dataFolder = env.STUDY_DATA_DIR ?? mkdtempSync(join(tmpdir(), "study-data-"));
  let present = { ...env };
  let running = await start(dataFolder, { ...present, PORT: "0" });
  const port = new URL(running.origin).port;
  const stop = (signal: NodeJS.Signals = "SIGTERM") => end(running.process, signal);
  return {
    origin: running.origin,
    dataFolder,
    output: () => running.output.join(""),
    restart: async (change = {}) => {
      await stop();
      present = { ...present, ...change };
      running = await start(dataFolder, { ...present, PORT: port });
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A program that takes longer to start or to end hangs; it is killed, so that its test fails with what it said. */
const PATIENCE_MS = 30_000;

/** Runs a verb of the built program to its end; `code` is null where it had to be killed. */
export async function runVerb(args: string[], env: Record<string, string>) {
  const child = spawnProgram(args, env);
  const output: string[] = [];
  child.stdout!.on("data", (chunk) => output.push(String(chunk)));
  child.stderr!.on("data", (chunk) => output.push(String(chunk)));
  const deadline = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  const code = await new Promise<number | null>((done) => child.once("close", done));
  clearTimeout(deadline);
  return { code, output: output.join("") };
}

/** Name of the copy that a server makes when it starts. */
export async function firstBackup(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "backups");
  for (;;) {
    const found = existsSync(folder) && readdirSync(folder).find((name) => !name.endsWith(".unfinished"));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function start(dataFolder: string, env: Record<string, string>) {
  const child = spawnProgram(["serve"], { ...env, STUDY_DATA_DIR: dataFolder });
  const output: string[] = [];
  const deadline = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  const origin = await new Promise<string>((ready, fail) => {
    const read = (chunk: Buffer) => {
      output.push(String(chunk));
      const match = /(http:\/\/localhost:\d+)\n/.exec(output.join(""));
      if (match) ready(match[1]!);
    };
    child.stdout!.on("data", read);
    child.stderr!.on("data", read);
    child.once("exit", (code) => fail(new Error(`the server ended with ${code}: ${output.join("")}`)));
  }).finally(() => clearTimeout(deadline));
  return { process: child, origin, output };
}

function spawnProgram(args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [resolve("dist/server/main.js"), ...args], {
    env: { PATH: process.env.PATH, TZ: "Europe/Berlin", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const deadline = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  return new Promise((done) => {
    child.once("exit", (code) => {
      clearTimeout(deadline);
      done(code);
    });
    child.kill(signal);
  });
}
