/** Practice beside the schedule, and what the next days hold. */
import { describe, expect, test } from "vitest";
import { answer, answerAll } from "../support/learner.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();

describe("practice, before anything is complete", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });

  test("has nothing to draw before a topic is complete, and says what to do", async () => {
    const { page, tab } = study;
    tab.allow(/status of 409/);
    await page.goto("/lab/reviews");
    await page.getByRole("link", { name: "Practice", exact: true }).click();
    await page.getByText("No topic to practise yet.").waitFor();
    await page.getByRole("button", { name: "Draw a question" }).click();
    await page
      .getByRole("alert")
      .getByText(/No question is like that/)
      .waitFor();
    await page.getByLabel("Depth").selectOption("3");
    await page.getByLabel("Also of topics not completed yet").check();
    await page.getByRole("button", { name: "Draw a question" }).click();
    await page.waitForURL(/\/lab\/review\/lab-\w+\.practice\.1$/);
    await page.getByText("of depth 3?").waitFor();
  });
});

describe("practice", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const complete = (topic: string, difficulty: number) =>
    post(`/lab/topics/${topic}/complete`, { op: crypto.randomUUID(), difficulty });
  const post = async (path: string, fields: Record<string, unknown>) => {
    const { origin } = study.server;
    const headers = { "content-type": "application/json", accept: "application/json", origin };
    const response = await fetch(origin + path, { method: "POST", headers, body: JSON.stringify(fields) });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const weakest = () =>
    study.page.getByRole("list", { name: "Weakest topics" }).locator(".task-title").allInnerTexts();

  test("lists the weakest topic first; one question is asked, graded, and counts as practice in History", async () => {
    const { page } = study;
    await post("/lab/practice", { op: crypto.randomUUID(), topic: "lab-hashing" });
    await complete("lab-sorting", 2);
    await complete("lab-trees", 5);
    await page.goto("/lab/practice");
    const [first] = await weakest();
    expect(first).toBe("Trees in the garden");
    const open = page.getByRole("list", { name: "Open practice" });
    expect(await open.getByRole("link", { name: /^Go on/ }).count()).toBe(1);
    await page.getByRole("button", { name: "Draw a question of Trees in the garden" }).click();
    await page.waitForURL("**/lab-trees.practice.1");
    await answer(page, "Again");
    expect(await answerAll(page)).toHaveLength(1);
    await page.getByRole("heading", { name: "How it went" }).waitFor();
    await page.getByRole("button", { name: "Mark review complete" }).click();
    await page.getByRole("link", { name: "Back to Practice" }).click();
    await page.waitForURL("**/lab/practice");
    await page.goto("/lab/history");
    await page.locator(".log-text", { hasText: "Finished extra practice of “Trees" }).waitFor();
  });

  test("sent twice with one id opens one practice", async () => {
    const form = { op: crypto.randomUUID(), topic: "lab-sorting" };
    const [one, two] = [await post("/lab/practice", form), await post("/lab/practice", form)];
    expect(one.status).toBe(200);
    expect(two.body.location).toBe(one.body.location);
    expect((await post("/lab/practice", { op: crypto.randomUUID(), topic: "no-such" })).status).toBe(404);
    expect((await post("/lab/practice", { op: crypto.randomUUID(), depth: "9" })).status).toBe(400);
  });
});

describe("the days ahead", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });

  test("are told on Today with their topics, reviews and minutes, and other groups' reviews for the evening", async () => {
    const { page, server } = study;
    const { origin } = server;
    const headers = { "content-type": "application/json", accept: "application/json", origin };
    const body = JSON.stringify({ op: crypto.randomUUID(), difficulty: 3 });
    await fetch(`${origin}/lab/topics/lab-sorting/complete`, { method: "POST", headers, body });
    await page.goto("/lab");
    await page.getByText("The next 7 days").click();
    const rows = page
      .getByRole("table", { name: "What the next days hold as things stand" })
      .getByRole("row");
    expect(await rows.nth(1).innerText()).toMatch(/^Thu 5 March\s.*Hashing on paper\s+1\s+1 h 27 min$/s);
    expect(await rows.nth(2).innerText()).toContain("Trees in the garden");
    expect(await rows.nth(4).innerText()).toMatch(/free$/);
    await server.restart({ STUDY_NOW: "2026-03-05T19:00" });
    await page.goto("/ml");
    await page.getByText("Due elsewhere: 1 review of Lab.").waitFor();
    await page.getByRole("link", { name: "Go through all of them" }).click();
    await page.waitForURL("**/ml/reviews?scope=all");
    await page.getByText("Sorting by hand").first().waitFor();
  });
});
