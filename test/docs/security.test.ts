/** What SECURITY.md and docs/trust.md promise is shown by tests that are there, and the bill of materials is whole. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SHARES } from "../support/fuzz.ts";

test.each(["SECURITY.md", "docs/trust.md"])("every file that %s names is there", (document) => {
  const text = readFileSync(document, "utf8");
  const named = [...text.matchAll(/`((?:src|test|docs|scripts)\/[\w./-]+\.\w+)`/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test("every promise of SECURITY.md names what shows it", () => {
  const rows = [
    ...readFileSync("SECURITY.md", "utf8").matchAll(/^\| (?!-|Promise |Part )(.+) \| (.+) \|$/gm),
  ];
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter(([, , shown]) => !/`(?:src|test)\/|the same/.test(shown!)).map(([row]) => row)).toEqual(
    [],
  );
});

test("the cases that SECURITY.md tells of are those that are drawn, and all of them are a whole", () => {
  const text = readFileSync("SECURITY.md", "utf8");
  const counts = Object.values(SHARES).map((share) => Math.round(share * 100_000));
  expect(counts.filter((count) => !text.includes(` ${count.toLocaleString("en")} `))).toEqual([]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(100_000);
});

test("the bill of materials names every dependency in its version, and tells those that only developing needs", () => {
  const [, command] = /^sbom:.*\n.*(npm sbom [^>]*) > /m.exec(readFileSync("Makefile", "utf8"))!;
  const [program, ...args] = command!.split(" ");
  const bill = JSON.parse(execFileSync(program!, args, { encoding: "utf8" })) as { components: Component[] };
  const named = (isWanted: (component: Component) => boolean) =>
    bill.components.filter(isWanted).map(({ name, version }) => `${name}@${version}`);
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const running = named((component) => !isForDevelopment(component));
  const developing = named(isForDevelopment);
  for (const [name, version] of Object.entries(dependencies)) expect(running).toContain(`${name}@${version}`);
  for (const [name, version] of Object.entries(devDependencies)) {
    expect(developing).toContain(`${name}@${version}`);
  }
});

interface Component {
  name: string;
  version: string;
  properties?: { name: string; value: string }[];
}

function isForDevelopment({ properties = [] }: Component): boolean {
  return properties.some(({ name, value }) => name === "cdx:npm:package:development" && value === "true");
}
