/** A running app with a tab on it, for the length of one describe block; one browser for the whole file. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openTab, type Tab } from "./browser.ts";
import { openBrowser } from "./find-browser.ts";
import { writeOwnTracks } from "./own-tracks.ts";
import { type Server, startServer } from "./server.ts";

export interface Study {
  server: Server;
  tab: Tab;
  page: Page;
  /** A further tab of the same learner in the same browser profile as the first, or with other options. */
  openTab: (options?: BrowserContextOptions) => Promise<Tab>;
}

/** Call once at the top of a file. */
export function useBrowser(): { readonly current: Browser } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  return {
    get current() {
      return browser!;
    },
  };
}

/**
 * Starts the app at `now` (civil date-time) before the tests of the block, with the group Lab beside ours if asked,
 * and ends it after them; the tab's complaints fail the block. The page's clock is installed where scripts run.
 */
export function useStudy(
  browser: { readonly current: Browser },
  options: { now: string; hasLab?: boolean; context?: BrowserContextOptions },
): Study {
  const study = {} as Study;
  beforeAll(async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "study-data-"));
    if (options.hasLab) writeOwnTracks(dataFolder);
    study.server = await startServer({ STUDY_NOW: options.now, STUDY_DATA_DIR: dataFolder });
    study.openTab = (context) => openTab(browser.current, study.server.origin, context ?? options.context);
    study.tab = await study.openTab();
    study.page = study.tab.page;
    // An open page looks at the day now and then, and nobody answers while the app is started anew.
    study.tab.allow(/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/);
    if (options.context?.javaScriptEnabled !== false) await study.page.clock.install();
  });
  afterAll(async () => {
    try {
      await study.tab?.close();
    } finally {
      await study.server?.remove();
    }
  });
  return study;
}
