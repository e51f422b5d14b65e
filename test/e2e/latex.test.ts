/** A learner's LaTeX guide becomes a track: imported by the program, studied for a day, reviewed the next, printed. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTab, type Tab } from "../support/browser.ts";
import { answerAll, completeTopic, rowsOf } from "../support/learner.ts";
import { readPackage } from "../support/read-package.ts";
import { runVerb, type Server, startServer } from "../support/server.ts";
import { useBrowser } from "../support/study.ts";

const GUIDE = "test/fixtures/latex/day-guide/guide.tex";
const IMPORT = ["import", "latex", GUIDE, "--group", "own", "--track", "structures"];

const browser = useBrowser();
const dataFolder = mkdtempSync(join(tmpdir(), "study-data-"));
const env = { STUDY_DATA_DIR: dataFolder };
let server: Server | undefined;
let tab: Tab | undefined;

beforeAll(async () => {
  const preview = await runVerb(IMPORT, env);
  expect(preview.output).toContain("5 topics by day marks, from 1 file:");
  expect(preview.output).toContain("8 questions from environment question (first at guide.tex:54)");
  expect(preview.output).toContain("Nothing was written. With --yes this becomes ");
  expect(existsSync(join(dataFolder, "curricula"))).toBe(false);

  expect((await runVerb([...IMPORT, "--yes"], env)).output).toMatch(/Written to .*own\/structures\./);
  server = await startServer({ ...env, STUDY_NOW: "2026-03-25T09:00" });
  tab = await openTab(browser.current, server.origin);
  tab.allow(/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/);
  await tab.page.clock.install();
});

afterAll(async () => {
  try {
    await tab?.close();
  } finally {
    await server?.remove();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

test("Today shows its Day 1, which reads as the guide does", async () => {
  const { page } = tab!;
  await page.goto("/own");
  const section = page.getByRole("region", { name: "Structures - Day 1" });
  await section.getByRole("link", { name: "Arrays and strings", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Arrays and strings", exact: true }).waitFor();
  const reading = page.locator("article[data-reading]");
  await reading.getByText("If the array is sorted, start at both ends.").waitFor();
  await reading.getByText("// % is not needed here").waitFor();
  expect(await reading.locator("math").count()).toBe(1);
  const practice = page.getByRole("region", { name: /^Practice questions/ });
  expect(await practice.getByRole("article").count()).toBe(2);
  await practice.getByText("Why does the two pointer search need a sorted array?").waitFor();
});

test("it is completed, and the next day its review draws from the guide's questions", async () => {
  const { page } = tab!;
  await completeTopic(page, "/own/structures/1", { difficulty: 3, note: "Both ends." });
  await server!.restart({ STUDY_NOW: "2026-03-26T09:00" });
  await page.goto("/own");
  const due = page.getByRole("region", { name: "Reviews first" });
  const rows = await rowsOf(due.getByRole("list", { name: "Reviews due" }));
  expect(rows).toHaveLength(1);
  await due.getByRole("button", { name: "Start review", exact: true }).click();
  const prompts = await answerAll(page);
  expect(prompts.join("\n")).toContain("Why does the two pointer search need a sorted array?");
  await page.getByRole("button", { name: "Mark review complete" }).click();
  await page.goto("/own");
  await page.getByText("No reviews are due today.").waitFor();
});

test("its study guide is printed", async () => {
  const { code, output } = await runVerb(
    ["guide", "build", "--track", "structures", "--kind", "study-guide"],
    env,
  );
  expect(code).toBe(0);
  expect(output).toMatch(/structures-study-guide\.pdf … \d+ pages/);
  expect(output).not.toContain("cannot be shown");
  expect(statSync(join(dataFolder, "cache/guides/structures-study-guide.pdf")).size).toBeGreaterThan(20_000);
});

test("its questions go out as an Anki package and as a table, and overwrite nothing", async () => {
  const file = join(dataFolder, "structures.apkg");
  const args = ["export", "anki", "--track", "structures", "-o", file];
  expect((await runVerb(args, env)).output).toBe(`The questions of Structures are in ${file}.\n`);
  const { notes, decks } = readPackage(readFileSync(file));
  expect(notes).toHaveLength(8);
  expect(Object.values(decks).map(({ name }) => name)).toContain("Study Tracker::Own::Structures");
  const again = await runVerb(args, env);
  expect(again.code).toBe(1);
  expect(again.output).toBe(`study: ${file} exists already: name another file, or move it away.\n`);

  const table = join(dataFolder, "structures.csv");
  await runVerb(["export", "questions", "--track", "own/structures", "--out", table], env);
  expect(readFileSync(table, "utf8")).toContain("Why does the two pointer search need a sorted array?");
  const unknown = await runVerb(["export", "questions", "--track", "none"], env);
  expect(unknown.output).toMatch(/^study: There is no track "none"\. The tracks are: .*own\/structures/);
});

test("a second import overwrites nothing, and one that fails leaves nothing behind", async () => {
  const again = await runVerb([...IMPORT, "--yes"], env);
  expect(again.code).toBe(1);
  expect(again.output).toContain("The group own has a track structures already: choose another --track.");

  const bad = "test/fixtures/latex/bad/unclosed-group.tex";
  const failed = await runVerb(["import", "latex", bad, "--group", "own", "--track", "bad", "--yes"], env);
  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(/^study: unclosed-group\.tex:4: /);
  expect(readdirSync(join(dataFolder, "curricula"))).toEqual(["own"]);
  expect(readdirSync(join(dataFolder, "curricula/own")).sort()).toEqual(["group.yaml", "structures"]);

  const check = await runVerb(["check", "--root", join(dataFolder, "curricula")], env);
  expect(check.output).toContain("0 problems in 5 written topics.");
});
