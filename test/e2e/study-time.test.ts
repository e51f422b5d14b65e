/** The clock on a topic and what its minutes are good for: History, and the learner's own medians in place of the brief's. */
import { describe, expect, test } from "vitest";
import { completion, tableOf } from "../support/learner.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();

describe("the time on a topic", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const clock = () => study.page.locator("[data-timer-text]");
  const complete = async (difficulty: string) => {
    await completion(study.page).getByRole("radio", { name: difficulty, exact: true }).check();
    await completion(study.page).getByRole("button", { name: "Mark as Complete" }).click();
    await completion(study.page)
      .getByText(/^Completed/)
      .waitFor();
  };

  test("counts up, stands when told to, and goes on with the next visit", async () => {
    const { page } = study;
    await page.goto("/lab/basics/lab-sorting");
    await page.clock.runFor(125_000);
    expect(await clock().innerText()).toMatch(/^2:0[4-9]$/);
    await page.getByRole("button", { name: "Pause" }).click();
    const stood = await clock().innerText();
    await page.clock.runFor(60_000);
    expect(await clock().innerText()).toBe(stood);
    await page.goto("/lab");
    await page.goto("/lab/basics/lab-sorting");
    await page.clock.runFor(1000);
    expect(await clock().innerText()).toMatch(/^2:/);
  });

  test("goes into History with the completion, and the clock is gone", async () => {
    const { page } = study;
    await page.clock.runFor(60_000);
    await complete("3");
    expect(await clock().count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem("study lab-sorting"))).toBeNull();
    await page.goto("/lab/history");
    expect((await tableOf(page, "Minutes of study")).at(-1)?.[1]).toBe("3");
  });

  test("becomes the estimate once five topics were measured", async () => {
    const { page, server } = study;
    const headers = { "content-type": "application/json", accept: "application/json", origin: server.origin };
    const post = async (topic: string, study_ms: number) => {
      const body = JSON.stringify({ op: crypto.randomUUID(), difficulty: 3, study_ms });
      const url = `${server.origin}/ml/topics/${topic}/complete`;
      expect((await fetch(url, { method: "POST", headers, body })).status).toBe(200);
    };
    await page.goto("/ml");
    await page.getByText("60–90 min").first().waitFor();
    for (const [topic, minutes] of [
      ["mla-cnns-vision", 40],
      ["mla-transformers-attention", 50],
      ["rec-cold-start", 300],
      ["rec-matrix-factorization", 45],
    ] as const) {
      await post(topic, minutes * 60_000);
    }
    await page.goto("/ml");
    expect(await page.getByText("your median").count(), "four are not enough").toBe(0);
    await post("mls-search-ranking", 55 * 60_000);
    await page.goto("/ml");
    await page.getByText("50 min (your median)").first().waitFor();
    await page.getByText(/about 2 h 30 min left/).waitFor();
  });
});
