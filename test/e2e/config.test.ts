/** Config, in the app and in the files: dates, acceleration, pauses, intervals. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cellsOf, completeTopic, completion, logEntry } from "../support/learner.ts";
import { LAB_TOPICS } from "../support/own-tracks.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const SORTING = "/lab/basics/lab-sorting";
const HASHING = "/lab/basics/lab-hashing";

describe("Config", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const track = (title: string) =>
    study.page.locator("form").filter({ has: study.page.getByRole("heading", { name: title, exact: true }) });
  const save = async (
    title: string,
    change: { startOn?: string; acceleration?: string; active?: boolean },
  ) => {
    await study.page.goto("/config");
    const form = track(title);
    if (change.startOn !== undefined) await form.getByLabel("Start date").fill(change.startOn);
    if (change.acceleration !== undefined) {
      await form.getByLabel("acceleration_days").fill(change.acceleration);
    }
    if (change.active !== undefined) await form.getByLabel(/^Active/).setChecked(change.active);
    await form.getByRole("button", { name: `Save ${title}` }).click();
    await study.page.getByRole("status").getByText("Saved Config.").waitFor();
  };
  const file = () => join(study.server.dataFolder, "lab/config.json");

  test("a start date moves the day number; the save can be undone", async () => {
    const { page } = study;
    await save("Basics", { startOn: "2026-03-02" });
    await page.goto("/lab");
    await page.getByRole("heading", { name: "Basics - Day 3", exact: true }).waitFor();
    await page.getByText("Missed").waitFor();
    await page.goto("/lab/history");
    await logEntry(page, "Saved Config").getByRole("button", { name: "Undo" }).click();
    await page.goto("/lab");
    await page.getByRole("heading", { name: "Basics - Day 1", exact: true }).waitFor();
  });

  test("what is the learner's own is told as saved too", async () => {
    const { page } = study;
    await page.goto("/config");
    await page.getByLabel("The day begins at, hour").fill("5");
    await page.getByRole("button", { name: "Save the day" }).click();
    await page.getByRole("status").getByText("Saved Config.").waitFor();
    expect(await page.getByLabel("The day begins at, hour").inputValue()).toBe("5");
  });

  test("a refused value is told beside its field, and what was typed stays", async () => {
    const { page, tab } = study;
    tab.allow(/status of 400/);
    await page.goto("/config");
    await track("Basics").getByLabel("acceleration_days").fill("400");
    await track("Basics").getByRole("button", { name: "Save Basics" }).click();
    await track("Basics").getByText("write at most 365").waitFor();
    expect(await track("Basics").getByLabel("acceleration_days").inputValue()).toBe("400");
  });

  test("acceleration_days 5 shows day 6 on the start date", async () => {
    await save("ML Algorithms", { acceleration: "5" });
    await study.page.goto("/ml");
    await study.page.getByRole("heading", { name: "ML Algorithms - Day 6", exact: true }).waitFor();
    await study.page.getByRole("heading", { name: "Recommendations - Day 1", exact: true }).waitFor();
  });

  test("before the start date Today says when it starts; starting today keeps the acceleration", async () => {
    const { page } = study;
    await save("Basics", { startOn: "2026-03-09", acceleration: "1" });
    await page.goto("/lab");
    await page.getByText("Basics starts on Mon 9 March. Start today instead?").waitFor();
    await page.getByRole("button", { name: "Start today" }).click();
    await page.getByRole("heading", { name: "Basics - Day 2", exact: true }).waitFor();
    await save("Basics", { acceleration: "0" });
  });

  test("a paused track disappears from Today; with all paused Today says so", async () => {
    const { page } = study;
    await save("Basics", { active: false });
    await page.goto("/lab");
    expect(await page.getByRole("heading", { name: /^Basics - Day/ }).count()).toBe(0);
    expect(await page.getByRole("link", { name: LAB_TOPICS[0].title }).count()).toBe(0);
    await page.getByText("Basics is paused.").waitFor();
    await save("Bare", { active: false });
    await page.goto("/lab");
    await page.getByText("All tracks in this group are paused. Resume one in Config.").waitFor();
    await page.goto("/swe");
    await page.getByRole("heading", { name: "Coding Patterns - Day 1" }).waitFor();
    await save("Basics", { active: true });
    await save("Bare", { active: true });
  });

  test("review_intervals changed in the file apply to the next completion, and unknown keys stay", async () => {
    const { page, server } = study;
    const document = JSON.parse(readFileSync(file(), "utf8"));
    document.my_own_key = { kept: true };
    document.settings.review_intervals = [2, 5];
    document.settings.mine = "too";
    document.study_plan.basics.colour_of_mood = "blue";
    writeFileSync(file(), JSON.stringify(document));
    await server.restart({ STUDY_NOW: "2026-03-04T10:00" });
    await completeTopic(page, SORTING, { difficulty: 2 });
    await completion(page).getByText("Reviews 6 and 9 March.").waitFor();
  });

  test("a changed section says that it is not saved, and leaving asks; set back, it does not", async () => {
    const { page } = study;
    await page.goto("/config");
    const form = page.locator("#track-basics");
    const days = form.getByLabel("acceleration_days");
    const asked: string[] = [];
    page.once("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await days.fill("3");
    await form.getByText("Changed, not saved yet").waitFor();
    await page.getByRole("link", { name: "History" }).first().click();
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    expect(new URL(page.url()).pathname).toBe("/config");
    await days.fill("0");
    expect(await form.getByText("Changed, not saved yet").count()).toBe(0);
    await page.getByRole("link", { name: "History" }).first().click();
    await page.waitForURL("**/history");
  });

  test("review_intervals changed in Config apply to the next completion; open reviews are asked about", async () => {
    const { page } = study;
    await page.goto("/config");
    const form = page
      .locator("form")
      .filter({ has: page.getByRole("heading", { name: "Lab", exact: true }) });
    await form.getByLabel("review_intervals, in days").fill("1, 4, 9");
    await form.getByRole("button", { name: "Save the intervals of Lab" }).click();
    await form.getByText("1 topic with open reviews would change. Stages that are done stay done.").waitFor();
    expect(await cellsOf(form.getByRole("table", { name: "Open reviews before and after" }))).toEqual([
      ["Sorting by hand", "6 and 9 March", "5, 8 and 13 March"],
    ]);
    await form.getByRole("button", { name: "Save, keep open reviews" }).click();
    await page.getByRole("status").getByText("Saved Config.").waitFor();
    await page.goto(SORTING);
    await completion(page).getByText("Reviews 6 and 9 March.").waitFor();
    await completeTopic(page, HASHING, { difficulty: 2 });
    await completion(page).getByText("Reviews 5, 8 and 13 March.").waitFor();
    const document = JSON.parse(readFileSync(file(), "utf8"));
    expect(document).toMatchObject({
      my_own_key: { kept: true },
      settings: { review_intervals: [1, 4, 9], mine: "too" },
      study_plan: { basics: { colour_of_mood: "blue" } },
    });
  });

  test("open reviews are planned anew when asked, and undo puts them and the file back", async () => {
    const { page } = study;
    await page.goto("/config");
    const form = page
      .locator("form")
      .filter({ has: page.getByRole("heading", { name: "Lab", exact: true }) });
    await form.getByLabel("review_intervals, in days").fill("3, 6");
    await form.getByRole("button", { name: "Save the intervals of Lab" }).click();
    await form.getByRole("button", { name: "Save and plan open reviews anew" }).click();
    await page.goto(HASHING);
    await completion(page).getByText("Reviews 7 and 10 March.").waitFor();
    await page.goto("/lab/history");
    await logEntry(page, "Saved Config").first().getByRole("button", { name: "Undo" }).click();
    await page.goto(HASHING);
    await completion(page).getByText("Reviews 5, 8 and 13 March.").waitFor();
    expect(JSON.parse(readFileSync(file(), "utf8")).settings.review_intervals).toEqual([1, 4, 9]);
  });
});
