/** Waits until what was written is on the disk itself, where a power cut cannot take it back. */
import { closeSync, fsyncSync, openSync } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * The names in a folder: of what was made, renamed or removed there. Where the file system cannot, as on Windows,
 * nothing happens: what was written is no worse for it.
 */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {}
}

/** A file, or a folder with all that is below it; not its own name. Throws what the file system throws for a file. */
export async function syncTree(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isFile()) await syncFile(path);
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await syncTree(join(path, name));
  syncFolder(path);
}

async function syncFile(path: string): Promise<void> {
  // Windows syncs only what is open for writing.
  const file = await open(path, process.platform === "win32" ? "r+" : "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
