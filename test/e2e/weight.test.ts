/** What pages cost: nothing complains, nothing comes from elsewhere, the bytes stay within bounds, and nothing jumps. */
import { request } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTab, type Tab } from "../support/browser.ts";
import { openPlace, PAGES, useSites } from "../support/every-page.ts";
import { useBrowser } from "../support/study.ts";

const KB = 1024;

const sites = useSites();
const browser = useBrowser();
let tab: Tab;
beforeAll(async () => {
  tab = await openTab(browser.current, sites.lived.origin);
});
afterAll(() => tab?.close());

/** Pages that are meant to answer with an error say so in the console. */
const EXPECTED = /the server responded with a status of (400|404|409|503)/;

test.each(PAGES)("$name complains of nothing and asks no other host", async (place) => {
  const before = tab.complaints.length;
  await openPlace(tab.page, sites, place);
  await tab.page.waitForLoadState("networkidle");
  const own = sites[place.site].origin;
  const complaints = tab.complaints.slice(before).filter((text) => !text.startsWith(`request to ${own}`));
  const unexpected = place.status === 200 ? complaints : complaints.filter((text) => !EXPECTED.test(text));
  expect(unexpected).toEqual([]);
  tab.complaints.length = before;
});

/** Bytes of the body as sent to a browser that takes Brotli and gzip. */
function sizeOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers: { "accept-encoding": "br, gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    });
    call.on("error", reject);
    call.end();
  });
}

interface Weight {
  html: number;
  css: number;
  js: number;
  fonts: number;
  /** The one math font, which only pages with formulas load. */
  requests: number;
}

async function weigh(path: string): Promise<Weight> {
  const { page } = tab;
  const urls: string[] = [];
  const note = (asked: { url: () => string }) => void urls.push(asked.url());
  page.on("request", note);
  await page.goto("about:blank");
  await page.goto(sites.lived.origin + path);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  page.off("request", note);
  // The tab's icon is asked for once a browser, not once a page.
  const loaded = [...new Set(urls.filter((url) => url.startsWith("http") && !url.endsWith("/icon.svg")))];
  const sum = async (pattern: RegExp) => {
    const sizes = await Promise.all(loaded.filter((url) => pattern.test(url)).map(sizeOf));
    return sizes.reduce((total, size) => total + size, 0);
  };
  return {
    html: await sizeOf(sites.lived.origin + path),
    css: await sum(/\.css$/),
    js: await sum(/\.js$/),
    fonts: await sum(/\.woff2$/),
    requests: loaded.length,
  };
}

describe("bytes as sent", () => {
  test("of Today", async () => {
    const weight = await weigh("/lab");
    expect(weight.html).toBeLessThanOrEqual(7 * KB);
    expect(weight.css).toBeLessThanOrEqual(12 * KB);
    expect(weight.js).toBeLessThanOrEqual(15 * KB);
    expect(weight.fonts).toBeLessThanOrEqual(100 * KB);
    expect(weight.requests).toBeLessThanOrEqual(12);
  });

  test("of a review", async () => {
    const weight = await weigh("/lab/review/gal-everything.1.7");
    expect(weight.html).toBeLessThanOrEqual(30 * KB);
    expect(weight.js).toBeLessThanOrEqual(25 * KB);
    expect(weight.requests).toBeLessThanOrEqual(12);
  });

  test("of a whole topic with formulas, code and fourteen answered questions", async () => {
    const weight = await weigh("/ml/ml_algorithms/mla-neural-network-fundamentals");
    // A reading of 36 minutes with its bank and 250 formulas; the 30 KB of the design were meant for lists.
    expect(weight.html).toBeLessThanOrEqual(80 * KB);
    expect(weight.css).toBeLessThanOrEqual(12 * KB);
    expect(weight.js).toBeLessThanOrEqual(15 * KB);
    expect(weight.fonts).toBeLessThanOrEqual(190 * KB);
    expect(weight.requests).toBeLessThanOrEqual(12);
  });
});

/** What moved while the page loaded, as the browser adds it up; 0.1 counts as good elsewhere. */
async function shiftOf(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
}

describe.each([1280, 320])("at %i px", (width) => {
  let here: Tab;
  beforeAll(async () => {
    const options = { timezoneId: "Europe/Berlin", viewport: { width, height: 900 } };
    here = await openTab(browser.current, sites.lived.origin, options);
    // What pages complain of is asked above.
    here.allow(/./);
  });
  afterAll(() => here?.close());

  test.each(PAGES.filter((place) => !place.arrive))("$name does not move while it loads", async (place) => {
    await openPlace(here.page, sites, place);
    expect(await shiftOf(here.page)).toBeCloseTo(0, 3);
  });
});

describe("in a browser elsewhere, where pages also offer to change the zone", () => {
  let here: Tab;
  beforeAll(async () => {
    here = await openTab(browser.current, sites.lived.origin, { timezoneId: "America/Lima" });
  });
  afterAll(() => here?.close());

  test.each(["/lab", "/ml/ml_algorithms/mla-neural-network-fundamentals", "/lab/history"])(
    "%s does not move while it loads",
    async (path) => {
      // The second page is the one with the offer.
      await here.page.goto("/help/keys");
      await here.page.goto(path);
      expect(await shiftOf(here.page)).toBeCloseTo(0, 3);
    },
  );
});
