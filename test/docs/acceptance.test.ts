/** The list of acceptance points names tests that are there, one for each of the fifty. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = [...readFileSync("docs/acceptance.md", "utf8").matchAll(/^\| (\d+) \| .* \| (.+) \|$/gm)];

test("there are fifty points", () => {
  expect(rows.map(([, point]) => Number(point))).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

test.each(rows.map(([, point, held]) => [point!, held!] as const))("point %s: %s", (_, held) => {
  const [, file, name] = /^`([^`]+)`: (.+)$/.exec(held) ?? [];
  if (file === undefined || name === undefined) {
    const bench = /`node (bench\/[^`]+)`/.exec(held)?.[1];
    expect(bench && existsSync(bench)).toBe(true);
    return;
  }
  const path = file.includes("/") ? file : `test/e2e/${file}`;
  expect(readFileSync(path, "utf8")).toContain(name);
});
