/** The same day with JavaScript off: read, complete, review, change Config, read History, undo. */
import { describe, expect, test } from "vitest";
import { completeTopic, completion, logEntry, rowsOf } from "../support/learner.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const SORTING = "/lab/basics/lab-sorting";

describe("without JavaScript", () => {
  const study = useStudy(browser, {
    now: "2026-03-04T09:00",
    hasLab: true,
    context: { javaScriptEnabled: false },
  });

  test("the welcome page leads to Today with the plan that was chosen", async () => {
    const { page } = study;
    await page.goto("/");
    await page.getByRole("heading", { name: "Welcome", level: 1 }).waitFor();
    const basics = page.getByRole("group", { name: "Lab" });
    await basics.getByLabel("Days you know already").first().fill("1");
    await page.getByRole("button", { name: "Save and open Today" }).click();
    await page.getByRole("heading", { name: "Coding Patterns - Day 1" }).waitFor();
    await page.getByRole("link", { name: "Lab", exact: true }).click();
    await page.getByRole("heading", { name: "Basics - Day 2" }).waitFor();
  });

  test("a topic is read, with hints and answers unfolded on demand", async () => {
    const { page } = study;
    await page.goto("/ml/ml_algorithms/1");
    await page.getByRole("heading", { name: "Neural Network Fundamentals", level: 1 }).waitFor();
    await page.getByRole("link", { name: "In 60 seconds" }).waitFor();
    const question = page.getByRole("article").filter({ hasText: "Hint 1 of 3" }).first();
    const hint = question.locator("details").first();
    expect(await hint.getAttribute("open")).toBeNull();
    await question.getByText("Hint 1 of 3").click();
    expect(await hint.getAttribute("open")).not.toBeNull();
    await question.getByText("Show answer").click();
    await question.getByText("What a good answer says").waitFor();
  });

  test("a refused completion keeps what was typed, then the topic is completed with its note", async () => {
    const { page, tab } = study;
    tab.allow(/status of 400/);
    await page.goto(SORTING);
    await completion(page).getByLabel("Notes").fill("no script needed");
    await completion(page).getByRole("button", { name: "Mark as Complete" }).click();
    await completion(page).getByRole("alert").waitFor();
    expect(new URL(page.url()).hash, "the page opens at the form").toBe("#complete");
    expect(await completion(page).getByLabel("Notes").inputValue()).toBe("no script needed");
    await completion(page).getByRole("radio", { name: "2", exact: true }).check();
    await completion(page).getByRole("button", { name: "Mark as Complete" }).click();
    await completion(page)
      .getByText("Completed 4 March, difficulty 2. Reviews 5, 7, 11 and 18 March.")
      .waitFor();
  });

  test("a note is written beside the text; one that was changed elsewhere meanwhile is not overwritten", async () => {
    const { page, tab } = study;
    tab.allow(/status of 409/);
    const other = await study.openTab();
    await page.goto(SORTING);
    await other.page.goto(SORTING);
    const beside = (one = page) => one.getByRole("complementary");
    await beside().getByLabel("Notes").fill("first");
    await beside().getByRole("button", { name: "Save note" }).click();
    await beside().getByText("Saved 09:0").waitFor();
    await beside(other.page).getByLabel("Notes").fill("second");
    await beside(other.page).getByRole("button", { name: "Save note" }).click();
    await other.page.getByText("This note was changed elsewhere meanwhile.").waitFor();
    await other.page.getByText("first", { exact: true }).waitFor();
    expect(await other.page.getByLabel("Your text").inputValue()).toBe("second");
    await other.page.getByLabel("Your text").fill("first and second");
    await other.page.getByRole("button", { name: "Save this text" }).click();
    other.allow(/status of 409/);
    await other.close();
    await page.goto("/lab/notes");
    await page.getByText("first and second").waitFor();
  });

  test("a review goes from opening to its end", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    await page.goto("/lab");
    await page.getByRole("button", { name: "Start review", exact: true }).click();
    const asked: string[] = [];
    for (const [index, grade] of ["Good", "Again", "Easy", "Hard"].entries()) {
      await page.getByText(`question ${Math.min(index + 1, 3)} of 3`).waitFor();
      asked.push(await page.locator(".review-prompt").innerText());
      expect(await page.getByRole("button", { name: grade, exact: true }).count()).toBe(0);
      await page.getByRole("link", { name: "Show answer" }).click();
      await page.getByRole("heading", { name: "Answer", exact: true }).waitFor();
      if (index === 0) await page.getByRole("checkbox", { name: /^Says answer/ }).check();
      await page.getByRole("button", { name: grade, exact: true }).click();
    }
    expect(asked[3], "again comes back at the end").toBe(asked[1]);
    await page.getByText("3 of 3 questions recalled").waitFor();
    await page.getByRole("button", { name: "Undo the last grade" }).click();
    await page.getByRole("button", { name: "Good", exact: true }).click();
    await page.getByLabel("Notes").fill("reviewed");
    await page.getByRole("button", { name: "Mark review complete" }).click();
    await page.getByRole("heading", { name: "Done", exact: true }).waitFor();
    await page.getByText("No more reviews are due today.").waitFor();
    await page.getByRole("link", { name: "Back to Today" }).click();
    await page.getByText("No reviews are due today.").waitFor();
  });

  test("Config is changed", async () => {
    const { page } = study;
    await page.goto("/config");
    await page.locator("#track-basics").getByLabel("acceleration_days").fill("0");
    await page.getByRole("button", { name: "Save Basics" }).click();
    await page.goto("/lab");
    await page.getByRole("heading", { name: "Basics - Day 2" }).waitFor();
    await page.goto("/config");
    await page.getByLabel("Theme").selectOption("dark");
    await page.getByRole("button", { name: "Save the look" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await page.getByLabel("Theme").inputValue()).toBe("dark");
  });

  test("History is read, and an act is undone and redone there", async () => {
    const { page } = study;
    await page.goto("/lab/history");
    await page.getByText(/^2 activities on 2 days in this range/).waitFor();
    await page.getByRole("figure", { name: "Activity" }).getByText("Show as table").click();
    await page.getByRole("link", { name: "Thu 5 March" }).first().waitFor();
    const entry = logEntry(page, "Completed the 1-day review of “Sorting by hand”");
    await entry.getByRole("button", { name: "Undo" }).click();
    await entry.getByText("(undone)").waitFor();
    await page.goto("/lab");
    expect(await rowsOf(page.getByRole("list", { name: "Reviews due" }))).toHaveLength(1);
    await page.goto("/lab/history");
    await entry.getByRole("button", { name: "Redo" }).click();
    await page.getByText(/^2 activities on 2 days in this range/).waitFor();
  });

  test("overdue reviews are caught up", async () => {
    const { page, server } = study;
    await completeTopic(page, "/lab/basics/lab-trees", { difficulty: 1 });
    await server.restart({ STUDY_NOW: "2026-03-20T09:00" });
    await page.goto("/lab/reviews");
    await page.getByText("Catch up: spread what is overdue over the next days").click();
    await page.getByLabel("At most, minutes a day").fill("12");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("button", { name: "Move 2 reviews" }).click();
    await page.getByRole("heading", { name: "Due today (1)" }).waitFor();
    expect(await page.getByRole("heading", { name: /^Overdue/ }).count()).toBe(0);
  });
});
