/** `node bench/paint.ts`: from a key in a review to the next paint, with the CPU four times slower, beside a page that only shows a line. */
import { randomUUIDv7 } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../test/support/find-browser.ts";
import { LAB_TOPICS, writeOwnTracks } from "../test/support/own-tracks.ts";
import { startServer } from "../test/support/server.ts";
import { median } from "./measure.ts";

const SLOWER = 4;
const ROUNDS = 20;

/** A page with one key and one line: the least that a key can do. */
const FLOOR = `<!doctype html><p hidden>Answer</p><script>addEventListener("keydown", () => document.querySelector("p").hidden ^= 1)</script>`;

const dataFolder = mkdtempSync(join(tmpdir(), "study-paint-"));
writeOwnTracks(dataFolder);
const server = await startServer({ STUDY_DATA_DIR: dataFolder, STUDY_NOW: "2026-03-04T09:00" });
const headers = { "content-type": "application/json", accept: "application/json", origin: server.origin };
for (const { id } of LAB_TOPICS) {
  const body = JSON.stringify({ op: randomUUIDv7(), difficulty: 3 });
  await fetch(`${server.origin}/lab/topics/${id}/complete`, { method: "POST", headers, body });
}
await server.restart({ STUDY_NOW: "2026-03-05T09:00" });

const browser = await openBrowser();
const page = await browser.newPage();
const devtools = await page.context().newCDPSession(page);
await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });

await page.setContent(FLOOR);
await watch(page);
for (let round = 0; round < ROUNDS; round++) await pressKey(page, "a");
const floor = await durations(page);

const reveals: number[] = [];
const grades: number[] = [];
await page.goto(`${server.origin}/lab`);
await page.getByRole("button", { name: "Start review", exact: true }).click();
for (let question = 0; question < LAB_TOPICS.length * 3; question++) {
  const next = page.getByRole("button", { name: "Mark review complete" });
  await page.locator("[data-reveal]").or(next).waitFor();
  if (await next.isVisible()) {
    await next.click();
    await page.getByRole("button", { name: "Next review" }).click();
  }
  await watch(page);
  await pressKey(page, " ");
  reveals.push(Math.max(...(await durations(page))));
  await page.waitForTimeout(300);
  await watch(page);
  await page.keyboard.press("3");
  await page.getByRole("heading", { name: "Answer", exact: true }).waitFor({ state: "hidden" });
  grades.push(Math.max(...(await durations(page))));
}
for (const [name, values] of Object.entries({
  "floor, one line shown": floor,
  reveal: reveals,
  grade: grades,
})) {
  console.log(
    `${name}: median ${median(values)} ms, longest ${Math.max(...values)} ms (${values.length} keys)`,
  );
}
await browser.close();
await server.remove();

async function pressKey(on: Page, key: string): Promise<void> {
  await on.keyboard.press(key);
  await on.waitForTimeout(100);
}

/** Event timing tells from the key to the paint after it, in steps of 8 ms; what is under 16 ms it leaves out. */
async function watch(on: Page): Promise<void> {
  await on.evaluate(() => {
    const kept: number[] = [];
    Object.assign(window, { kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") kept.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

async function durations(on: Page): Promise<number[]> {
  const kept = await on.evaluate(() => (window as unknown as { kept: number[] }).kept);
  return kept.length > 0 ? kept : [16];
}
