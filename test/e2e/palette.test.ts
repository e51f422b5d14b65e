/** The palette and search, by keyboard as people use them. */
import { describe, expect, test } from "vitest";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();

describe("the palette", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const box = () => study.page.getByRole("combobox", { name: "Go to or do" });

  test("opens by Ctrl+K, leads to the other group by its words, and Escape gives the focus back", async () => {
    const { page } = study;
    await page.goto("/ml");
    const opener = page.getByRole("link", { name: "Map" }).first();
    await opener.focus();
    await page.keyboard.press("Control+k");
    await box().waitFor();
    await page.keyboard.press("Escape");
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+k");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.type("switch swe");
    expect(await box().getAttribute("aria-activedescendant")).toBe("palette-option-0");
    // Faster than the answer: the offers shown are still those for nothing typed.
    await page.keyboard.press("Enter");
    await page.waitForURL("**/swe");
  });

  test("opens from the search button too; arrows go round, and a click takes an offer", async () => {
    const { page } = study;
    await page.goto("/lab");
    await page.getByRole("link", { name: "Search" }).click();
    await page.getByRole("option").first().waitFor();
    const count = await page.getByRole("option").count();
    await page.keyboard.press("ArrowUp");
    expect(await box().getAttribute("aria-activedescendant")).toBe(`palette-option-${count - 1}`);
    await page.keyboard.press("ArrowDown");
    expect(await box().getAttribute("aria-activedescendant")).toBe("palette-option-0");
    await page.keyboard.type("hashing paper");
    await page.clock.runFor(200);
    await page
      .getByRole("option", { name: /^Hashing on paper/ })
      .first()
      .click();
    await page.waitForURL("**/lab/basics/lab-hashing");
  });

  test("does things: a theme is set", async () => {
    const { page } = study;
    await page.keyboard.press("Control+k");
    await page.keyboard.type("theme dark");
    await page.keyboard.press("Enter");
    await page.getByText("Saved Config.").waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("slash leads to the search field; what is found is one Enter away, also with single keys off", async () => {
    const { page } = study;
    await page.goto("/lab");
    await page.keyboard.press("/");
    await page.waitForURL("**/search#search");
    await page.keyboard.type("sorting");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=sorting");
    await page.getByRole("heading", { name: /^Topics/ }).waitFor();
    await page.getByRole("link", { name: "Sorting by hand" }).first().click();
    await page.waitForURL("**/lab/basics/lab-sorting*");
    await page.goto("/config");
    await page.getByLabel("Single-key shortcuts").uncheck();
    await page.getByRole("button", { name: "Save the keys" }).click();
    await page.goto("/lab");
    await page.keyboard.press("Control+k");
    await box().waitFor();
  });

  test("says so where the app does not answer", async () => {
    const { page, server } = study;
    await page.goto("/lab");
    await page.keyboard.press("Control+k");
    await page.getByRole("option").first().waitFor();
    await server.stop();
    await page.keyboard.type("x");
    await page.clock.runFor(200);
    await page.getByText("The app is not answering.").waitFor();
    await server.restart();
  });
});
