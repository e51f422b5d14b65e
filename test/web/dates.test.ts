/** Dates that no plan can have are refused with the reason; the edges of what can be are taken. */
import { randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSite, type Site } from "../support/web.ts";

let site: Site;
beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.close());

function startOn(start_date: string) {
  const [track] = site.group("ml").tracks;
  const fields = {
    op: randomUUIDv7(),
    group: "ml",
    track: track!.id,
    start_date,
    acceleration_days: "0",
    active: "on",
  };
  return site.post("/config/track", fields);
}

test.each([
  "1969-12-31",
  "2101-01-01",
  "0000-00-00",
  "2026-02-30",
  "12026-01-01",
  "-2026-01-01",
  "today",
  "",
])("%j is refused", async (date) => {
  const response = await startOn(date);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("write a date from 1970-01-01 to 2100-12-31 as YYYY-MM-DD");
});

test.each(["1970-01-01", "2100-12-31", "2028-02-29"])(
  "%s is taken, and every page still answers",
  async (date) => {
    expect((await startOn(date)).status).toBe(303);
    for (const path of ["/ml", "/ml/map", "/ml/reviews", "/ml/history", "/config", "/welcome"]) {
      expect((await site.get(path)).status, path).toBe(200);
    }
  },
);
