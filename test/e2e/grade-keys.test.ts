/** The keys of a review: when they grade, when they do not, and how they take back. */
import type { Page, Request } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { completeTopic, logEntry } from "../support/learner.ts";
import { LAB_TOPICS, writeBank } from "../support/own-tracks.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();

const prompt = (page: Page) => page.locator(".review-prompt").innerText();
const isAnswerShown = (page: Page) => page.getByRole("heading", { name: "Answer", exact: true }).isVisible();

/** Grades that the page has sent so far. */
function countGrades(page: Page): () => number {
  let sent = 0;
  page.on("request", (request: Request) => {
    if (request.method() === "POST" && request.url().endsWith("/grade")) sent++;
  });
  return () => sent;
}

/** Once a later request of the page is answered, no earlier one is still unseen. */
const settle = (page: Page) => page.evaluate(async () => (await fetch("/health")).text());

describe("the grade keys", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  let grades: () => number;
  const expectGrades = async (sent: number, why?: string) => {
    await settle(study.page);
    expect(grades(), why).toBe(sent);
  };
  const question = (number: number) => study.page.getByText(`question ${number} of 3`).waitFor();

  beforeAll(async () => {
    const { page, server } = study;
    for (const { id } of LAB_TOPICS) await completeTopic(page, `/lab/basics/${id}`, { difficulty: 3 });
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    await page.goto("/lab");
    await page.keyboard.press("r");
    await question(1);
    grades = countGrades(page);
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  });

  test("do nothing before the answer is shown, nor within 250 ms after it, nor when held", async () => {
    const { page } = study;
    const asked = await prompt(page);
    for (const key of ["1", "2", "3", "4"]) await page.keyboard.press(key);
    await page.keyboard.down("3");
    await page.getByRole("link", { name: "Show answer" }).click();
    await page.clock.runFor(240);
    await page.keyboard.press("4");
    await page.clock.runFor(20);
    await page.keyboard.down("3");
    await expectGrades(0, "a held key repeats");
    expect(await prompt(page)).toBe(asked);
    await page.keyboard.up("3");
    await page.keyboard.press("3");
    await question(2);
    await expectGrades(1);
  });

  test("do nothing with the focus in the note; what is typed there survives grading and undo", async () => {
    const { page } = study;
    await page.keyboard.press("e");
    await page.keyboard.type("1234 z u");
    expect(await page.getByLabel("Notes").inputValue()).toBe("1234 z u");
    await expectGrades(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Space");
    await page.clock.runFor(300);
    await page.keyboard.press("2");
    await question(3);
    await page.keyboard.press("e");
    expect(await page.getByLabel("Notes").inputValue()).toBe("1234 z u");
    await page.keyboard.press("Escape");
  });

  test("of Space and Enter act once on a control that has the focus", async () => {
    const { page } = study;
    await page.getByRole("link", { name: "Show answer" }).focus();
    await page.keyboard.press("Space");
    expect(await isAnswerShown(page)).toBe(true);
    await page.clock.runFor(300);
    await page.getByRole("button", { name: "Again", exact: true }).focus();
    await page.keyboard.press("Space");
    await page.getByText("question 3 of 3 · again").waitFor();
    await expectGrades(3);
    expect(await isAnswerShown(page)).toBe(false);
    await page.getByRole("link", { name: "Show answer" }).focus();
    await page.keyboard.press("Enter");
    expect(await isAnswerShown(page)).toBe(true);
    await expectGrades(3);
  });

  test("work by their place where digits are shifted, and numbers of the pad only as numbers", async () => {
    const { page } = study;
    const press = (key: string, code: string) =>
      page.evaluate(
        ([pressed, at]) =>
          document.activeElement!.dispatchEvent(
            new KeyboardEvent("keydown", { key: pressed, code: at, bubbles: true, cancelable: true }),
          ),
        [key, code] as const,
      );
    await page.clock.runFor(300);
    await press("End", "Numpad1");
    await page.clock.runFor(50);
    await expectGrades(3);
    await press("&", "Digit1");
    await page.getByText("question 3 of 3 · again").waitFor();
    await page.getByRole("link", { name: "Show answer" }).waitFor();
    await expectGrades(4);
  });

  test("bring a question graded again back at the end, at most twice", async () => {
    const { page } = study;
    await page.keyboard.press("Space");
    await page.clock.runFor(300);
    await page.keyboard.press("1");
    await page.getByText("2 of 3 questions recalled").waitFor();
    await page.getByText(/3 attempts/).waitFor();
  });

  test("Z brings the question back with its answer shown; the grade is gone, the note typed meanwhile is not", async () => {
    const { page } = study;
    await page.getByLabel("Notes").fill("1234 z u and more");
    await page.keyboard.press("Escape");
    await page.keyboard.press("z");
    await page.getByText("question 3 of 3 · again").waitFor();
    expect(await isAnswerShown(page)).toBe(true);
    const before = page.url();
    await page.keyboard.press("u");
    await page.waitForURL((url) => url.href !== before);
    await page.keyboard.press("3");
    await page.getByText("3 of 3 questions recalled").waitFor();
    expect(await page.getByLabel("Notes").inputValue()).toBe("1234 z u and more");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Done", exact: true }).waitFor();
    const review = page.url();
    await page.goto("/lab/history");
    expect(await logEntry(page, "(undone)").count()).toBe(2);
    await page.goto("/lab/notes");
    await page.getByText("1234 z u and more").waitFor();
    await page.goto(review);
  });

  test("Z takes back the end of a review; where a review has nothing to undo it does nothing", async () => {
    const { page } = study;
    await page.keyboard.press("z");
    await page.getByRole("button", { name: "Mark review complete" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Next review" }).waitFor();
    await page.keyboard.press("Enter");
    await question(1);
    const url = page.url();
    await page.keyboard.press("z");
    await page.getByText("There is nothing to undo in this review yet.").waitFor({ state: "attached" });
    expect(page.url()).toBe(url);
  });

  test("a review that was left goes on at the same question", async () => {
    const { page } = study;
    await page.keyboard.press("Space");
    await page.clock.runFor(300);
    await page.keyboard.press("4");
    await question(2);
    const asked = await prompt(page);
    await page.goto("/lab");
    await page.getByRole("button", { name: "Continue review, 2 left", exact: true }).waitFor();
    await page.keyboard.press("r");
    await question(2);
    expect(await prompt(page)).toBe(asked);
  });

  test("Space and Enter grade Good at the end of the answer, unless Config says no", async () => {
    const { page } = study;
    await page.keyboard.press("Enter");
    await page.clock.runFor(300);
    await page.setViewportSize({ width: 800, height: 490 });
    const sent = grades();
    await page.keyboard.press("Space");
    await expectGrades(sent, "what does not fit is scrolled first");
    expect(await page.getByRole("main").evaluate((main) => main.scrollTop)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.press("Space");
    await question(3);
    await page.goto("/config");
    await page.getByLabel("Space and Enter also grade Good").uncheck();
    await page.getByRole("button", { name: "Save the keys" }).click();
    await page.goto("/lab");
    await page.keyboard.press("r");
    await question(3);
    const before = grades();
    await page.keyboard.press("Space");
    await page.clock.runFor(300);
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expectGrades(before);
    await page.keyboard.press("3");
    await page.getByText("3 of 3 questions recalled").waitFor();
    await expectGrades(before + 1);
  });

  test("a question that has left the bank meanwhile can be graded all the same", async () => {
    const { page, server } = study;
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Next review" }).waitFor();
    await page.keyboard.press("Enter");
    await question(1);
    const id = (await page.locator("[data-question]").getAttribute("data-question"))!;
    const [topicId, number] = id.split(".q0");
    writeBank(server.dataFolder, topicId!, [Number(number)]);
    await server.restart();
    await page.reload();
    await page.getByText("This question has left the bank since the review was opened.").waitFor();
    await page.keyboard.press("Space");
    await page.clock.runFor(300);
    await page.keyboard.press("3");
    await question(2);
    await page.keyboard.press("Space");
    await page.keyboard.press("o");
    await page.waitForURL(`**/lab/basics/${topicId}`);
  });

  test("S puts a question off to the end of the review, also after another was graded", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-03-08T09:00" });
    await page.goto("/lab");
    await page.keyboard.press("r");
    await question(1);
    const putOff = await prompt(page);
    await page.keyboard.press("s");
    await page.waitForURL(/skip=/);
    expect(await prompt(page)).not.toBe(putOff);
    await question(1);
    for (const next of [2, 3]) {
      await page.keyboard.press("Space");
      await page.clock.runFor(300);
      await page.keyboard.press("3");
      await question(next);
    }
    expect(await prompt(page)).toBe(putOff);
  });

  test("I tells about the question, T stops the clock, and it stands by itself after five idle minutes", async () => {
    const { page } = study;
    const clock = page.locator("[data-timer-text]");
    await page.keyboard.press("i");
    await page.getByText(/Due on Sat 7 March, 1 day late. Never graded so far/).waitFor();
    await page.keyboard.press("t");
    await page.getByRole("button", { name: "Resume" }).waitFor();
    const stopped = await clock.innerText();
    await page.clock.runFor(60_000);
    expect(await clock.innerText()).toBe(stopped);
    await page.keyboard.press("t");
    await page.clock.runFor(61_000);
    expect(await clock.innerText()).toMatch(/^1:0\d$/);
    await page.clock.runFor(20 * 60_000);
    expect(await clock.innerText()).toMatch(/^5:0\d$/);
  });

  test("B buries the review until tomorrow, which is one undo", async () => {
    const { page } = study;
    await page.keyboard.press("b");
    await page.getByText(/^Put off the review of “/).waitFor();
    await page.keyboard.press("z");
    await page.getByText(/^Undone: Put off the review of “/).waitFor();
  });

  test("H shows the hints one after the other", async () => {
    const { page, server } = study;
    await server.restart({ STUDY_NOW: "2026-03-11T09:00" });
    await page.goto("/lab");
    await page.keyboard.press("r");
    await page.getByText("question 1 of 2").waitFor();
    const hints = page.locator("details").filter({ hasText: /^Hint \d of 3/ });
    while ((await hints.count()) === 0) {
      await page.keyboard.press("Space");
      await page.clock.runFor(300);
      await page.keyboard.press("4");
      await page.getByText("question 2 of 2").waitFor();
    }
    await page.keyboard.press("h");
    await page.keyboard.press("h");
    expect(await hints.evaluateAll((all) => all.map((hint) => (hint as HTMLDetailsElement).open))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
