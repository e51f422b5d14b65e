/** Pages for other eyes and hands: colours forced, motion reduced, the theme chosen, the heatmap and formulas by keyboard. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COLOURS } from "../../src/web/styles/tokens.ts";
import { openTab, type Tab } from "../support/browser.ts";
import { unfold, useSites } from "../support/every-page.ts";
import { tableOf } from "../support/learner.ts";
import { useBrowser } from "../support/study.ts";

const sites = useSites();
const browser = useBrowser();
let tab: Tab;
beforeAll(async () => {
  tab = await openTab(browser.current, sites.lived.origin, { timezoneId: "Europe/Berlin" });
});
afterAll(() => tab?.close());

describe("the heatmap", () => {
  const cells = () => tab.page.locator(".heatmap td[aria-label]");
  const focused = () => tab.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);

  test("is one tab stop", async () => {
    await tab.page.goto("/lab/history");
    expect(
      await cells().evaluateAll((all) => all.filter((cell) => (cell as HTMLElement).tabIndex >= 0).length),
    ).toBe(1);
    expect(await cells().last().getAttribute("tabindex")).not.toBeNull();
  });

  test("is walked by arrows, Home, End and Page keys; each day says its date and counts", async () => {
    const { page } = tab;
    await cells().and(page.locator("[tabindex='0']")).focus();
    const steps: [key: string, day: string][] = [
      ["ArrowUp", "11 March 2026: 0 topics, 0 reviews"],
      ["ArrowLeft", "4 March 2026: 2 topics, 0 reviews"],
      ["ArrowRight", "11 March 2026: 0 topics, 0 reviews"],
      ["ArrowDown", "12 March 2026: 0 topics, 1 review"],
      ["PageUp", "12 February 2026: 0 topics, 0 reviews"],
      ["End", "12 March 2026: 0 topics, 1 review"],
      ["Home", "18 September 2025: 0 topics, 0 reviews"],
      ["PageDown", "16 October 2025: 0 topics, 0 reviews"],
    ];
    for (const [key, day] of steps) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(day);
    }
    expect(
      await cells().evaluateAll((all) => all.filter((cell) => (cell as HTMLElement).tabIndex >= 0).length),
    ).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/lab/history/2025-10-16");
  });

  test("has the same numbers as its table", async () => {
    const { page } = tab;
    await page.goto("/lab/history");
    const drawn = await cells().evaluateAll((all) =>
      all
        .map((cell) => /^\d+ \w+ \d+: (\d+) topics?, (\d+) reviews?$/.exec(cell.getAttribute("aria-label")!)!)
        .filter(([, topics, reviews]) => Number(topics) + Number(reviews) > 0)
        .map(([whole, topics, reviews]) => [whole.split(" ").slice(0, 2).join(" "), topics!, reviews!]),
    );
    const days = new Map(drawn.map(([day, ...counts]) => [day, counts]));
    const table = await tableOf(page, "Activity");
    expect(table.length).toBeGreaterThan(2);
    expect(Object.fromEntries(table.map(([day, ...counts]) => [day!.replace(/^\w+ /, ""), counts]))).toEqual(
      Object.fromEntries(days),
    );
  });
});

describe("formulas", () => {
  test.each([320, 1280])(
    "are MathML; at %i px those that scroll are tab stops and the others none",
    async (width) => {
      const { page } = tab;
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/lab/gallery/gal-everything");
      await unfold(page);
      const boxes = await page
        .locator(".math-display, .prose math:not([display=block], td *, th *)")
        .evaluateAll((all) =>
          all.map((box) => ({
            isMathML: (box.matches("math") ? box : box.querySelector("math"))?.namespaceURI,
            doesScroll: box.scrollWidth > box.clientWidth + 1,
            isStop: (box as HTMLElement).tabIndex >= 0,
          })),
        );
      expect(boxes.length).toBeGreaterThan(10);
      for (const box of boxes) {
        expect(box.isMathML).toBe("http://www.w3.org/1998/Math/MathML");
        expect(box.isStop).toBe(box.doesScroll);
      }
      expect(boxes.filter((box) => box.doesScroll).length > 3).toBe(width === 320);
    },
  );

  test("that are too long are scrolled by keyboard", async () => {
    const { page } = tab;
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto("/lab/gallery/gal-everything");
    await unfold(page);
    for (const box of [page.locator(".math-display[tabindex]"), page.locator("p math[tabindex]")]) {
      await box.first().focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => box.first().evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

test("labels of diagrams can be read at 320 px: what is too wide scrolls in its box and is a tab stop", async () => {
  const { page } = tab;
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/lab/gallery/gal-everything");
  await unfold(page);
  const diagrams = await page.locator("figure.diagram:has(svg)").evaluateAll((all) =>
    all.map((box) => ({
      least: Math.min(
        ...[...box.querySelectorAll("text")].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a,
        ),
      ),
      doesScroll: box.scrollWidth > box.clientWidth + 1,
      isStop: (box as HTMLElement).tabIndex >= 0,
    })),
  );
  expect(diagrams.some((box) => box.doesScroll)).toBe(true);
  for (const { least, doesScroll, isStop } of diagrams) {
    expect(least).toBeGreaterThan(9);
    expect(isStop).toBe(doesScroll);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

/** Looks of an element that can remain where the system takes the colours away. */
function shapeOf(page: Page, selector: string): Promise<string> {
  const first = page.locator(selector).first();
  return first.evaluate((element) => {
    const style = getComputedStyle(element);
    const { borderTopWidth, borderTopStyle, backgroundColor, backgroundImage, rotate, textDecorationLine } =
      style;
    return [
      borderTopWidth,
      borderTopStyle,
      backgroundColor,
      backgroundImage,
      rotate,
      textDecorationLine,
    ].join(" ");
  });
}

