/** Every page there is and every state of it that looks different, each with the way to it in a browser. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { LAST_DAY, ML_TOPIC, REC_TOPIC, SWE_TOPIC, send, startFresh, startLivedIn } from "./lived-in.ts";
import type { Server } from "./server.ts";

export interface Sites {
  lived: Server;
  fresh: Server;
  toastPath: string;
}

export interface PagePlace {
  name: string;
  site: "lived" | "fresh";
  path: string;
  /** What is done on `path` before the page is the one meant. */
  arrive?: (page: Page, sites: Sites) => Promise<unknown>;
  /** Of the page in the end. */
  status: number;
}

/** Both sites, for the length of a file. */
export function useSites(): Sites {
  const sites = {} as Sites;
  beforeAll(async () => {
    sites.fresh = await startFresh();
    const { server, toastPath } = await startLivedIn();
    Object.assign(sites, { lived: server, toastPath });
  });
  afterAll(async () => {
    await sites.lived?.remove();
    await sites.fresh?.remove();
  });
  return sites;
}

export async function openPlace(page: Page, sites: Sites, place: PagePlace): Promise<void> {
  await page.goto(sites[place.site].origin + place.path);
  await waitForLayout(page);
  await place.arrive?.(page, sites);
}

/** Waits until the script has laid out what a long topic leaves out at first. */
async function waitForLayout(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".part, .question")].every(
      (part) => getComputedStyle(part).contentVisibility === "visible",
    ),
  );
}

