/** Guides of the built program: the promised names, printing in a process of its own, a learner's own track with a fault. */
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeOwnTracks } from "../support/own-tracks.ts";
import { runVerb } from "../support/server.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const study = useStudy(useBrowser(), { now: "2026-03-04T12:00", hasLab: true });

test("Guides lists the five by their names, each to open and to download", async () => {
  const { page } = study;
  await page.goto("/guides");
  for (const name of [
    "ml-algorithm-study-guide.pdf",
    "ml-algorithm-templates-cheatsheet.pdf",
    "ml-system-design-study-guide.pdf",
    "ml-system-design-templates-cheatsheet.pdf",
    "recommendation-systems-deep-dive.pdf",
  ]) {
    for (const verb of ["Open", "Download"]) {
      expect(await page.getByRole("link", { name: `${verb} ${name}` }).count()).toBe(1);
    }
  }
});

test("one that is not printed yet is printed and downloaded; the page then says its pages", async () => {
  const { page } = study;
  await page.goto("/guides");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download basics-cheat-sheet.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("basics-cheat-sheet.pdf");
  await page.reload();
  const row = page.locator(".guide-row", { hasText: "basics-cheat-sheet.pdf" });
  await row.getByText(/1 page · \d+ KB/).waitFor();
  const response = await page.request.get("/guides/basics-cheat-sheet.pdf");
  expect(response.headers()["content-type"]).toBe("application/pdf");
});

test("two who ask at once get the same", async () => {
  const { page } = study;
  const [first, second] = await Promise.all(
    [1, 2].map(async () => (await page.request.get("/guides/basics-worksheet.pdf")).body()),
  );
  expect(first!.equals(second!)).toBe(true);
});

test("study guide build tells a broken formula with its place and prints the rest", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "study-data-"));
  writeOwnTracks(dataFolder);
  const reading = join(dataFolder, "curricula/lab/basics/lab-hashing/reading.md");
  writeFileSync(reading, "## Fine\nText.\n\nA formula $\\frac{a$ that ends too soon.\n");
  const env = { STUDY_DATA_DIR: dataFolder };
  const { code, output } = await runVerb(["guide", "build", "--track", "basics"], env);
  expect(output).toContain("[3/3] basics-worksheet.pdf … ");
  expect(output.match(/\d+ pages, [\d.]+ MB, [\d.]+ s\n/g)).toHaveLength(3);
  expect(output).toContain(`${reading}:4: The formula cannot be shown in print:`);
  expect(code).toBe(0);
  expect(readdirSync(join(dataFolder, "cache/guides")).filter((name) => name.endsWith(".pdf"))).toHaveLength(
    3,
  );

  const unknown = await runVerb(["guide", "build", "--track", "nothing"], env);
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('There is no track "nothing". The tracks are: swe/coding');
});
