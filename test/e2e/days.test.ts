/** Days that pass: catching up on what is overdue, the forecast, and when a study day begins. */
import { describe, expect, test } from "vitest";
import { cellsOf, completeTopic, rowsOf, tableOf } from "../support/learner.ts";
import { LAB_TOPICS } from "../support/own-tracks.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const SORTING = "/lab/basics/lab-sorting";
const HASHING = "/lab/basics/lab-hashing";
const TREES = "/lab/basics/lab-trees";

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
