/** Where guides are read from and kept. */
import { join, resolve } from "node:path";

/** The folders of curricula, ours first. */
export function guideRoots(dataFolder: string): string[] {
  return [resolve("content"), join(dataFolder, "curricula")];
}

export function guidesFolder(dataFolder: string): string {
  return join(dataFolder, "cache", "guides");
}
