/** The guides in the app: the list, each PDF printed when it is first asked for, and what is said where it cannot be. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../src/core/errors.ts";
import { createApp } from "../../src/web/app.tsx";
import { createSite, HOST, NO_ASSETS, type Site } from "../support/web.ts";

let site: Site;
beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.close());

const NAME = "ml-algorithms-study-guide.pdf";
const TOPIC = "/ml/ml_algorithms/alg-perceptron";

async function rowOf(name: string): Promise<string> {
  const html = await (await site.get("/guides")).text();
  return /<li class="guide-row">.*?<\/li>/gs.exec(html.slice(html.indexOf(`>${name}<`) - 200))?.[0] ?? "";
}

test("the page lists each document with what it is for, before anything is printed", async () => {
  const html = await (await site.get("/guides")).text();
  for (const name of [NAME, "ml-algorithms-cheat-sheet.pdf", "coding-worksheet.pdf"]) {
    expect(html).toContain(`href="/guides/${name}"`);
  }
  expect(html).toContain("Not printed yet.");
  expect(html).not.toContain("#page=");
  expect(await (await site.get(TOPIC)).text()).not.toContain("/guides/");
});

test("a guide is printed when it is first asked for, and then kept", async () => {
  const response = await site.get(`/guides/${NAME}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("content-disposition")).toBe(`inline; filename="${NAME}"`);
  const pdf = Buffer.from(await response.arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  expect(await rowOf(NAME)).toMatch(/\d+ pages · \d+ KB/);
  const again = await site.get(`/guides/${NAME}?download`);
  expect(again.headers.get("content-disposition")).toBe(`attachment; filename="${NAME}"`);
  expect(Buffer.from(await again.arrayBuffer()).equals(pdf)).toBe(true);
  const known = await site.get(`/guides/${NAME}`, { "if-none-match": response.headers.get("etag")! });
  expect(known.status).toBe(304);
});

test("the topic's page leads to its page of the printed guide", async () => {
  await site.get(`/guides/${NAME}`);
  expect(await rowOf(NAME)).toMatch(new RegExp(`href="/guides/${NAME}#page=\\d+">[^<]+</a>, page \\d+`));
  expect(await (await site.get(TOPIC)).text()).toMatch(
    new RegExp(`href="/guides/${NAME}#page=\\d+"[^>]*>In the study guide, page \\d+ of the PDF`),
  );
});

test("a name that no guide has is answered by a sentence", async () => {
  for (const name of ["nothing.pdf", "..%2Fstudy.db", "%E0%A4%A"]) {
    const response = await site.get(`/guides/${name}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get("content-type")).toMatch(/^text\/(html|plain)/);
  }
  expect(await (await site.get("/guides/nothing.pdf")).text()).toContain(
    "The page Guides lists all of them.",
  );
});

test("a guide that cannot be printed says why, and the page goes on listing it", async () => {
  const { learnerId: _, ...services } = site.context;
  const guides = {
    ...site.guides,
    getPdf: async () => {
      throw new AppError("unavailable", "It could not be printed: the disk is full.");
    },
  };
  const app = createApp(services, NO_ASSETS, {
    allowedHosts: [],
    isDevelopment: false,
    roots: [],
    guides,
    backups: null,
  });
  const get = (path: string) => app.request(`http://${HOST}${path}`, { headers: { host: HOST } });
  const response = await get(`/guides/${NAME}`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("It could not be printed: the disk is full.");
  expect((await get("/guides")).status).toBe(200);
});
