import { test } from "vitest";
import { openBrowser, openTab } from "../support/browser.ts";
import { openPlace, PAGES, unfold } from "../support/every-page.ts";
import { startFresh, startLivedIn } from "../support/lived-in.ts";
test("shots", async () => {
  const [l, fresh] = await Promise.all([startLivedIn(), startFresh()]);
  const sites = { lived: l.server, toastPath: l.toastPath, fresh };
  const browser = await openBrowser();
  const [w, h] = (process.env.SIZE ?? "320x640").split("x").map(Number);
  const tab = await openTab(browser, sites.lived.origin, { timezoneId: "Europe/Berlin", reducedMotion: "reduce", colorScheme: (process.env.SCHEME as any) ?? "light", forcedColors: process.env.FORCED ? "active" : "none", viewport: { width: w!, height: h! } });
  tab.allow(/./);
  for (const name of process.env.ONLY!.split(";")) {
    const place = PAGES.find((p) => p.name === name)!;
    if (process.env.MEDIA) await tab.page.emulateMedia({ media: "print" });
    await openPlace(tab.page, sites, place);
    if (process.env.UNFOLD) await unfold(tab.page);
    if (process.env.EVAL) console.log(name, JSON.stringify(await tab.page.evaluate(process.env.EVAL), null, 1));
    await tab.page.waitForTimeout(200);
    await tab.page.screenshot({ path: `/tmp/scratch/${name.replace(/\W+/g, "-")}.png`, fullPage: !!process.env.FULL });
    if (process.env.PDF) await tab.page.pdf({ path: `/tmp/scratch/${name.replace(/\W+/g, "-")}.pdf`, format: "A4" });
  }
  await browser.close(); await l.server.remove(); await fresh.remove();
}, 300000);
