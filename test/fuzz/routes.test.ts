/** Every route of the app with requests that nobody thought of: never a crash, never a write by a read, the history whole. */

import { randomUUIDv7 } from "node:crypto";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildStates } from "../../src/store/rebuild.ts";
import { exportJson, parseExport } from "../../src/transfer/json.ts";
import { casesOf, fuzz, makeCage } from "../support/fuzz.ts";
import { type DrawnRequest, RequestSource } from "../support/fuzz-requests.ts";
import { createSite, HOST, type Site } from "../support/web.ts";

/** Then the site is looked through and thrown away: a history that grows without end makes each undo slower. */
const CASES_OF_A_SITE = 1000;

/** The one that can be restored; others are named by the second and dropped, so that none is in the way of the next. */
const BACKUP = "2026-03-01T09-00-00";

const cage = makeCage();
let site: Site;
let source: RequestSource;
let day = 1;
/** By route: how many requests, and how many that did what was asked. */
const seen = new Map<string, { asked: number; done: number }>();

beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  cage.remove();
});

async function openSite(): Promise<Site> {
  const opened = await createSite({ guidesFolder: join(cage.folder, "guides") });
  source = new RequestSource(opened);
  await liveIn(opened);
  const script = "/api/track-day?group=ml&track=ml_algorithms&start_date=2026-03-04&acceleration_days=0";
  source.keep("GET", script, []);
  return opened;
}

/** Something of everything: topics done, a note, reviews that are due and late, a backup, a catch-up that is asked for. */
async function liveIn(opened: Site): Promise<void> {
  opened.goToDay(1);
  const [first, second] = opened.group("ml").tracks[0]!.topics;
  const op = () => ({ op: randomUUIDv7() });
  for (const { id } of [first!, second!]) {
    expect((await opened.post(`/ml/topics/${id}/complete`, { ...op(), difficulty: "3" })).status).toBe(303);
  }
  await opened.post(`/ml/topics/${first!.id}/note`, { text: "Ask *why*: $x^2$.", revision: "0" });
  const json = { accept: "application/json" };
  await opened.post(`/ml/topics/${second!.id}/change`, { ...op(), change: "flag" });
  const { act } = await (await opened.post("/ml/undo", op(), json)).json();
  await learn(await opened.get(`/ml?done=${act}`));
  await opened.post("/data/backup", op());
  const folder = join(opened.dataFolder, "backups");
  renameSync(join(folder, readdirSync(folder)[0]!), join(folder, BACKUP));
  day = 9;
  opened.goToDay(day);
  const review = `/ml/review/${first!.id}.1.1`;
  await opened.post(`${review}/open`, op());
  await learn(await opened.get(`${review}?answer=1`));
  const { events } = await exportJson(opened.context);
  const { questions } = JSON.parse(events.find(({ kind }) => kind === "review-opened")!.body);
  for (const { id } of questions)
    await opened.post(`${review}/grade`, { ...op(), question: id, grade: "good" });
  for (const path of [
    review,
    "/welcome",
    `/config?restore=${BACKUP}`,
    "/swe",
    "/ml",
    "/ml/reviews?spread=3&cap=60",
  ]) {
    await learn(await opened.get(path));
  }
}

async function learn(response: Response): Promise<string> {
  const text = await response.text();
  source.learn(text, response.headers.get("content-type") ?? "");
  return text;
}

async function writesSoFar(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(site.context.rows);
  return rows[0]!.n;
}

async function send({ route, method, path, headers, body }: DrawnRequest): Promise<void> {
  const isRead = method === "GET" || method === "HEAD";
  const before = isRead ? await writesSoFar() : 0;
  const response = await site.app.request(`http://${HOST}${path}`, { method, headers, body });
  expect(response.status, "is a fault of the app").toBeLessThan(500);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("location") ?? "/").toMatch(/^\/(?!\/)/);
  const text = headers["accept-encoding"] === undefined ? await learn(response) : "";
  if (
    response.status >= 400 &&
    text !== "" &&
    response.headers.get("content-type")?.startsWith("text/html")
  ) {
    expect(text).toContain("</html>");
  }
  if (isRead) expect(await writesSoFar(), "a read wrote").toBe(before);
  const key = `${route.method} ${route.pattern}`;
  const counts = seen.get(key) ?? { asked: 0, done: 0 };
  counts.asked++;
  if (response.status < 400) counts.done++;
  seen.set(key, counts);
}

function dropBackups(): void {
  const folder = join(site.dataFolder, "backups");
  const others = readdirSync(folder).filter((name) => name !== BACKUP);
  for (const name of others) rmSync(join(folder, name), { recursive: true });
}

async function expectWholeSite(): Promise<void> {
  const { rows, learnerId } = site.context;
  const exported = JSON.stringify(await exportJson(site.context));
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(rows);
  expect(integrity.rows).toEqual([{ integrity_check: "ok" }]);
  expect((await sql`pragma foreign_key_check`.execute(rows)).rows).toEqual([]);
  expect((await rebuildStates(rows, learnerId)).differed).toEqual([]);
  expect(() => parseExport(exported)).not.toThrow();
}

test("no request makes the app fail, write while it reads, or leave its folder", async () => {
  let cases = 0;
  await fuzz(
    "routes",
    (random) => source.draw(random),
    async (request, random) => {
      if (random() < 0.02) {
        day = random() < 0.9 ? day + 1 : 1;
        site.goToDay(day);
      }
      await send(request);
      if (request.path.startsWith("/data/") && request.method === "POST") dropBackups();
      if (++cases % CASES_OF_A_SITE > 0) return;
      await expectWholeSite();
      await site.close();
      site = await openSite();
    },
  );
  await expectWholeSite();
  cage.check();
});

test("every route was asked, and did what was asked", () => {
  const routes = source.routes.map(({ method, pattern }) => `${method} ${pattern}`);
  expect(routes.length).toBeGreaterThan(40);
  const few = casesOf("routes") / routes.length / 20;
  expect(routes.filter((route) => !((seen.get(route)?.asked ?? 0) > few))).toEqual([]);
  // Without a build there is no asset.
  const idle = routes.filter((route) => route !== "GET /assets/*" && !seen.get(route)?.done);
  expect(idle).toEqual([]);
});
