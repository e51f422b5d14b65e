import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ICON_PATHS } from "./icon-paths.ts";

/** What stands inside lucide's `<svg>`, on one line. */
async function readPaths(name: string): Promise<string> {
  const file = new URL(`../../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url);
  const [, inner] = (await readFile(file, "utf8")).match(/<svg[^>]*>([\s\S]*)<\/svg>/)!;
  return inner!.replaceAll(/\s*\n\s*/g, "").replaceAll(" />", "/>");
}

test("icon-paths.ts holds lucide's own paths", async () => {
  const lines = await Promise.all(
    Object.keys(ICON_PATHS).map(async (name) => {
      const key = name.includes("-") ? `"${name}"` : name;
      return `  ${key}: '${await readPaths(name)}',`;
    }),
  );
  const text = [
    "// biome-ignore-all format: one icon, one line",
    "/**",
    " * The icons in use, by their names in lucide 1.62 (ISC licence), each with what stands inside its `<svg>`.",
    " * To add one, add its name with an empty text: `npx vitest run src/web/components/icon-paths.test.ts -u`.",
    " */",
    "export const ICON_PATHS = {",
    ...lines,
    "} as const;",
    "",
  ].join("\n");
  await expect(text).toMatchFileSnapshot("icon-paths.ts");
});
