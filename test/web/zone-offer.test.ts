import { afterAll, beforeAll, expect, test } from "vitest";
import { createSite, type Site } from "../support/web.ts";

let site: Site;
beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.close());

async function offerFor(cookie: string): Promise<string | undefined> {
  const html = await (await site.get("/ml", { cookie })).text();
  return /This browser is in [^<]*/.exec(html)?.[0].trim();
}

test("a browser in another zone is offered that zone", async () => {
  expect(await offerFor("zone=America%2FLima")).toBe(
    "This browser is in America/Lima; study days are counted in Europe/Berlin.",
  );
});

test.each([
  ["that has not said where it is", ""],
  ["in the learner's zone", "zone=Europe%2FBerlin"],
  ["that was told to keep the zone", "zone=America%2FLima; declined-zone=America%2FLima"],
  ["that names no zone", "zone=%3Cscript%3Ealert(1)%3C%2Fscript%3E"],
])("a browser %s is offered nothing", async (_, cookie) => {
  expect(await offerFor(cookie)).toBeUndefined();
});

test("one that was told to keep the zone is asked again from a third", async () => {
  expect(await offerFor("zone=Asia%2FTokyo; declined-zone=America%2FLima")).toContain("Asia/Tokyo");
});
