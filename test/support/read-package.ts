/** Opens an Anki package in another program, Python, and gives what it finds there. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPython, type Python } from "../../src/check/python.ts";

export interface FoundPackage {
  /** The first file whose checksum is wrong. */
  broken: string | null;
  names: string[];
  media: Record<string, string>;
  integrity: string[];
  tables: string[];
  version: number;
  models: Record<string, { id: number; name: string; flds: { name: string }[]; tmpls: { name: string }[] }>;
  decks: Record<string, { id: number; name: string }>;
  options: Record<string, unknown>;
  notes: {
    id: number;
    guid: string;
    mid: number;
    mod: number;
    tags: string;
    sfld: string;
    csum: number;
    fields: string[];
    /** The first field's text and its checksum, as Python finds them. */
    plain: string;
    checksum: number;
  }[];
  cards: { id: number; nid: number; did: number; ord: number; due: number; type: number; queue: number }[];
}

/** Looking for it takes a moment. */
let python: Python | undefined;

export function readPackage(bytes: Uint8Array): FoundPackage {
  python ??= findPython()!;
  const folder = mkdtempSync(join(tmpdir(), "study-package-"));
  try {
    const file = join(folder, "deck.apkg");
    writeFileSync(file, bytes);
    const reader = join(import.meta.dirname, "read-package.py");
    const output = execFileSync(python.executable, [reader, file], { maxBuffer: 64_000_000 });
    return JSON.parse(output.toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