describe("forced colours", () => {
  let forced: Tab;
  beforeAll(async () => {
    const options = { timezoneId: "Europe/Berlin", forcedColors: "active" } as const;
    forced = await openTab(browser.current, sites.lived.origin, options);
  });
  afterAll(() => forced.close());

  test("days of the heatmap have an edge, and those with activity their number", async () => {
    await forced.page.goto("/lab/history");
    expect(await shapeOf(forced.page, ".heatmap .heat-0")).toMatch(/^1px solid/);
    const counts = await forced.page
      .locator(".heatmap .heat[data-count]")
      .evaluateAll((all) =>
        all.map((cell) => [
          getComputedStyle(cell, "::after").content,
          JSON.stringify(cell.getAttribute("data-count")),
        ]),
      );
    expect(counts.length).toBeGreaterThan(2);
    for (const [shown, count] of counts) expect(shown).toBe(count);
  });

  test.each([
    ["the chosen part of a switch", "/lab/history", ".segment[aria-current]", ".segment:not([aria-current])"],
    [
      "the chosen difficulty",
      "/lab/gallery/gal-faulty",
      ".scale-option :checked",
      ".scale-option :not(:checked)",
    ],
    ["a notice", "/lab/gallery/gal-faulty", ".notice", "main"],
    ["a chip", "/lab/map", ".chip", "main"],
    ["a button", "/lab", ".button-primary", "main"],
  ])("%s is still told apart", async (_, path, one, other) => {
    await forced.page.goto(path);
    if (one.includes("checked")) await forced.page.locator(".scale-option input").first().check();
    expect(await shapeOf(forced.page, one)).not.toBe(await shapeOf(forced.page, other));
  });

  test("the reviews of a topic have a shape for each state", async () => {
    await forced.page.goto("/dev/components");
    const states = ["upcoming", "due", "overdue", "done", "merged"];
    const shapes = await Promise.all(states.map((state) => shapeOf(forced.page, `.pip-${state}`)));
    expect(new Set(shapes).size, shapes.join("\n")).toBe(states.length);
  });

  test("the states of topics are shapes with words", async () => {
    await forced.page.goto("/lab/map");
    const states = await forced.page
      .locator(".topic-cell .state, .map-legend .state")
      .evaluateAll((all) =>
        all.map((state) => [state.textContent!.trim(), state.querySelector("svg")!.innerHTML] as const),
      );
    const shapes = new Map(states);
    expect(shapes.size).toBeGreaterThan(3);
    expect(shapes.has("")).toBe(false);
    // Completed and retained share the tick in a circle and differ by its filling.
    const filled = await forced.page
      .locator(".state-retained svg")
      .first()
      .evaluate((svg) => svg.outerHTML);
    const open = await forced.page
      .locator(".state-completed svg")
      .first()
      .evaluate((svg) => svg.outerHTML);
    expect(filled).not.toBe(open);
  });
});

