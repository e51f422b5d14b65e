/** A day by keyboard alone, from the topic to the finished review, and the keys as a whole. */
import { describe, expect, test } from "vitest";
import { KEYMAP, keyText } from "../../src/core/keymap.ts";
import { completeTopic, completion, logEntry } from "../support/learner.ts";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const SORTING = "/lab/basics/lab-sorting";

describe("a day by keyboard alone", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const focused = () => study.page.locator(":focus");

  test("from Today to the topic and to its completion", async () => {
    const { page } = study;
    await page.goto("/lab");
    await page.keyboard.press("j");
    expect(await focused().innerText()).toBe("Sorting by hand");
    await page.keyboard.press("o");
    await page.waitForURL(`**${SORTING}`);
    await page.keyboard.press("c");
    expect(await focused().getAttribute("name")).toBe("difficulty");
    await page.keyboard.press("4");
    expect(await completion(page).getByRole("radio", { name: "4", exact: true }).isChecked()).toBe(true);
    await page.keyboard.press("ArrowLeft");
    expect(await completion(page).getByRole("radio", { name: "3", exact: true }).isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("cog and c again");
    await page.keyboard.press("Control+Enter");
    await completion(page).getByText("Completed 4 March, difficulty 3.").waitFor();
    expect(await page.getByRole("complementary").getByLabel("Notes").inputValue()).toBe("cog and c again");
  });

  test("to the neighbours, the notes and the contents of a topic", async () => {
    const { page } = study;
    await page.keyboard.press("n");
    await page.waitForURL("**/lab/basics/lab-hashing");
    await page.keyboard.press("p");
    await page.waitForURL(`**${SORTING}`);
    await page.keyboard.press("e");
    await page.keyboard.type("n");
    expect(await focused().inputValue()).toContain("n");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    expect(await page.getByRole("navigation", { name: "On this page" }).locator(":focus").count()).toBe(1);
  });

  test("through the map: one stop a track, arrows, flag, notes, completion", async () => {
    const { page } = study;
    await page.goto("/lab/map");
    const stops = page.locator("[data-map-grid] a.topic-cell-title[tabindex='0']");
    expect(await stops.count()).toBe(await page.locator("[data-map-grid]").count());
    await page.locator("[data-map-grid] a[tabindex='0']").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused().innerText()).toBe("Hashing on paper");
    expect(await stops.allInnerTexts()).toContain("Hashing on paper");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await focused().innerText(), "an edge keeps the focus").toBe("Sorting by hand");
    await page.keyboard.press("j");
    await page.keyboard.press("f");
    await page.getByText("Flagged “Hashing on paper” as shaky.").waitFor();
    await page.keyboard.press("z");
    await page.getByText("Undone: Flagged “Hashing on paper” as shaky.").waitFor();
    for (const [key, place] of [
      ["e", "note"],
      ["c", "complete"],
    ] as const) {
      await page.goto("/lab/map");
      await page.getByRole("link", { name: "Hashing on paper" }).focus();
      await page.keyboard.press(key);
      await page.waitForURL(`**/lab/basics/lab-hashing#${place}`);
    }
  });

  test("to every page", async () => {
    const { page } = study;
    for (const [key, url] of [
      ["m", "/lab/map"],
      ["r", "/lab/reviews"],
      ["h", "/lab/history"],
      ["n", "/lab/notes"],
      ["d", "/guides"],
      ["c", "/config"],
      ["t", "/lab"],
      ["1", "/swe"],
      ["2", "/ml"],
    ] as const) {
      await page.keyboard.press("g");
      await page.keyboard.press(key);
      await page.waitForURL(`**${url}`);
    }
    await page.keyboard.press("?");
    await page.waitForURL("**/help/keys");
  });

  test("through the heatmap to the page of a day", async () => {
    const { page } = study;
    await page.goto("/lab/history");
    await page.getByRole("gridcell", { name: "4 March 2026: 1 topic, 0 reviews" }).focus();
    await page.keyboard.press("ArrowUp");
    expect(await focused().getAttribute("aria-label")).toBe("3 March 2026: 0 topics, 0 reviews");
    await page.keyboard.press("PageUp");
    expect(await focused().getAttribute("aria-label")).toMatch(/^3 February 2026/);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused().getAttribute("aria-label"), "an edge keeps the focus").toMatch(/^4 March 2026/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/lab/history/2026-03-04");
    await logEntry(page, "Completed “Sorting by hand”").waitFor();
  });

  test("through a sitting: R, Space, grades, Enter, to the end screen", async () => {
    const { page, server } = study;
    await completeTopic(page, "/lab/basics/lab-hashing", { difficulty: 2 });
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    await page.goto("/lab");
    await page.keyboard.press("r");
    for (const left of ["2 reviews left", "1 review left"]) {
      for (let question = 1; question <= 3; question++) {
        await page.getByText(`${left} · question ${question} of 3`).waitFor();
        await page.keyboard.press("Space");
        expect(await focused().innerText()).toBe("Answer");
        await page.clock.runFor(300);
        await page.keyboard.press(String(question + 1));
      }
      await page.getByText("3 of 3 questions recalled").waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Done", exact: true }).waitFor();
      await page.keyboard.press("Enter");
    }
    await page.waitForURL("**/lab");
    await page.getByText("No reviews are due today.").waitFor();
    await page.goto("/lab/history");
    const folds = page.getByRole("main").locator(".log-fold > summary");
    expect(await folds.count(), "the steps of each review are one line").toBe(2);
    expect(await folds.first().innerText()).toContain("3 answers: 1 hard, 1 good, 1 easy");
    await folds.first().press("Enter");
    expect(await logEntry(page, ": easy").first().getByRole("button", { name: "Undo" }).isVisible()).toBe(
      true,
    );
    for (const grade of ["hard", "good", "easy"]) {
      expect(await logEntry(page, `: ${grade}`).count(), grade).toBe(2);
    }
  });
});

describe("the keys", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });

  test("are all listed on their page", async () => {
    const { page } = study;
    await page.goto("/lab");
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keyboard shortcuts", level: 1 }).waitFor();
    const main = (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
    for (const { keys, label } of KEYMAP)
      expect(main).toContain(`${keys.map(keyText).join(" or ")} ${label}`);
  });

  test("can be switched off in Config", async () => {
    const { page } = study;
    await page.goto("/config");
    await page.getByLabel("Single-key shortcuts").uncheck();
    await page.getByRole("button", { name: "Save the keys" }).click();
    await page.goto("/lab");
    for (const key of ["j", "?", "z", "g", "h"]) await page.keyboard.press(key);
    await page.clock.runFor(500);
    expect(new URL(page.url()).pathname).toBe("/lab");
    expect(await page.locator("a:focus, button:focus").count()).toBe(0);
    await page.goto("/config");
    await page.getByLabel("Single-key shortcuts").check();
    await page.getByRole("button", { name: "Save the keys" }).click();
    await page.goto("/lab");
    await page.keyboard.press("j");
    expect(await page.locator("a:focus").innerText()).toBe("Sorting by hand");
  });

  test("leave what is typed into a field alone", async () => {
    const { page } = study;
    await page.goto(SORTING);
    await completion(page).getByLabel("Notes").click();
    await page.keyboard.type("z?gh123 jkor");
    expect(await completion(page).getByLabel("Notes").inputValue()).toBe("z?gh123 jkor");
    expect(new URL(page.url()).pathname).toBe(SORTING);
    await page.keyboard.press("Escape");
    await page.reload();
    expect(await completion(page).getByLabel("Notes").inputValue(), "a draft outlives a reload").toBe(
      "z?gh123 jkor",
    );
  });
});
