/** On paper: no controls and no ways around, black on white, and nothing cut. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTab, type Tab } from "../support/browser.ts";
import { openPlace, PAGES, useSites } from "../support/every-page.ts";
import { useBrowser } from "../support/study.ts";

/** A4 without its margins of 18 mm, in CSS pixels. */
const PAPER = { width: 658, height: 900 };

const sites = useSites();
const browser = useBrowser();
let tab: Tab;
beforeAll(async () => {
  tab = await openTab(browser.current, sites.lived.origin, {
    timezoneId: "Europe/Berlin",
    viewport: PAPER,
    colorScheme: "dark",
  });
  tab.allow(/./);
});
afterAll(() => tab?.close());

/** The page of components shows controls out of their forms; nobody prints it. */
const PRINTED = PAGES.filter((place) => place.path !== "/dev/components");

test.each(PRINTED)("$name prints", async (place) => {
  const { page } = tab;
  await page.emulateMedia({ media: "screen" });
  await openPlace(page, sites, place);
  await page.emulateMedia({ media: "print" });
  const faults = await page.evaluate(lookAtPaper);
  expect(faults, faults.join("\n")).toEqual([]);
});

/** What stands on paper of the answers: texts that are seen, and rooms to write. */
async function printedAnswers(kind: "worksheet" | "answers"): Promise<{ answers: number; rooms: number }> {
  const { page } = tab;
  await page.emulateMedia({ media: "screen" });
  await page.goto(`/lab/gallery/gal-everything?print=${kind}`);
  await page.emulateMedia({ media: "print" });
  return page.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
    const reveals = [...document.querySelectorAll(".reveal")];
    return {
      answers: [...document.querySelectorAll(".answer")].filter(isSeen).length,
      rooms: reveals.filter((each) => Number.parseFloat(getComputedStyle(each, "::after").height) > 100)
        .length,
    };
  });
}

test("a topic prints as a worksheet without answers, or with all of them and no room", async () => {
  const worksheet = await printedAnswers("worksheet");
  const answers = await printedAnswers("answers");
  expect(worksheet).toEqual({ answers: 0, rooms: answers.answers });
  expect(answers.answers).toBeGreaterThan(0);
  expect(answers.rooms).toBe(0);
});

test("the print dialog is opened by the link, and by nothing else", async () => {
  const { page } = tab;
  await page.emulateMedia({ media: "screen" });
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto("/lab/gallery/gal-everything");
  await page.getByRole("link", { name: "with the answers" }).click();
  await page.locator("html[data-printed]").waitFor();
  await page.goto("/lab/gallery/gal-everything");
  await page.waitForLoadState("networkidle");
  expect(await page.locator("html[data-printed]").count()).toBe(0);
});

test("a long topic takes as many sheets as it needs, also from a dark screen", async () => {
  const { page } = tab;
  await page.goto("/lab/gallery/gal-everything");
  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThanOrEqual(3);
});

/** Runs in the page: what does not belong on paper, what is not dark on white, what is cut. */
function lookAtPaper(): string[] {
  const faults: string[] = [];
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class")} “${element.textContent?.trim().slice(0, 30)}”`;

  const controls =
    "header, nav, footer, button, .button, .skip-link, .toast, select, textarea, input:not([type=checkbox])";
  for (const control of document.querySelectorAll(controls)) {
    if (isSeen(control)) faults.push(`${nameOf(control)} is printed`);
  }

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  const brightness = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return alpha === 0 ? 1 : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  const main = document.querySelector("main")!;
  if (getComputedStyle(main).color !== "rgb(0, 0, 0)") faults.push("the text is not black");
  for (const ground of [document.documentElement, document.body, main]) {
    if (brightness(getComputedStyle(ground).backgroundColor) < 1)
      faults.push(`${nameOf(ground)} is not white`);
  }
  const texts = [...main.querySelectorAll("*")].filter(
    (element) =>
      isSeen(element) && [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );
  for (const text of texts) {
    const { color, fill } = getComputedStyle(text);
    if (brightness(text instanceof SVGElement ? fill : color) > 0.5)
      faults.push(`${nameOf(text)} is too bright`);
  }

  const limit = innerWidth + 1;
  for (const element of main.querySelectorAll("*")) {
    const isHidden = element.closest(".visually-hidden, svg, math") || !isSeen(element);
    if (isHidden || element.clientWidth === 0) continue;
    if (element.getBoundingClientRect().right > limit)
      faults.push(`${nameOf(element)} reaches over the edge`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCutAside = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    const isCutBelow = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 8;
    if (isCutAside || isCutBelow) faults.push(`${nameOf(element)} is cut`);
  }
  return faults;
}