describe("motion", () => {
  /** The fade at the end of what scrolls goes with the scrolling and has no time of its own. */
  const countAnimations = (page: Page) =>
    page.evaluate(
      () => document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length,
    );
  const animationsAfterHover = async (page: Page) => {
    await page.goto("/lab");
    await page.locator("main .button-primary").first().hover();
    return countAnimations(page);
  };

  test("there is some where the system has nothing against it", async () => {
    await tab.page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await animationsAfterHover(tab.page)).toBeGreaterThan(0);
  });

  test("there is none where it is reduced, after no action", async () => {
    const { page } = tab;
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await animationsAfterHover(page)).toBe(0);
    const none = async () => expect(await countAnimations(page)).toBe(0);
    await page.locator("main [data-menu] > summary").first().click();
    await none();
    await page.keyboard.press("Escape");
    await none();
    await page.goto(sites.toastPath);
    await none();
    await page.goto("/lab/review/gal-everything.1.7");
    await page.getByRole("link", { name: "Show answer" }).click();
    await none();
    await page.goto("/lab/gallery/gal-everything#links");
    await none();
  });
});

describe("the theme", () => {
  const [light, dark] = COLOURS.bg;
  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const rgb = (hex: string) =>
    `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
  const choose = async (page: Page, theme: string) => {
    await page.goto("/config");
    await page.getByLabel("Theme").selectOption(theme);
    await page.getByRole("button", { name: "Save the look" }).click();
    await page.waitForURL("**/config#look");
  };

  test("follows the system, also while the page is open", async () => {
    const { page } = tab;
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/lab");
    expect(await ground(page)).toBe(rgb(light));
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => ground(page)).toBe(rgb(dark));
  });

  test("chosen once it stays, whatever the system says, on pages of groups and in reviews", async () => {
    const { page } = tab;
    await page.emulateMedia({ colorScheme: "light" });
    await choose(page, "dark");
    for (const path of ["/config", "/lab", "/lab/review/gal-everything.1.7", "/help/keys"]) {
      await page.goto(path);
      await page.reload();
      expect(await ground(page), path).toBe(rgb(dark));
    }
    await choose(page, "light");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/lab");
    expect(await ground(page)).toBe(rgb(light));
  });

  test("size and font of the text are as chosen, on every page", async () => {
    const { page } = tab;
    const look = () =>
      page.evaluate(() => {
        const style = getComputedStyle(document.querySelector(".prose") ?? document.body);
        return { root: getComputedStyle(document.documentElement).fontSize, font: style.fontFamily };
      });
    await page.goto("/lab/gallery/gal-everything");
    expect((await look()).root).toBe("16px");
    expect((await look()).font).toContain("Source Serif");
    const save = async (size: string, font: string) => {
      await page.goto("/config");
      await page.getByLabel("Text size").selectOption(size);
      await page.getByLabel("Font of readings").selectOption(font);
      await page.getByRole("button", { name: "Save the look" }).click();
      await page.waitForURL("**/config#look");
    };
    await save("larger", "sans");
    await page.goto("/lab/gallery/gal-everything");
    expect((await look()).root).toBe("20px");
    expect((await look()).font).toContain("Inter");
    await save("normal", "serif");
  });

  test("does not flash: no frame of a load has the other ground", async () => {
    const { page } = tab;
    await page.emulateMedia({ colorScheme: "light" });
    await choose(page, "dark");
    const frames = await framesOf(page, async () => {
      for (const path of ["/lab", "/lab/history", "/lab"])
        await page.goto(path, { waitUntil: "networkidle" });
    });
    await choose(page, "system");
    expect(frames.length).toBeGreaterThan(2);
    const wanted = rgb(dark);
    expect(frames.filter((colour) => colour !== wanted)).toEqual([]);
  });
});

/** The colour of the lower left corner in every frame that the browser showed meanwhile. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const images: string[] = [];
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    images.push(data);
    void session.send("Page.screencastFrameAck", { sessionId });
  });
  await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  await act();
  await session.send("Page.stopScreencast");
  await session.detach();
  return page.evaluate(async (frames) => {
    const colours: string[] = [];
    for (const frame of frames) {
      const bytes = Uint8Array.from(atob(frame), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(picture, 0, 0);
      const [red, green, blue] = context.getImageData(2, picture.height - 3, 1, 1).data;
      colours.push(`rgb(${red}, ${green}, ${blue})`);
    }
    return colours;
  }, images);
}
