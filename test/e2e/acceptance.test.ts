/** What was promised, point by point, on tracks of known shape; the brief's own days are lived in journey.test.ts. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import {
  answer,
  answerAll,
  cellsOf,
  completeTopic,
  completion,
  logEntry,
  rowsOf,
  showAnswer,
  tableOf,
} from "../support/learner.ts";
import { LAB_TOPICS } from "../support/own-tracks.ts";
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
    await beside.getByText("Saved", { exact: true }).waitFor();
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

describe("a wrong step", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const toast = () => study.page.getByRole("region", { name: "Latest change" });

  test("is told in a status without controls, and undone and redone from the toast", async () => {
    const { page } = study;
    await completeTopic(page, SORTING, { difficulty: 3, note: "mine" });
    const status = toast().getByRole("status");
    expect(await status.innerText()).toBe("Completed “Sorting by hand”, difficulty 3.");
    expect(await status.locator("a, button, input").count()).toBe(0);
    await toast().getByRole("button", { name: "Undo" }).click();
    await toast().getByText("Undone: Completed “Sorting by hand”, difficulty 3.").waitFor();
    await completion(page).getByRole("button", { name: "Mark as Complete" }).waitFor();
    expect(await completion(page).getByLabel("Notes").inputValue(), "undo leaves notes alone").toBe("mine");
    await toast().getByRole("button", { name: "Redo" }).click();
    await completion(page)
      .getByText(/^Completed 4 March, difficulty 3/)
      .waitFor();
  });

  test("goes from the screen by itself, but not while it is held", async () => {
    const { page } = study;
    await page.goto(HASHING);
    await completion(page).getByRole("button", { name: "Complete without reviews" }).click();
    await toast().getByRole("button", { name: "Undo" }).focus();
    await page.clock.runFor(60_000);
    expect(await toast().count()).toBe(1);
    await page.getByRole("main").focus();
    await page.clock.runFor(15_000);
    expect(await toast().count()).toBe(0);
  });

  test("is undone by Z, several levels deep, and redone by Shift+Z", async () => {
    const { page } = study;
    await page.goto("/lab");
    await page.keyboard.press("z");
    await toast().getByText("Undone: Completed “Hashing on paper” without reviews.").waitFor();
    await page.keyboard.press("z");
    await toast().getByText("Undone: Completed “Sorting by hand”, difficulty 3.").waitFor();
    await page.keyboard.press("Shift+Z");
    await toast().getByText("Redone.").waitFor();
    await page.goto(SORTING);
    await completion(page)
      .getByText(/^Completed 4 March, difficulty 3/)
      .waitFor();
  });

  test("is undone from History after ten minutes and after a restart", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-03-04T09:20" });
    await page.goto("/lab/history");
    const entry = logEntry(page, "Completed “Sorting by hand”, difficulty 3");
    await entry.getByRole("button", { name: "Undo" }).click();
    await entry.getByText("(undone)").waitFor();
    await page.goto(SORTING);
    await completion(page).getByRole("button", { name: "Mark as Complete" }).waitFor();
  });

  test("in Config of another group than the one open last is told with its undo too", async () => {
    const { page } = study;
    await page.goto("/swe");
    await page.goto("/config");
    await page.locator("#track-basics").getByLabel("acceleration_days").fill("1");
    await page.locator("#track-basics").getByRole("button", { name: "Save Basics" }).click();
    await toast().getByRole("button", { name: "Undo" }).click();
    await toast().getByText("Undone: Saved Config.").waitFor();
    expect(await page.locator("#track-basics").getByLabel("acceleration_days").inputValue()).toBe("0");
  });

  test("that later steps rest on names them before it is undone", async () => {
    const { page, server } = study;
    await completeTopic(page, TREES, { difficulty: 4 });
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    await page.goto("/lab");
    await page.getByRole("button", { name: "Start review", exact: true }).click();
    await answerAll(page);
    await page.getByRole("button", { name: "Mark review complete" }).click();
    await page.goto("/lab/history");
    await logEntry(page, "Completed “Trees in the garden”").getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "Undo this?" }).waitFor();
    await page.getByText("Completed the 1-day review of “Trees in the garden”").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
    await page.goto("/lab/history");
    await page.getByText(/^0 activities on 0 days/).waitFor();
    await logEntry(page, "Completed “Trees in the garden”").getByRole("button", { name: "Redo" }).click();
    await page.getByText(/^2 activities on 2 days in this range/).waitFor();
  });
});

describe("a write that fails", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const file = () => join(study.server.dataFolder, "study.db");
  const fillIn = async () => {
    await study.page.goto(SORTING);
    await completion(study.page).getByRole("radio", { name: "4", exact: true }).check();
    await completion(study.page).getByLabel("Notes").fill("do not lose me");
    await completion(study.page).getByRole("button", { name: "Mark as Complete" }).click();
  };
  const expectKept = async () => {
    const form = completion(study.page);
    expect(await form.getByLabel("Notes").inputValue()).toBe("do not lose me");
    expect(await form.getByRole("radio", { name: "4", exact: true }).isChecked()).toBe(true);
  };

  test("by a fault of the app says so beside the form, which keeps what was typed; nothing is half done", async () => {
    const { page, tab } = study;
    tab.allow(/status of 500/);
    const database = new DatabaseSync(file());
    database.exec("alter table activity rename to activity_away");
    await fillIn();
    const alert = completion(page).getByRole("alert");
    await alert.getByText("Not complete yet.").waitFor();
    expect(await alert.innerText()).toMatch(/fault of the app.*[0-9a-f-]{36}/s);
    await expectKept();
    database.exec("alter table activity_away rename to activity");
    expect(database.prepare("select count(*) as n from events").get()).toEqual({ n: 0 });
    database.close();
    await completion(page).getByRole("button", { name: "Mark as Complete" }).click();
    await completion(page)
      .getByText(/^Completed 4 March, difficulty 4/)
      .waitFor();
    await completion(page).getByRole("button", { name: "Undo the completion" }).click();
  });

  test("because another program holds the database says that it was not kept, and works once it lets go", async () => {
    const { page, tab } = study;
    tab.allow(/status of 503/);
    page.setDefaultTimeout(20_000);
    const other = new DatabaseSync(file());
    other.exec("begin exclusive");
    await fillIn();
    await completion(page)
      .getByRole("alert")
      .getByText(/This was not kept/)
      .waitFor();
    await expectKept();
    other.exec("rollback");
    await completion(page).getByRole("button", { name: "Mark as Complete" }).click();
    await completion(page)
      .getByText(/^Completed 4 March, difficulty 4/)
      .waitFor();
    await page.goto("/lab/history");
    await page.getByText(/^1 activity on 1 day in this range/).waitFor();
    other.close();
  });

  test("in a review keeps the answer open, and the same grade counts once it works again", async () => {
    const { page, tab, server } = study;
    tab.allow(/status of 500/);
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    await page.goto("/lab");
    await page.getByRole("button", { name: "Start review", exact: true }).click();
    await showAnswer(page);
    const database = new DatabaseSync(file());
    database.exec("alter table activity rename to activity_away");
    await page.getByRole("button", { name: "Good", exact: true }).click();
    await page
      .getByRole("alert")
      .getByText(/fault of the app/)
      .waitFor();
    expect(await page.getByRole("heading", { name: "Answer", exact: true }).isVisible()).toBe(true);
    database.exec("alter table activity_away rename to activity");
    database.close();
    await page.getByRole("button", { name: "Good", exact: true }).click();
    await page.getByText("question 2 of 3").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("because the app is stopped is told in the review, and the grade works once it is back", async () => {
    const { page, server } = study;
    await page.reload();
    await showAnswer(page);
    await server.stop();
    await page.getByRole("button", { name: "Hard", exact: true }).click();
    await page.getByText(/Not saved: the app is not answering/).waitFor();
    await server.restart();
    await page.getByRole("button", { name: "Hard", exact: true }).click();
    await page.getByText("question 3 of 3").waitFor();
  });
});

describe("catching up and the forecast", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const titles = LAB_TOPICS.map((topic) => topic.title);

  test("what is overdue stands apart, and the forecast's table sums to the queue", async () => {
    const { page, server } = study;
    for (const path of [SORTING, HASHING]) await completeTopic(page, path, { difficulty: 3 });
    await server.restart({ STUDY_NOW: "2026-03-10T09:00" });
    await completeTopic(page, TREES, { difficulty: 3 });
    await server.restart({ STUDY_NOW: "2026-03-11T09:00" });
    await page.goto("/lab/reviews");
    await page.getByRole("heading", { name: "Overdue (2)" }).waitFor();
    await page.getByRole("heading", { name: "Due today (1)" }).waitFor();
    await page.getByRole("banner").getByRole("link", { name: "Reviews , 3 due" }).waitFor();
    const rows = await tableOf(page, "Reviews by day");
    expect(rows.slice(0, 2)).toEqual([
      ["Overdue", "2", "2"],
      ["Today", "1", "3"],
    ]);
    const chart = page.getByRole("figure", { name: "Reviews by day" });
    await chart.getByText("overdue", { exact: true }).waitFor();
    const upcoming = await rowsOf(page.getByRole("list", { name: "Reviews to come" }));
    expect(rows.at(-1)![2]).toBe(String(3 + upcoming.length));
    const total = rows.reduce((sum, row) => sum + Number(row[1]), 0);
    expect(total).toBe(3 + upcoming.length);
  });

  test("over 3 days with a cap shows the plan first, moves all and drops none, in one undo", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-04-02T09:00" });
    await page.goto("/lab/reviews");
    const before = await rowsOf(page.getByRole("list", { name: "Overdue reviews" }));
    expect(before).toHaveLength(3);
    await page.getByText("Catch up: spread what is overdue over the next days").click();
    await page.getByLabel("Spread over").selectOption("3");
    await page.getByLabel("At most, minutes a day").fill("15");
    await page.getByRole("button", { name: "Preview" }).click();
    expect(await cellsOf(page.getByRole("table", { name: "Catch-up plan by day" }))).toEqual([
      ["Today", "1", "0", "12 min"],
      ["Fri 3 April", "1", "0", "12 min"],
      ["Sat 4 April", "1", "0", "12 min"],
    ]);
    expect(await rowsOf(page.getByRole("list", { name: "Overdue reviews" })), "nothing is moved yet").toEqual(
      before,
    );
    await page.getByRole("button", { name: "Move 3 reviews" }).click();
    await page.getByRole("heading", { name: "Due today (1)" }).waitFor();
    expect(await page.getByRole("heading", { name: /^Overdue/ }).count()).toBe(0);
    const [today] = await rowsOf(page.getByRole("list", { name: "Reviews due today" }));
    const later = await rowsOf(page.getByRole("list", { name: "Reviews to come" }));
    for (const title of titles) expect([today!, ...later].join(), title).toContain(title);
    await page.getByRole("status").getByText("Caught up: moved the reviews of 3 topics.").waitFor();
    await page.getByRole("region", { name: "Latest change" }).getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "Overdue (3)" }).waitFor();
    expect(await rowsOf(page.getByRole("list", { name: "Overdue reviews" }))).toEqual(before);
  });

  test("refuses a cap that makes no sense, with the reason", async () => {
    const { page } = study;
    await page.goto("/lab/reviews?spread=3&cap=5");
    await page.getByText("Give the minutes a day as a whole number from 10 to 600.").waitFor();
  });
});

describe("the study day", () => {
  const study = useStudy(browser, { now: "2026-03-27T09:00", hasLab: true });
  const dayAt = async (now: string) => {
    await study.server.restart({ STUDY_NOW: now });
    await study.page.goto("/ml");
    return study.page.getByRole("heading", { name: /^ML Algorithms - Day/ }).innerText();
  };

  test("begins at four, also where the clock changes: such a day counts as one", async () => {
    for (const [now, day] of [
      ["2026-03-28T03:59", 1],
      ["2026-03-28T04:00", 2],
      ["2026-03-29T03:59", 2],
      ["2026-03-29T04:00", 3],
      ["2026-03-30T03:59", 3],
      ["2026-03-30T12:00", 4],
      ["2026-10-25T03:59", 212],
      ["2026-10-25T04:00", 213],
      ["2026-10-26T04:00", 214],
    ] as const) {
      expect(await dayAt(now), now).toContain(`ML Algorithms - Day ${day}`);
    }
  });

  test("that begins while Today is open is told, and nothing is swapped until it is asked for", async () => {
    const { page } = study;
    await dayAt("2026-03-28T03:30");
    await page.goto("/ml#tomorrow");
    await study.server.restart({ STUDY_NOW: "2026-03-28T04:01" });
    await page.clock.runFor(61_000);
    const banner = page.getByRole("main").getByText("A new study day has started.");
    await banner.waitFor();
    await page.getByRole("heading", { name: "ML Algorithms - Day 1" }).waitFor();
    await page.getByRole("link", { name: "Refresh" }).click();
    await page.getByRole("heading", { name: "ML Algorithms - Day 2" }).waitFor();
    await banner.waitFor({ state: "detached" });
  });
});

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
    const { page } = study;
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
    for (const day of ["05", "07", "11", "18"]) {
      await server.restart({ STUDY_NOW: `2026-03-${day}T09:00` });
      await page.goto("/lab");
      for (
        let left = await page.getByRole("list", { name: "Reviews due" }).locator("> li").count();
        left > 0;
        left--
      ) {
        await page.getByRole("button", { name: "Start review", exact: true }).click();
        await answerAll(page);
        await page.getByRole("button", { name: "Mark review complete" }).click();
        await page.getByRole("heading", { name: "Done", exact: true }).waitFor();
        await page.goto("/lab");
      }
    }
    await page.getByText("No reviews are due today.").waitFor();
    await page.goto("/lab/reviews");
    await page.getByText("Nothing is due.").waitFor();
    expect(await page.getByText("No reviews yet.").count()).toBe(0);
    await page.goto("/lab/map");
    await page
      .getByRole("region", { name: "Basics" })
      .getByRole("img", { name: "4 of 4 reviews done" })
      .waitFor();
    const retained = page
      .getByRole("region", { name: "Basics" })
      .getByRole("progressbar", { name: "retained" });
    expect(await retained.getAttribute("value")).toBe("1");
  });

  test("the end of a track, with the ways on", async () => {
    const { page, server } = study;
    await completeTopic(page, HASHING, { difficulty: 3 });
    await page.goto("/lab");
    await page.getByText("Reviews: 4 to come, next Thu 19 March.").waitFor();
    await server.restart({ STUDY_NOW: "2026-03-20T09:00" });
    await page.goto("/lab");
    await page.getByText("Reviews: 4 to come, next now.").waitFor();
    await server.restart({ STUDY_NOW: "2026-03-18T10:00" });
    await page.goto("/lab");
    const section = page.getByRole("region", { name: "Basics - Day 15" });
    await section.getByText("No topic for day 15.", { exact: true }).waitFor();
    await section.getByText("Basics is a 3-day curriculum and you have reached its end.").waitFor();
    await section.getByRole("link", { name: "Weak spots" }).waitFor();
    await section.getByRole("link", { name: "Restart track…" }).click();
    await page.waitForURL("**/config#track-basics");
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
    await server.restart({ STUDY_NOW: "2026-03-19T09:00" });
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