/** Opens what is folded, so that nothing is left unseen. Menus stay closed: they would lie over the rest. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(
      "details:not([data-menu], .more-menu)",
    )) {
      fold.open = true;
    }
  });
  await waitForLayout(page);
}

const fresh = (name: string, path: string, status = 200): PagePlace => ({
  name,
  site: "fresh",
  path,
  status,
});
const lived = (name: string, path: string, more: Partial<PagePlace> = {}): PagePlace => ({
  name,
  site: "lived",
  path,
  status: 200,
  ...more,
});

const UNFINISHED = `/ml/recommendations/${REC_TOPIC}`;

export const PAGES: readonly PagePlace[] = [
  fresh("welcome", "/welcome"),
  fresh("Today, empty", "/ml"),
  fresh("Today, settings unreadable", "/swe", 503),
  fresh("map, empty", "/ml/map"),
  fresh("reviews, empty", "/ml/reviews"),
  fresh("history, empty", "/ml/history"),
  fresh("notes, empty", "/ml/notes"),
  fresh("a day, empty", "/ml/history/2026-03-04"),
  fresh("config, settings unreadable", "/config"),

  lived("Today of ML", "/ml"),
  lived("Today of Lab, full and past the end", "/lab"),
  lived("Today with all reviews", "/lab?all=1"),
  lived("Today with a toast", "/lab", { arrive: (page, sites) => page.goto(sites.toastPath) }),
  lived("Today with a menu open", "/lab", { arrive: openMenu }),
  lived("Today, all paused", "/swe"),
  lived("Today from another zone", "/lab", { arrive: comeFromElsewhere }),
  lived("map", "/ml/map"),
  lived("map of Lab", "/lab/map"),
  lived("map, not done", "/lab/map?show=open"),
  lived("map, flagged", "/lab/map?show=flagged"),
  lived("map, due", "/lab/map?show=due"),

  lived("topic, not complete", UNFINISHED),
  lived("topic, refused", "/lab/gallery/gal-faulty", { arrive: refuseCompletion, status: 400 }),
  lived("topic, complete", `/ml/ml_algorithms/${ML_TOPIC}`),
  lived("topic of coding", `/swe/coding/${SWE_TOPIC}`),
  lived("topic with everything", "/lab/gallery/gal-everything"),
  lived("topic, one kind of question", "/lab/gallery/gal-everything?kind=derivation"),
  lived("topic with a fault", "/lab/gallery/gal-faulty"),
  lived("topic, not written", "/lab/gallery/gal-unwritten"),
  lived("topic without questions", "/lab/bare/lab-bare"),

  lived("reviews", "/lab/reviews"),
  lived("reviews of all groups", "/lab/reviews?scope=all&days=90"),
  lived("reviews, catch-up preview", "/lab/reviews?spread=3&cap=30"),
  lived("reviews, catch-up refused", "/lab/reviews?spread=4&cap=1"),
  lived("review, unopened", "/lab/review/lab-sorting.1.7"),
  lived("review, question", "/lab/review/gal-everything.1.7"),
  lived("review, answer", "/lab/review/gal-everything.1.7?answer=1"),
  lived("review, summary", "/lab/review/lab-hashing.1.3"),
  lived("review, done", "/lab/review/lab-trees.1.3"),
  lived("review, not yet", "/lab/review/lab-trees.1.14"),
  lived("review, dropped", `/swe/review/${SWE_TOPIC}.1.1`),
  lived("extra practice", `/ml/review/${ML_TOPIC}.practice.1?answer=1`),

  lived("history", "/lab/history"),
  lived("history, one track, all time", "/lab/history?range=all&track=basics"),
  lived("a day", `/lab/history/${LAST_DAY}`),
  lived("undo, asking", "/lab/history", { arrive: askUndo }),
  lived("notes", "/lab/notes"),
  lived("notes, shaky", "/lab/notes?show=shaky"),
  lived("notes, nothing", "/lab/notes?show=asks"),
  lived("note", "/lab/notes/gal-everything", { arrive: writeNote }),
  lived("note, conflict", "/lab/basics/lab-sorting", { arrive: makeConflict, status: 409 }),

  lived("practice", "/lab/practice"),
  fresh("practice, empty", "/ml/practice"),
  lived("search, empty", "/search"),
  lived("search", "/search?q=sort"),
  lived("search, nothing", "/search?q=%E2%80%AE%22%20OR%20zyzzyva"),
  lived("palette", "/lab", { arrive: openPalette }),
  fresh("guides", "/guides"),
  lived("guides", "/guides"),
  lived("config", "/config"),
  lived("config, refused", "/config", { arrive: refuseConfig, status: 400 }),
  lived("config, intervals preview", "/config", { arrive: previewIntervals }),
  lived("welcome, refused", "/welcome", { arrive: refuseWelcome, status: 400 }),
  lived("keys", "/help/keys"),
  lived("no such page", "/nothing/at/all/here", { status: 404 }),
  lived("no such day", "/ml/ml_algorithms/99", { status: 404 }),
  lived("components", "/dev/components"),
];

async function refuseCompletion(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mark as Complete" }).click();
  await page.getByRole("alert").waitFor();
}

async function askUndo(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Undo : Completed “Trees/ }).click();
  await page.getByRole("heading", { name: "Undo this?" }).waitFor();
}

async function comeFromElsewhere(page: Page): Promise<void> {
  await page.context().addCookies([{ name: "zone", value: "America%2FLima", url: page.url() }]);
  await page.reload();
  await page.getByText("This browser is in America/Lima").waitFor();
}

async function openMenu(page: Page): Promise<void> {
  await page.locator("main [data-menu] > summary").first().click();
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("option").first().waitFor();
}

/** Two texts, so that there is an earlier version. */
async function writeNote(page: Page): Promise<void> {
  const field = page.getByLabel("Notes", { exact: true });
  for (const text of ["# Softmax\n\nIts gradient is $p - y$.\n\n- scale\n- `shift`", "Short: $e^x > 0$."]) {
    await field.fill(text);
    await page.getByRole("button", { name: "Save note" }).click();
    await page
      .locator(".note-status")
      .getByText(/^Saved /)
      .waitFor();
  }
  await page.reload();
}

async function makeConflict(page: Page, sites: Sites): Promise<void> {
  const editor = page.locator("form[data-note]");
  const revision = await editor.locator("[name=revision]").inputValue();
  const text = `Written elsewhere after ${revision}.`;
  await send(sites.lived, "/lab/topics/lab-sorting/note", { text, revision });
  await editor.getByRole("textbox").fill("Written here.");
  await editor.getByRole("button").click();
  await page.getByRole("alert").waitFor();
}

async function refuseConfig(page: Page): Promise<void> {
  const form = page.locator("#track-ml_algorithms");
  await form.getByLabel("acceleration_days").fill("999");
  await form.getByRole("button").click();
  await page.getByRole("alert").waitFor();
}

async function previewIntervals(page: Page): Promise<void> {
  const form = page.locator("#intervals-lab");
  await form.getByRole("textbox").fill("2, 5, 9");
  await form.getByRole("button").click();
  await page.getByRole("table", { name: "Open reviews before and after" }).waitFor();
}

async function refuseWelcome(page: Page): Promise<void> {
  await page.getByLabel("Days you know already").first().fill("999");
  await page.getByRole("button", { name: "Save and open Today" }).click();
  await page.getByRole("alert").waitFor();
}
