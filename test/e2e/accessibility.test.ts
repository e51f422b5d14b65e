/** What a machine can say about accessibility, on every page there is: axe, and the skeleton of headings and landmarks. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTab, type Tab } from "../support/browser.ts";
import { openPlace, PAGES, unfold, useSites } from "../support/every-page.ts";
import { useBrowser } from "../support/study.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  { width: 320, scheme: "light" },
  { width: 320, scheme: "dark" },
  { width: 768, scheme: "light" },
  { width: 768, scheme: "dark" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
] as const;

/** Pixels up to which axe is quick. */
const LONGEST = 10_000;

interface Review {
  rule: string;
  where: string;
  /** Only where the element is scrolled out of sight in a box of its own. */
  isOutOfSight?: boolean;
  reason: string;
}

/** What axe leaves to a person, and what the person found. */
const REVIEWED: Review[] = [
  {
    rule: "color-contrast",
    where: "svg text",
    reason:
      "axe cannot tell what lies behind the text of a picture. It is --text or --text-muted on --surface or on a soft tone; tokens.test.ts holds these pairs.",
  },
  {
    rule: "color-contrast",
    where: ":is(.table-scroll, .math-display, .diagram, pre, math, .heat-scroll) *",
    isOutOfSight: true,
    reason: "Its neighbours in sight have the same colours, and axe has measured those.",
  },
  {
    rule: "color-contrast",
    where: "math *",
    reason:
      "Signs of a formula reach into the boxes of their neighbours with empty space. All have the text's colour.",
  },
  {
    rule: "color-contrast",
    where: ".heatmap th, .heatmap th *",
    reason:
      "The names of days and months reach over the edges of their cells, in which nothing else is written.",
  },
  {
    rule: "color-contrast",
    where: ".task-list:has(.menu[open]) *",
    reason: "The open menu lies over it; every list is measured on other pages without one.",
  },
  {
    rule: "color-contrast",
    where: ".palette > input",
    reason:
      "Nothing is typed into it yet. Its hint is --text-muted on --overlay; tokens.test.ts holds this pair.",
  },
  {
    rule: "color-contrast",
    where: ".palette-option *, .palette-label",
    reason: "The edge of the list cuts the last line in sight; its neighbours have the same colours.",
  },
  {
    rule: "target-size",
    where: ".heat",
    reason:
      "Days of the heatmap answer to the keyboard only. For the pointer, the table below has a link a day.",
  },
];

const sites = useSites();
const browser = useBrowser();
let tab: Tab;
beforeAll(async () => {
  // Colours that are still on their way from light to dark have no contrast worth measuring.
  const options = { timezoneId: "Europe/Berlin", reducedMotion: "reduce" } as const;
  tab = await openTab(browser.current, sites.lived.origin, options);
  // What pages complain of is asked in weight.test.ts.
  tab.allow(/./);
});
afterAll(() => tab?.close());

const titles = new Map<string, string>();

describe.each(PAGES)("$name", (place) => {
  beforeAll(async () => {
    await openPlace(tab.page, sites, place);
    await unfold(tab.page);
    await tab.page.evaluate(AXE);
  });

  test.each(LOOKS)("axe finds nothing at $width px, $scheme", async ({ width, scheme }) => {
    await tab.page.emulateMedia({ colorScheme: scheme });
    await showAll(tab.page, width);
    const found = await runAxe(tab.page);
    expect(found.violations, found.violations.join("\n")).toEqual([]);
    expect(found.unclear, found.unclear.join("\n")).toEqual([]);
  });

  test("one h1, no level skipped, one header, the ways around, one main", async () => {
    const skeleton = await tab.page.evaluate(() => ({
      levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) =>
        Number(heading.tagName[1]),
      ),
      mains: document.querySelectorAll("main").length,
      banners: document.querySelectorAll("body > header, body > .app-page > header").length,
      navs: document.querySelectorAll("nav").length,
      isReview: document.body.classList.contains("review-frame"),
    }));
    const { levels } = skeleton;
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(skeleton).toMatchObject({ mains: 1, banners: 1 });
    if (!skeleton.isReview) expect(skeleton.navs).toBeGreaterThan(0);
  });

  test("a title that no other page has", async () => {
    const title = await tab.page.title();
    expect(title).toMatch(/^\S.* · Study Tracker$/);
    if (place.status !== 200 || place.arrive) return;
    const path = new URL(tab.page.url()).pathname;
    expect(titles.get(title) ?? path).toBe(path);
    titles.set(title, path);
  });
});

/**
 * Makes the window as high as all there is, because axe does not measure what is scrolled out of a box; or so low that
 * the window itself scrolls, where a reading would make it too high.
 */
async function showAll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => {
    const scrollers = [document.documentElement, ...document.querySelectorAll(".app-page, .review-main")];
    return innerHeight + Math.max(...scrollers.map((box) => box.scrollHeight - box.clientHeight));
  });
  await page.setViewportSize({ width, height: height > LONGEST ? 400 : height });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What is wrong, and what is unclear and not reviewed, a line each. */
async function runAxe(page: Page): Promise<{ violations: string[]; unclear: string[] }> {
  return page.evaluate(
    async ({ tags, reviewed }) => {
      // biome-ignore lint/suspicious/noExplicitAny: axe stands on the page's window
      const { axe } = globalThis as any;
      // Single letters and symbols are measured too, not only words.
      const thorough = {
        ...axe._audit.checks["color-contrast"].options,
        ignoreLength: true,
        ignoreUnicode: false,
      };
      axe.configure({ checks: [{ id: "color-contrast", options: thorough }] });
      const results: AxeResults = await axe.run({ runOnly: tags, resultTypes: ["violations", "incomplete"] });
      const lines = (kind: "violations" | "incomplete") =>
        results[kind].flatMap(({ id, nodes }) =>
          nodes.map((node) => ({
            id,
            element: document.querySelector(String(node.target[0])),
            text: `${id}: ${node.target}: ${[...node.any, ...node.all, ...node.none].map((check) => check.message)}`,
          })),
        );
      const isOutOfSight = (element: Element) => {
        const box = element.getBoundingClientRect();
        for (let around = element.parentElement; around; around = around.parentElement) {
          if (getComputedStyle(around).overflowX === "visible") continue;
          const frame = around.getBoundingClientRect();
          const isInside =
            box.left >= frame.left &&
            box.right <= frame.right &&
            box.top >= frame.top &&
            box.bottom <= frame.bottom;
          if (!isInside) return true;
        }
        return false;
      };
      const isReviewed = (id: string, element: Element | null) =>
        reviewed.some(
          (review) =>
            review.rule === id &&
            element?.matches(review.where) &&
            (!review.isOutOfSight || isOutOfSight(element)),
        );
      const unclear = lines("incomplete").filter(({ id, element }) => !isReviewed(id, element));
      return {
        violations: lines("violations").map(({ text }) => text),
        unclear: unclear.map(({ text }) => text),
      };
    },
    { tags: TAGS, reviewed: REVIEWED },
  );
}
