/** A tab of a real browser; a page fails its test on any unexpected complaint. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

export interface Tab {
  page: Page;
  /** Complaints of the console and requests to other hosts so far. */
  complaints: string[];
  /** Complaints that the test itself provokes, such as the 400 of a refused form. */
  allow: (pattern: RegExp) => void;
  close: () => Promise<void>;
}

/** A new page in a context of its own; `close` fails the test on complaints. */
export async function openTab(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    timezoneId: "Europe/Berlin",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (protocol.startsWith("http") && other !== origin) complaints.push(`request to ${request.url()}`);
  });
  return {
    page,
    complaints,
    allow: (pattern) => void allowed.push(pattern),
    close: async () => {
      await context.close();
      expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
  };
}
