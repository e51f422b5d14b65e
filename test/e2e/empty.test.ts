/** What stands where nothing is yet, nothing is left, or nothing can be read. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerAll, completeTopic, rowsOf } from "../support/learner.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const SORTING = "/lab/basics/lab-sorting";
const HASHING = "/lab/basics/lab-hashing";

describe("what stands where nothing is", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });

  test("a topic without questions", async () => {
    const { page } = study;
    await page.goto("/lab");
    const bare = page.getByRole("region", { name: "Bare - Day 1" });
    await bare.getByText("This topic has no practice questions yet.").waitFor();
    await bare.getByRole("link", { name: "A topic without a bank", exact: true }).click();
    await page
      .getByRole("region", { name: /^Practice/ })
      .getByText("This topic has no practice questions yet.")
      .waitFor();
  });

  test("no note, no entry, nothing due, nothing to undo", async () => {
    const { page, tab } = study;
    tab.allow(/status of 40[49]/);
    await page.goto("/lab/notes");
    await page.getByText("No notes yet.").waitFor();
    await page.goto("/lab/history/2026-03-01");
    await page.getByText("Nothing was done on this study day.").waitFor();
    await page.goto("/lab/reviews");
    await page
      .getByText("No reviews yet. Complete a topic and its first review appears the next day.")
      .waitFor();
    await page.goto("/lab/basics/9");
    await page.getByText("Basics has 3 days. Day 9 does not exist.").waitFor();
    await page.goto("/lab");
    await page.keyboard.press("z");
    await page.getByText("There is nothing to undo yet.").waitFor();
  });

  test("everything done today", async () => {
    const { page, server } = study;
    const file = join(server.dataFolder, "lab/config.json");
    const settings = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...settings, settings: { review_intervals: [1] } }));
    await completeTopic(page, SORTING, { difficulty: 3 });
    await completeTopic(page, "/lab/bare/lab-bare", { difficulty: 1 });
    await page.goto("/lab");
    const notice = page.getByRole("main").locator(".notice-success");
    expect((await notice.innerText()).replace(/\s+/g, " ")).toBe(
      "Done for today. 0 reviews, 2 topics, about 2 h 30 min. Next: 2 reviews tomorrow.",
    );
  });

  test("a review of a topic without questions ends at once, and all reviews done are not none yet", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    for (const left of [2, 1]) {
      await page.goto("/lab");
      expect(await rowsOf(page.getByRole("list", { name: "Reviews due" }))).toHaveLength(left);
      await page.getByRole("button", { name: "Start review", exact: true }).click();
      await answerAll(page);
      await page.getByRole("button", { name: "Mark review complete" }).click();
      await page.getByRole("heading", { name: "Done", exact: true }).waitFor();
    }
    await page.goto("/lab");
    await page.getByText("No reviews are due today.").waitFor();
    await page.goto("/lab/reviews");
    await page.getByText("Nothing is due.").waitFor();
    expect(await page.getByText("No reviews yet.").count()).toBe(0);
    await page.goto("/lab/map");
    await page
      .getByRole("region", { name: "Basics" })
      .getByRole("img", { name: "1 of 1 reviews done" })
      .waitFor();
    const retained = page
      .getByRole("region", { name: "Basics" })
      .getByRole("progressbar", { name: "retained" });
    expect(await retained.getAttribute("value")).toBe("1");
  });

  test("the end of a track, with the ways on", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-03-18T09:00" });
    await completeTopic(page, HASHING, { difficulty: 3 });
    await page.goto("/lab");
    await page.getByText("Reviews: 1 to come, next Thu 19 March.").waitFor();
    const section = page.getByRole("region", { name: "Basics - Day 15" });
    await section.getByText("No topic for day 15.", { exact: true }).waitFor();
    await section.getByText("Basics is a 3-day curriculum and you have reached its end.").waitFor();
    await section.getByRole("link", { name: "Weak spots" }).waitFor();
    await section.getByRole("link", { name: "Restart track…" }).click();
    await page.waitForURL("**/config#track-basics");
    await server.restart({ STUDY_NOW: "2026-03-19T09:00" });
    await page.goto("/lab");
    await page.getByText("Reviews: 1 to come, next now.").waitFor();
  });

  test("files of a track that cannot be read are named with line and reason; the other tracks work", async () => {
    const { page, server } = study;
    const bank = join(server.dataFolder, "curricula/lab/basics/lab-sorting/questions.yaml");
    const whole = readFileSync(bank, "utf8");
    writeFileSync(bank, `${whole}    depth: [unclosed\n`);
    writeFileSync(
      join(server.dataFolder, "curricula/lab/bare/track.yaml"),
      "title: Bare\ntopics: nonsense\n",
    );
    rmSync(join(server.dataFolder, "lab/config.json"));
    await server.restart({ STUDY_NOW: "2026-03-20T09:00" });
    await page.goto("/lab");
    const broken = page.getByRole("region", { name: "Basics - Day 1" });
    const reasons = broken.getByText(
      /Could not read lab\/basics\/lab-sorting\/questions\.yaml, line \d+: .+ The other tracks still work\./,
    );
    await reasons.first().waitFor();
    await page
      .getByText(/Could not read lab\/bare\/track\.yaml, line 2: .+ The other tracks still work\./)
      .waitFor();
    await page.goto("/ml");
    expect(await page.getByText("Could not read").count()).toBe(0);
    writeFileSync(bank, whole);
  });
});
