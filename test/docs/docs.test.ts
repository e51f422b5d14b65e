/** What can be set or called is documented: settings, variables, verbs, make's targets, dependencies, words. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { groupDocument, learnerDocument } from "../../src/settings/schema.ts";

const read = (file: string) => readFileSync(file, "utf8");
const readme = read("README.md");
const sources = globSync("src/**/*.{ts,tsx}").filter((file) => !/\.test\.tsx?$/.test(file));

test("every environment variable that the program reads stands in the README", () => {
  const names = new Set(
    [...sources, "scripts/test.mjs"].flatMap((file) =>
      [...read(file).matchAll(/\benv\.([A-Z_]{2,})/g)].map((match) => match[1]!),
    ),
  );
  expect(names).toContain("STUDY_NOW");
  names.delete("PATH");
  expect([...names].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("every verb of the program stands in the README", () => {
  const verbs = [...read("src/main.ts").matchAll(/^ {2}(\w+): \{\n\s+summary/gm)].map((match) => match[1]!);
  expect(verbs).toContain("serve");
  expect(verbs.filter((verb) => !readme.includes(`study ${verb}`))).toEqual([]);
});

test("every target of make explains itself and stands in the README", () => {
  const targets = [...read("Makefile").matchAll(/^([a-z]+):.*##/gm)].map((match) => match[1]!);
  const declared = /^\.PHONY: (.*)$/m.exec(read("Makefile"))![1]!.split(" ");
  expect(targets.toSorted()).toEqual(declared.toSorted());
  expect(targets.filter((target) => !readme.includes(`make ${target}`))).toEqual([]);
});

test("every settings key stands in the README", () => {
  const plan = ["start_date", "active", "acceleration_days"];
  const keys = [
    ...Object.keys(learnerDocument.shape),
    ...Object.keys(groupDocument.shape),
    ...Object.keys(groupDocument.shape.settings.shape),
    ...plan,
  ];
  expect(Object.keys(groupDocument.shape.study_plan.valueType.shape)).toEqual(plan);
  expect(keys.filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
});

test("every runtime dependency has its reason in the decisions", () => {
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  const decision = read("docs/decisions/001-dependencies.md");
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(20);
  expect(Object.keys(dependencies).filter((name) => !decision.includes(`\`${name}\``))).toEqual([]);
});
