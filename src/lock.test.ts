import { type ChildProcess, fork } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./lock.ts";

let folder: string;
let workers: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "study-lock-"));
  workers = [];
});
afterEach(() => {
  for (const worker of workers) worker.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("a second one on the same folder is refused with a sentence that names the first", () => {
  const lock = lockFolder(folder, "study serve");
  expect(() => lockFolder(folder, "study restore")).toThrow(
    new RegExp(`process ${process.pid} \\(study serve\\)`),
  );
  lock.release();
  expect(existsSync(join(folder, "lock"))).toBe(false);
  lockFolder(folder, "study restore").release();
});

test.each([
  // In another container, or after a restart of the machine, the same id is another process.
  ["names a living process", JSON.stringify({ pid: process.pid, purpose: "study serve" })],
  ["was cut off", '{"pid":'],
  ["says nothing", ""],
])("what a holder left behind keeps nobody out, also where it %s", (_, content) => {
  writeFileSync(join(folder, "lock"), content);
  lockFolder(folder, "study serve").release();
});

test("nothing is ever written to the file that is locked, so that it cannot be damaged", () => {
  const lock = lockFolder(folder, "study serve");
  lock.release();
  lock.release();
  expect(readFileSync(join(folder, "lock.db")).length).toBe(0);
});

test("a folder that cannot be is named with the remedy", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => lockFolder(join(folder, "file"), "study serve")).toThrow(
    /data folder .*file cannot be written .*STUDY_DATA_DIR/,
  );
});

test("of those that start at once exactly one gets the folder, and the next one once that one was killed", async () => {
  workers = Array.from({ length: 4 }, () =>
    fork(join(import.meta.dirname, "../test/support/lock-worker.ts"), [folder]),
  );
  await Promise.all(workers.map(answer));
  const waiting = [...workers];
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.map(tryLock));
    expect(answers.toSorted()).toEqual(["held", ...Array(waiting.length - 1).fill("refused")]);
    const [holder] = waiting.splice(answers.indexOf("held"), 1);
    const isGone = new Promise((resolve) => holder!.once("exit", resolve));
    holder!.kill("SIGKILL");
    await isGone;
  }
}, 60_000);

function tryLock(worker: ChildProcess): Promise<unknown> {
  const answered = answer(worker);
  worker.send("go");
  return answered;
}

function answer(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  });
}
