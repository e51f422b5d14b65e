/** Reads files under one folder and never leaves it: what a symbolic link outside stands for is a fault. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** More than any content file needs; a bigger one is a mistake. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Paths are relative to the folder, with forward slashes. A fault is the end of a sentence about the path. */
export interface Folder {
  /** Absolute, with symbolic links resolved. */
  path: string;
  /** What stands at a path; undefined where nothing does. */
  look(path: string): Promise<{ kind: "file" | "folder" } | { fault: string } | undefined>;
  /** The text of a file without its byte order mark; undefined where there is none. */
  read(path: string): Promise<{ text: string } | { fault: string } | undefined>;
  /** Names of the folders in a folder, sorted, without hidden ones and caches. */
  listFolders(path: string): Promise<string[]>;
  /** All files below a folder, sorted, and what cannot be read there. */
  listFiles(path: string): Promise<{ files: string[]; faults: { path: string; fault: string }[] }>;
}

/** Throws ENOENT where the folder does not exist. */
export async function openFolder(path: string): Promise<Folder> {
  const root = await realpath(path);

  const folder: Folder = {
    path: root,

    async look(path) {
      try {
        const target = await realpath(join(root, path));
        if (target !== root && !target.startsWith(root + sep)) {
          return {
            fault: "is a symbolic link that leads out of the curricula: put the files themselves here.",
          };
        }
        const stats = await stat(target);
        if (stats.isDirectory()) return { kind: "folder" };
        if (!stats.isFile()) return { fault: "is neither a file nor a folder: remove it." };
        return stats.size > MAX_BYTES ? { fault: "is larger than 4 MB: split it." } : { kind: "file" };
      } catch (error) {
        return isMissing(error)
          ? undefined
          : { fault: `cannot be read (${codeOf(error)}): check its permissions.` };
      }
    },

    async read(path) {
      const entry = await folder.look(path);
      if (!entry || "fault" in entry) return entry;
      if (entry.kind === "folder") return { fault: "is a folder, but a file is needed there: rename it." };
      try {
        return { text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(join(root, path))) };
      } catch (error) {
        if (codeOf(error) === "ERR_ENCODING_INVALID_ENCODED_DATA")
          return { fault: "is not UTF-8: save it as UTF-8." };
        return { fault: `cannot be read (${codeOf(error)}): check its permissions.` };
      }
    },

    async listFolders(path) {
      const names = (await readdir(join(root, path))).filter(isContent).sort();
      const entries = await Promise.all(names.map((name) => folder.look(under(path, name))));
      // A faulty entry is kept, so that whoever opens it tells why it cannot be used.
      return names.filter((_, index) => {
        const entry = entries[index];
        return entry && ("fault" in entry || entry.kind === "folder");
      });
    },

    async listFiles(path) {
      const files: string[] = [];
      const faults: { path: string; fault: string }[] = [];
      for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
        if (!isContent(entry.name)) continue;
        const inner = under(path, entry.name);
        if (entry.isDirectory()) {
          const below = await folder.listFiles(inner);
          files.push(...below.files);
          faults.push(...below.faults);
          continue;
        }
        const seen = await folder.look(inner);
        if (seen && "fault" in seen) faults.push({ path: inner, fault: seen.fault });
        else if (seen?.kind === "file") files.push(inner);
        else
          faults.push({
            path: inner,
            fault: "is a symbolic link to a folder or to nothing: put the files themselves here.",
          });
      }
      return { files: files.sort(), faults };
    },
  };
  return folder;
}

function isContent(name: string): boolean {
  return !name.startsWith(".") && name !== "__pycache__";
}

function under(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
