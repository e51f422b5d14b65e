import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "study-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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
  ["is gone", { pid: 2 ** 22 - 1, startedAt: "1", purpose: "study serve" }],
  [
    "had this id before, but is another one now",
    { pid: process.pid, startedAt: "1", purpose: "study serve" },
  ],
])("a lock whose process %s is taken over", (_, holder) => {
  writeFileSync(join(folder, "lock"), JSON.stringify(holder));
  lockFolder(folder, "study serve").release();
});

test("a lock file that says nothing is stale", () => {
  writeFileSync(join(folder, "lock"), "");
  lockFolder(folder, "study serve").release();
});
