/** Tab through every page: what has the focus is in sight, nothing covers it, and a thick ring says where it is. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTab, type Tab } from "../support/browser.ts";
import { openPlace, PAGES, useSites } from "../support/every-page.ts";
import { useBrowser } from "../support/study.ts";

/** More stops than any page has. */
const ENDLESS = 500;

const sites = useSites();
const browser = useBrowser();
let tab: Tab;
beforeAll(async () => {
  const options = { timezoneId: "Europe/Berlin", reducedMotion: "reduce" } as const;
  tab = await openTab(browser.current, sites.lived.origin, options);
  tab.allow(/./);
});
afterAll(() => tab?.close());

const SIZES = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

/** An open palette holds the focus until it is closed; palette.test.ts follows it there. */
const WALKED = PAGES.filter((place) => place.name !== "palette");

describe.each(WALKED)("$name", (place) => {
  test.each(SIZES)("every stop is in sight at $width px", async (size) => {
    const { page } = tab;
    await page.setViewportSize(size);
    await openPlace(page, sites, place);
    await letFocusGo(page);
    const faults: string[] = [];
    let stops = 0;
    for (; stops < ENDLESS; stops++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(lookAtFocus);
      if (!stop) break;
      if (stops === 0) expect(stop.text).toBe("Skip to content");
      faults.push(...stop.faults.map((fault) => `${stop.path} “${stop.text}”: ${fault}`));
    }
    expect(faults, faults.join("\n")).toEqual([]);
    expect(stops).toBeGreaterThan(2);
    expect(stops).toBeLessThan(ENDLESS);

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });
});

test.each(SIZES)("an open menu is in sight at $width px, and closes when the focus goes on", async (size) => {
  const { page } = tab;
  await page.setViewportSize(size);
  await page.goto("/lab");
  const menu = page.locator("main [data-menu]").first();
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  for (const entry of ["Bury until tomorrow", "Open the topic"]) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(lookAtFocus)).toMatchObject({ text: entry, faults: [] });
  }
  await page.keyboard.press("Tab");
  expect(await page.evaluate(lookAtFocus)).toMatchObject({ faults: [] });
  expect(await menu.getAttribute("open")).toBeNull();
});

test("grades are at least 56 px high and 24 px wide, and do not touch", async () => {
  const { page } = tab;
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto("/lab/review/gal-everything.1.7?answer=1");
    const grades = await page
      .locator(".grade")
      .evaluateAll((all) => all.map((grade) => grade.getBoundingClientRect().toJSON() as DOMRect));
    expect(grades).toHaveLength(4);
    for (const [at, grade] of grades.entries()) {
      expect(grade.height).toBeGreaterThanOrEqual(56);
      expect(grade.width).toBeGreaterThanOrEqual(24);
      for (const other of grades.slice(at + 1)) {
        expect(other.left >= grade.right || other.top >= grade.bottom).toBe(true);
      }
    }
  }
});

/** The next Tab begins at the top again. */
async function letFocusGo(page: Page): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
}

/** Runs in the page: what has the focus and what is wrong with how it shows; undefined where the page has no focus. */
function lookAtFocus(): { path: string; text: string; faults: string[] } | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return undefined;
  const faults: string[] = [];
  const box = element.getBoundingClientRect();
  const isHuge = box.height > innerHeight * 0.8;
  const isInside =
    box.left >= -0.5 &&
    box.right <= innerWidth + 0.5 &&
    (isHuge ? box.top < innerHeight && box.bottom > 0 : box.top >= -0.5 && box.bottom <= innerHeight + 0.5);
  const sides = [box.left, box.top, box.right, box.bottom].map(Math.round);
  if (!isInside) faults.push(`at ${sides}, outside of the window`);
  // A link over two lines is looked at on its first, a text longer than the window at its upper edge.
  const line = element.getClientRects()[0] ?? box;
  const x = line.left + line.width / 2;
  const y = isHuge ? Math.max(line.top, 0) + 8 : line.top + line.height / 2;
  const top = document.elementFromPoint(x, y);
  const isOnTop =
    top && (element.contains(top) || (top instanceof HTMLLabelElement && top.control === element));
  if (!isOnTop) faults.push(`at ${sides}, covered by ${top?.outerHTML.slice(0, 80)}`);
  const rings = [getComputedStyle(element), getComputedStyle(element, "::after")].map((style) => ({
    width: style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth),
    offset: Number.parseFloat(style.outlineOffset),
  }));
  const ring = rings.find(({ width }) => width >= 3);
  if (!ring) faults.push("no ring of 3 px");
  for (let around = element.parentElement; ring && around; around = around.parentElement) {
    if (getComputedStyle(around).overflowX === "visible") continue;
    const frame = around.getBoundingClientRect();
    const room = Math.min(box.left - frame.left, frame.right - box.right);
    if (room < ring.offset + ring.width - 1) faults.push(`its ring is cut by ${around.className}`);
  }
  const path = `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}.${element.className}`;
  return { path, text: (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40), faults };
}
