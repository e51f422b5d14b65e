/** No page scrolls sideways: at 320 px, which is also a window of 1280 at 400 %, and with the wide spacing of WCAG 1.4.12. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTab, type Tab } from "../support/browser.ts";
import { openPlace, PAGES, unfold, useSites } from "../support/every-page.ts";
import { useBrowser } from "../support/study.ts";

const WIDE_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const sites = useSites();
const browser = useBrowser();
let tab: Tab;
beforeAll(async () => {
  tab = await openTab(browser.current, sites.lived.origin, { viewport: { width: 320, height: 256 } });
  tab.allow(/./);
});
afterAll(() => tab?.close());

/** Pixels by which the page, or the box that scrolls it, is wider than the window, with the elements that reach out. */
async function excess(): Promise<string[]> {
  return tab.page.evaluate(() => {
    const scrollers = [document.documentElement, ...document.querySelectorAll(".app-page, .review-main")];
    return scrollers
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => {
        const limit = box.getBoundingClientRect().left + box.clientWidth + 1;
        const widest = [...box.querySelectorAll("*")].filter(
          (each) => each.getBoundingClientRect().right > limit,
        );
        const names = widest.slice(0, 3).map((each) => `${each.tagName}.${each.getAttribute("class")}`);
        return `${box.scrollWidth - box.clientWidth} px: ${names.join(", ")}`;
      });
  });
}

test.each(PAGES)("$name does not scroll sideways", async (place) => {
  await tab.page.setViewportSize({ width: 320, height: 640 });
  await openPlace(tab.page, sites, place);
  await unfold(tab.page);
  expect(await excess(), "at 320 px").toEqual([]);
  await tab.page.setViewportSize({ width: 640, height: 640 });
  await tab.page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, WIDE_SPACING);
  expect(await excess(), "with wide spacing").toEqual([]);
});

test.each(PAGES)("$name leaves room to read at 400 % of a window of 1280 × 1024 px", async (place) => {
  await tab.page.setViewportSize({ width: 320, height: 256 });
  await openPlace(tab.page, sites, place);
  expect(await excess()).toEqual([]);
  const room = await tab.page.evaluate(() => {
    const scrollers = [...document.querySelectorAll(".app-page, .review-main")].filter(
      (box) => getComputedStyle(box).overflowY !== "visible",
    );
    return Math.min(innerHeight, ...scrollers.map((box) => box.clientHeight));
  });
  expect(room, "pixels of height").toBeGreaterThan(150);
});

test("in a low window Space reads on to the end of the answer before it grades", async () => {
  const { page } = tab;
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(`${sites.lived.origin}/lab/review/gal-everything.1.7?answer=1`);
  const place = await page.locator(".review-place").textContent();
  await page.keyboard.press("Space");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await page.locator(".review-place").textContent()).toBe(place);
});
