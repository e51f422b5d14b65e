import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const WEB = join(import.meta.dirname, "..");

async function readSheets(): Promise<Map<string, string>> {
  const sheets = new Map<string, string>();
  for await (const file of glob("**/*.css", { cwd: WEB }))
    sheets.set(file, await readFile(join(WEB, file), "utf8"));
  return sheets;
}

test("every variable that a sheet reads is set", async () => {
  const text = [...(await readSheets()).values()].join("\n");
  const set = new Set([...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const read = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!));
  expect(read.size).toBeGreaterThan(50);
  expect([...read].filter((name) => !set.has(name))).toEqual([]);
});

test("colours stand in the tokens only; paper is black on white", async () => {
  for (const [file, text] of await readSheets()) {
    if (file.endsWith("tokens.css") || file.endsWith("print.css")) continue;
    expect(text.match(/#[\da-f]{3,8}\b|\b(?:hsl|oklch|oklab)a?\(/gi), file).toBeNull();
  }
});

test("app.css brings every sheet, each once", async () => {
  const sheets = await readSheets();
  const app = sheets.get("styles/app.css")!;
  const imported = [...app.matchAll(/@import "(\.[^"]*)"/g)].map(([, path]) => join("styles", path!));
  const own = [...sheets.keys()].filter((file) => file !== "styles/app.css");
  expect(own.filter((file) => !imported.includes(file))).toEqual([]);
  expect(new Set(imported).size).toBe(imported.length);
});
