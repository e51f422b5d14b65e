/** Themes, motion, forced colours, the heatmap's twin table and formulas: what a page looks like to whom. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTab, type Tab } from "../support/browser.ts";
import { useSites } from "../support/every-page.ts";
import { useBrowser } from "../support/study.ts";

const LIGHT = "rgb(250, 249, 246)";
const DARK = "rgb(19, 21, 26)";

const sites = useSites();
const browser = useBrowser();

describe("the theme", () => {
  let tab: Tab;
  beforeEach(async () => {
    tab = await openTab(browser.current, sites.fresh.origin, { colorScheme: "light" });
  });
  afterEach(() => tab.close());

  /** The colour of the first paint: of the page before any script has run. */
  async function background(): Promise<string> {
    return tab.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  }

  async function choose(label: string): Promise<void> {
    await tab.page.goto("/help/keys");
    await tab.page.goto("/config");
    await tab.page.getByLabel("Theme").selectOption({ label });
    await tab.page.getByRole("button", { name: "Save the look" }).click();
    await tab.page.waitForURL(/#look/);
  }

  test("follows the system while it is set to, also when that changes", async () => {
    await tab.page.goto("/ml");
    expect(await background()).toBe(LIGHT);
    await tab.page.emulateMedia({ colorScheme: "dark" });
    expect(await background()).toBe(DARK);
  });

  test("that was chosen comes with the page itself, survives a reload and ignores the system", async () => {
    tab.allow(/503/);
    await choose("Dark");
    const html = await (await fetch(`${sites.fresh.origin}/ml`)).text();
    expect(html).toMatch(/<html[^>]* data-theme="dark"/);
    for (const visit of [() => tab.page.goto("/ml"), () => tab.page.reload()]) {
      await visit();
      expect(await background()).toBe(DARK);
    }
    await choose("As the system");
    await tab.page.goto("/ml");
    expect(await background()).toBe(LIGHT);
  });
});

describe("on a page lived in", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(browser.current, sites.lived.origin);
  });
  afterAll(() => tab?.close());

  test("nothing moves for who wants no motion", async () => {
    const { page } = tab;
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const path of ["/lab", "/lab/history", "/lab/basics/lab-sorting"]) {
      await page.goto(path);
      await page.locator("main summary:visible").first().click();
      const running = await page.evaluate(
        () => document.getAnimations().filter((animation) => animation.playState === "running").length,
      );
      expect(running, path).toBe(0);
    }
    await page.emulateMedia({ reducedMotion: null });
  });

  test("with forced colours the days of the heatmap, states and buttons keep an edge or a word", async () => {
    const { page } = tab;
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto("/lab/history");
    const edges = await page.locator("[role=grid] td[aria-label]").evaluateAll((cells) =>
      cells.map((cell) => {
        const inner = cell.firstElementChild ?? cell;
        const style = getComputedStyle(inner);
        const own = getComputedStyle(cell);
        const hasText = (cell.textContent ?? "").trim() !== "";
        return (
          hasText || Number.parseFloat(style.borderTopWidth) > 0 || Number.parseFloat(own.borderTopWidth) > 0
        );
      }),
    );
    expect(edges.length).toBeGreaterThan(150);
    expect(edges.every(Boolean)).toBe(true);
    await page.goto("/lab");
    const buttons = await page
      .locator("main .button-default")
      .evaluateAll((all) => all.map((button) => Number.parseFloat(getComputedStyle(button).borderTopWidth)));
    expect(buttons.every((width) => width > 0)).toBe(true);
    await page.emulateMedia({ forcedColors: null });
  });

  test("the heatmap names each day with its counts, and its table says the same", async () => {
    const { page } = tab;
    await page.goto("/lab/history");
    const grid = page.getByRole("grid");
    expect(await grid.locator("[tabindex='0']").count()).toBe(1);
    const names = await grid
      .locator("td[aria-label]")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-label")!));
    const active = names.filter((name) => !/no activity|: 0 topics, 0 reviews/i.test(name));
    await page.locator("#heatmap summary").click();
    const rows = await page
      .locator("#heatmap .data-table tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!.trim())));
    expect(rows.length).toBeGreaterThan(3);
    expect(active.length).toBe(rows.length);
    for (const [day, topics, reviews] of rows) {
      const name = active.find((each) => each.startsWith(day!.replace(/^\w+ /, "")));
      expect(name, `the cell of ${day}`).toBeDefined();
      expect(name).toMatch(new RegExp(`${topics} topics?`));
      expect(name).toMatch(new RegExp(`${reviews} reviews?`));
    }
  });

  test("formulas are MathML; one that does not fit is a tab stop that scrolls, one that fits is none", async () => {
    const { page } = tab;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/ml/ml_algorithms/mla-neural-network-fundamentals");
    const formulas = () =>
      page.locator(".math-display:not(details:not([open]) *)").evaluateAll((boxes) =>
        boxes.map((box) => ({
          isMathMl: box.querySelector("math") !== null,
          isTooWide: box.scrollWidth > box.clientWidth + 1,
          isStop: (box as HTMLElement).tabIndex === 0,
        })),
      );
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(async () => (await formulas()).filter((each) => each.isStop).length).toBeGreaterThan(0);
    for (const each of await formulas())
      expect(each).toMatchObject({ isMathMl: true, isStop: each.isTooWide });
    await page.locator(".math-display[tabindex='0']").first().focus();
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() =>
        page
          .locator(".math-display[tabindex='0']")
          .first()
          .evaluate((box) => box.scrollLeft),
      )
      .toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect
      .poll(async () => (await formulas()).filter((each) => each.isStop !== each.isTooWide).length)
      .toBe(0);
  });
});
