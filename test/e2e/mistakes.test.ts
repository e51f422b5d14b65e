/** What goes wrong: steps that are taken back, and writes that fail. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { answerAll, completeTopic, completion, logEntry, showAnswer } from "../support/learner.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const SORTING = "/lab/basics/lab-sorting";
const HASHING = "/lab/basics/lab-hashing";
const TREES = "/lab/basics/lab-trees";

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
  const gradesKept = () => {
    const database = new DatabaseSync(file(), { readOnly: true });
    const rows = database
      .prepare("select body from events where kind = 'question-graded' order by seq")
      .all();
    database.close();
    return rows.map((row) => (JSON.parse(String(row.body)) as { answer: { grade: string } }).answer.grade);
  };
  /** What the app does not expect, in the midst of a write; the tables stay as they were made. */
  const BREAK = "create trigger broken before insert on activity begin select raise(abort, 'broken'); end";
  const MEND = "drop trigger broken";
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
    database.exec(BREAK);
    await fillIn();
    const alert = completion(page).getByRole("alert");
    await alert.getByText("Not complete yet.").waitFor();
    expect(await alert.innerText()).toMatch(/fault of the app.*[0-9a-f-]{36}/s);
    await expectKept();
    database.exec(MEND);
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
    database.exec(BREAK);
    await page.getByRole("button", { name: "Good", exact: true }).click();
    await page
      .getByRole("alert")
      .getByText(/fault of the app/)
      .waitFor();
    expect(await page.getByRole("heading", { name: "Answer", exact: true }).isVisible()).toBe(true);
    database.exec(MEND);
    database.close();
    await page.getByRole("button", { name: "Good", exact: true }).click();
    await page.getByText("question 2 of 3").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("because the app is stopped waits in the browser, and is saved once the app is back", async () => {
    const { page, server } = study;
    await page.reload();
    await showAnswer(page);
    await server.stop();
    await page.getByRole("button", { name: "Hard", exact: true }).click();
    await page.getByText("Not saved, 1 answer waiting").waitFor();
    expect(await page.getByRole("alert").innerText()).toMatch(/kept in this browser/);
    // It waits: no second grade is taken for the same question.
    await page.keyboard.press("4");
    await page.clock.runFor(2000);
    await page.getByText("Not saved, 1 answer waiting").waitFor();
    await server.restart();
    await page.clock.runFor(2000);
    await page.getByText("question 3 of 3").waitFor();
    expect(await gradesKept()).toEqual(["good", "hard"]);
  });

  test("is not lost with a closed tab either, and arrives once from whichever page is opened next", async () => {
    const { page, server } = study;
    await showAnswer(page);
    await server.stop();
    await page.getByRole("button", { name: "Easy", exact: true }).click();
    await page.getByText("Not saved, 1 answer waiting").waitFor();
    await server.restart();
    await page.goto("/lab/map");
    await page.getByText("Saved an answer that waited in this browser").waitFor();
    await page.goto("/lab/reviews");
    expect(await gradesKept()).toEqual(["good", "hard", "easy"]);
    expect(await page.evaluate(() => localStorage.getItem("outbox"))).toBe("[]");
  });
});
