/** A topic and its reviews on tracks of known shape; the brief's own days are lived in journey.test.ts. */
import { describe, expect, test } from "vitest";
import { answer, answerAll, completeTopic, completion, logEntry, rowsOf } from "../support/learner.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const SORTING = "/lab/basics/lab-sorting";
const HASHING = "/lab/basics/lab-hashing";
const TREES = "/lab/basics/lab-trees";

describe("completing", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });

  test("without a difficulty is refused beside the control, which gets the focus; the notes stay", async () => {
    const { page, tab } = study;
    tab.allow(/status of 400/);
    await page.goto(SORTING);
    const form = completion(page);
    await form.getByText("Reviews will be due: 5, 7, 11 and 18 March (1, 3, 7, 14 days)").waitFor();
    await form.getByLabel("Notes").fill("typed with care");
    await form.getByRole("button", { name: "Mark as Complete" }).click();
    await form.getByRole("alert").getByText("Choose how challenging the topic was, from 1 to 5.").waitFor();
    expect(await form.getByLabel("Notes").inputValue()).toBe("typed with care");
    const scale = form.getByRole("group", { name: "Difficulty: how challenging was this topic?" });
    await scale.getByText("Choose how challenging the topic was, from 1 to 5.").waitFor();
    expect(await scale.evaluate((group) => group.contains(document.activeElement))).toBe(true);
    const described = await scale.getAttribute("aria-describedby");
    expect(described).toContain("difficulty-error");
    await page.goto("/lab/history");
    await page.getByText("0 activities on 0 days").waitFor();
  });

  test("with difficulty and note plans the four dates and keeps the note", async () => {
    const { page } = study;
    await completeTopic(page, SORTING, { difficulty: 3, note: "swap, do not shift" });
    await completion(page)
      .getByText("Completed 4 March, difficulty 3. Reviews 5, 7, 11 and 18 March.")
      .waitFor();
    expect(await page.getByRole("complementary").getByLabel("Notes").inputValue()).toBe("swap, do not shift");
    await page.goto("/lab");
    const [row] = await rowsOf(
      page.getByRole("region", { name: "Basics - Day 1" }).getByRole("list").first(),
    );
    expect(row).toContain("completed Sorting by hand difficulty 3/5 reviews 5, 7, 11 and 18 March");
  });

  test("again changes the difficulty and no date", async () => {
    const { page } = study;
    await page.goto(SORTING);
    await completion(page).getByText("Edit difficulty").click();
    await completion(page).getByRole("radio", { name: "5", exact: true }).check();
    await completion(page).getByRole("button", { name: "Save difficulty" }).click();
    await completion(page)
      .getByText("Completed 4 March, difficulty 5. Reviews 5, 7, 11 and 18 March.")
      .waitFor();
  });

  test("shows in History with date, difficulty and track", async () => {
    const { page } = study;
    await page.goto("/lab/history");
    const log = page.getByRole("region", { name: "Log" });
    await log.getByRole("heading", { name: "Today" }).waitFor();
    const entry = log.getByRole("listitem").filter({ hasText: "Completed “Sorting by hand”, difficulty 3" });
    await entry.getByText("Basics").waitFor();
    await page.goto("/lab/history/2026-03-04");
    await page.getByRole("heading", { name: "4 March 2026" }).waitFor();
    await logEntry(page, "Completed “Sorting by hand”, difficulty 3").waitFor();
    await logEntry(page, "Changed the difficulty of “Sorting by hand” to 5").waitFor();
  });

  test("without reviews plans none, and can be undone", async () => {
    const { page } = study;
    await page.goto(HASHING);
    await completion(page).getByRole("button", { name: "Complete without reviews" }).click();
    await completion(page).getByText("No reviews are planned.").waitFor();
    await page.goto("/lab/reviews");
    const upcoming = await rowsOf(page.getByRole("list", { name: "Reviews to come" }));
    expect(upcoming).toHaveLength(4);
    expect(upcoming.filter((row) => row.includes("Hashing"))).toEqual([]);
    await page.goto(HASHING);
    await completion(page).getByRole("button", { name: "Undo the completion" }).click();
    await completion(page).getByRole("button", { name: "Mark as Complete" }).waitFor();
  });

  test("a note saved beside the text is not lost when the topic is completed after it", async () => {
    const { page } = study;
    await page.goto(TREES);
    const beside = page.getByRole("complementary");
    await beside.getByLabel("Notes").fill("written beside the text");
    await beside.getByRole("button", { name: "Save note" }).click();
    await beside.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await completion(page).getByRole("radio", { name: "2", exact: true }).check();
    await completion(page).getByRole("button", { name: "Mark as Complete" }).click();
    await completion(page)
      .getByText(/^Completed 4 March/)
      .waitFor();
    expect(await beside.getByLabel("Notes").inputValue()).toBe("written beside the text");
  });

  test("does not touch the other groups", async () => {
    const { page } = study;
    for (const group of ["swe", "ml"]) {
      await page.goto(`/${group}`);
      await page.getByText("No reviews yet.").waitFor();
      await page.goto(`/${group}/history?range=all`);
      await page.getByText("0 activities on 0 days").waitFor();
    }
  });
});

