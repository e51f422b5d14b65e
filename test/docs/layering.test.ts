/** Imports point down: this is the picture of the folders, and the only place that says so. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/** What each folder of src may import from, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  content: ["core"],
  store: ["core"],
  settings: ["core", "sync"],
  context: ["core", "content", "store", "settings", "clock"],
  actions: ["context", "core", "store", "settings"],
  views: ["context", "core", "content", "store", "settings", "actions"],
  check: ["core", "content"],
  guides: ["core", "content"],
  latex: ["core", "content"],
  backup: ["core", "context", "settings", "store", "transfer", "lock", "sync"],
  transfer: ["core", "content", "context", "settings", "store", "sync", "views"],
  islands: ["core"],
  clock: ["core"],
  config: ["core"],
  lock: ["core"],
  sync: [],
  app: ["core", "content", "store", "settings", "context", "clock", "config"],
  web: [
    "core",
    "content",
    "store",
    "settings",
    "context",
    "actions",
    "views",
    "app",
    "guides",
    "backup",
    "transfer",
  ],
  cli: [
    "core",
    "content",
    "store",
    "context",
    "actions",
    "check",
    "backup",
    "transfer",
    "app",
    "config",
    "lock",
    "web",
    "guides",
    "latex",
  ],
  main: ["core", "cli"],
};

/** The browser gets these parts of core: no dates, no rules that the server decides. */
const ISLANDS_FROM_CORE = ["keymap"];

/** What is drawn must not know how it is kept. */
const NO_STORE = ["src/web/components"];

const files = globSync("src/**/*.{ts,tsx}").filter((file) => !/\.test\.tsx?$/.test(file));

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
  return [...found].map((match) => relative(".", join(dirname(file), match[1]!)));
}

const folderOf = (file: string) => file.split("/")[1]!.replace(/\.tsx?$/, "");

test("every folder imports only from those below it", () => {
  expect(files.length).toBeGreaterThan(50);
  const wrong = files.flatMap((file) => {
    const folder = folderOf(file);
    return importsOf(file)
      .filter((target) => folderOf(target) !== folder && !MAY_IMPORT[folder]?.includes(folderOf(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test("islands and components stay small: no rules in the browser, no rows in what is drawn", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        if (file.startsWith("src/islands") && target.startsWith("src/core")) {
          return !ISLANDS_FROM_CORE.some((name) => target === `src/core/${name}.ts`);
        }
        return NO_STORE.some((folder) => file.startsWith(folder)) && target.startsWith("src/store");
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("core knows no clock, no randomness, no input or output", () => {
  const wrong = files
    .filter((file) => file.startsWith("src/core"))
    .filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|from "node:|process\./.test(readFileSync(file, "utf8")),
    );
  expect(wrong).toEqual([]);
});

test("every module says in its first line what it is for", () => {
  const silent = files.filter((file) => !/^(\/\/ biome-ignore.*\n)*\/\*\*/.test(readFileSync(file, "utf8")));
  expect(silent).toEqual([]);
});
