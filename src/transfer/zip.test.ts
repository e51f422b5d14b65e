import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPython } from "../check/python.ts";
import { writeZip } from "./zip.ts";

test("another program unpacks what went in, byte for byte", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "study-zip-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = {
    empty: new Uint8Array(),
    one: Buffer.from("x"),
    "many.bin": Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * at) % 251)),
  };
  const archive = join(folder, "some.zip");
  writeFileSync(archive, writeZip(files));
  const { executable } = findPython()!;
  const python = (...args: string[]) => execFileSync(executable, ["-m", "zipfile", ...args]).toString();
  expect(python("--test", archive)).toBe("Done testing\n");
  expect(python("--list", archive)).toMatch(/^empty +1980-01-01 00:00:00 +0$/m);
  python("--extract", archive, join(folder, "out"));
  for (const [name, content] of Object.entries(files)) {
    expect(readFileSync(join(folder, "out", name)).equals(content)).toBe(true);
  }
});

test("the same files give the same bytes", () => {
  const write = () => writeZip({ a: Buffer.from("text"), b: Buffer.from("more text") });
  expect(write()).toEqual(write());
});