describe("a review", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const start = async () => {
    await study.page.goto("/lab");
    await study.page
      .getByRole("button", { name: /^(Start|Continue) review/ })
      .first()
      .click();
  };

  test("draws three questions after 1 day and shows the same ones after a reload", async () => {
    const { page, server } = study;
    await completeTopic(page, SORTING, { difficulty: 3 });
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    await start();
    await page.getByText("1 review left · question 1 of 3").waitFor();
    const prompt = await page.locator(".review-prompt").innerText();
    await page.reload();
    expect(await page.locator(".review-prompt").innerText()).toBe(prompt);
  });

  test("can be left and goes on at the same question", async () => {
    const { page } = study;
    await answer(page);
    await page.getByText("question 2 of 3").waitFor();
    const prompt = await page.locator(".review-prompt").innerText();
    await page.getByRole("link", { name: "End", exact: true }).click();
    await page.getByRole("button", { name: "Continue review, 2 left", exact: true }).click();
    await page.getByText("question 2 of 3").waitFor();
    expect(await page.locator(".review-prompt").innerText()).toBe(prompt);
  });

  test("is offered as complete after the last question only, then leaves Today and stands in History", async () => {
    const { page } = study;
    const finish = page.getByRole("button", { name: "Mark review complete" });
    expect(await finish.count()).toBe(0);
    await answer(page);
    expect(await finish.count()).toBe(0);
    await answer(page);
    await page.getByText("3 of 3 questions recalled").waitFor();
    await page.getByLabel("Notes").fill("pivot choice is shaky");
    await finish.click();
    await page.getByText("Next review of this topic: 3-day review on Sat 7 March.").waitFor();
    await page.goto("/lab");
    await page.getByText("No reviews are due today.").waitFor();
    await page.goto("/lab/history");
    await logEntry(page, "Completed the 1-day review of “Sorting by hand”").waitFor();
    await page.goto("/lab/notes");
    await page.getByText("pivot choice is shaky").waitFor();
  });

  test("may be taken early once half of its interval has passed; before that there is extra practice", async () => {
    const { page, server } = study;
    await page.goto(`${SORTING}#complete`);
    expect(await page.getByRole("button", { name: /^Take the/ }).count()).toBe(0);
    await server.restart({ STUDY_NOW: "2026-03-06T09:00" });
    await page.goto(SORTING);
    await completion(page).getByRole("button", { name: "Take the 3-day review now" }).waitFor();
    expect(await page.getByRole("button", { name: "Review now (extra practice)" }).count()).toBe(1);
  });

  test("after 7 days draws two; an earlier stage that is due too stays owed unless it is said to count", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-03-11T09:00" });
    await page.goto("/lab");
    const rows = await rowsOf(page.getByRole("list", { name: "Reviews due" }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain("7-day review full recall with the 3-day review overdue 4 days");
    await start();
    await page.getByText("question 1 of 2").waitFor();
    await answerAll(page);
    await page.getByLabel("This counts for the 3-day review too").waitFor();
    await page.getByRole("button", { name: "Mark review complete" }).click();
    await page.getByText("Next review of this topic: 3-day review on Thu 12 March.").waitFor();
    await server.restart({ STUDY_NOW: "2026-03-12T09:00" });
    await page.goto("/lab");
    expect((await rowsOf(page.getByRole("list", { name: "Reviews due" })))[0]).toContain("3-day review");
  });

  test("draws another set when asked", async () => {
    const { page } = study;
    await start();
    await page.getByRole("button", { name: "New set" }).click();
    await page.getByText("question 1 of 3").waitFor();
    await page.goto("/lab/history");
    expect(await logEntry(page, "Opened the 3-day review of “Sorting by hand”").count()).toBe(2);
  });

  test("that was graded twice with one id keeps one answer", async () => {
    const { page } = study;
    await start();
    const form = page.locator("form.grade-form");
    const fields = await form.evaluate((element: HTMLFormElement) => ({
      ...Object.fromEntries(new FormData(element) as never as Iterable<[string, string]>),
      grade: "good",
    }));
    const url = await form.getAttribute("action");
    const send = (change: Record<string, string>) =>
      page.evaluate(
        async ([to, body]) => (await fetch(to, { method: "POST", body: new URLSearchParams(body) })).status,
        [url!, { ...fields, ...change }] as const,
      );
    expect([await send({}), await send({})]).toEqual([200, 200]);
    study.tab.allow(/status of 409/);
    expect(await send({ grade: "again" })).toBe(409);
    await page.goto("/lab/history");
    expect(await logEntry(page, "Graded a question of “Sorting by hand”").count()).toBe(4 + 2);
  });
});
