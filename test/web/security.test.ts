/** Walks every route there is, so that a new one cannot forget the headers, the hosts or who may write. */
import { randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RESERVED_SLUGS, RESERVED_TRACK_IDS } from "../../src/core/curriculum.ts";
import { createSite, HOST, type Site } from "../support/web.ts";

let site: Site;
beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.close());

/** Real values for the parameters of a route's path. */
function pathOf(pattern: string): string {
  return pattern
    .replace(":group", "ml")
    .replace(":track", "ml_algorithms")
    .replace(":topic", site.group("ml").tracks[0]!.topics[0]!.id)
    .replace(":review", `${site.group("ml").tracks[0]!.topics[0]!.id}.1.1`)
    .replace(":date", "2026-03-04")
    .replace("*", "nothing.css");
}

function routes(method: string): string[] {
  const found = site.app.routes.filter((route) => route.method === method).map((route) => route.path);
  return [...new Set(found)].toSorted();
}

async function rowsKept(): Promise<string> {
  const { rows } = site.context;
  const tables = ["acts", "events", "topic_states", "reviews", "activity", "notes", "note_versions"] as const;
  const all = await Promise.all(tables.map((table) => rows.selectFrom(table).selectAll().execute()));
  const files = [site.context.settings.readLearner(), site.context.settings.readGroup("ml_specialist")];
  return JSON.stringify([all, files]);
}

const HEADERS = [
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
];

function expectSafeHeaders(response: Response, what: string): void {
  for (const name of HEADERS) expect(response.headers.get(name), `${what} has ${name}`).not.toBeNull();
  const policy = response.headers.get("content-security-policy")!;
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("unsafe");
}

describe("a NUL, which nobody can type and PostgreSQL does not keep,", () => {
  test.each(["/ml?done=%00", "/ml%00", "/ml/map?show=%00", "/ml/history?before=1.%00"])(
    "is refused in the address %s",
    async (path) => {
      const response = await site.get(path);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("NUL character");
    },
  );

  test("becomes a visible sign in what is written, by form and by script", async () => {
    const topic = site.group("ml").tracks[0]!.topics[0]!.id;
    const path = `/ml/topics/${topic}/note`;
    await site.post(path, { text: "a\0b", revision: "0" });
    const body = JSON.stringify({ text: "c\0d", revision: 1 });
    const headers = { "content-type": "application/json", accept: "application/json", host: HOST };
    await site.app.request(`http://${HOST}${path}`, { method: "POST", body, headers });
    const { rows } = site.context;
    expect(await rows.selectFrom("notes").select("text").execute()).toEqual([{ text: "c\uFFFDd" }]);
    await rows.deleteFrom("notes").execute();
  });
});

describe("every route", () => {
  test("is known to this walk", () => {
    expect(routes("GET").length).toBeGreaterThan(15);
    expect(routes("POST").length).toBeGreaterThan(12);
    const methods = new Set(site.app.routes.map((route) => route.method));
    expect([...methods].toSorted()).toEqual(["ALL", "GET", "POST"]);
  });

  test("answers a GET with the headers and never writes", async () => {
    const before = await rowsKept();
    for (const pattern of routes("GET")) {
      const response = await site.get(pathOf(pattern));
      expectSafeHeaders(response, `GET ${pattern}`);
      expect(response.status, `GET ${pattern}`).toBeLessThan(500);
      if (response.headers.get("content-type")?.startsWith("text/html")) {
        expect(response.headers.get("cache-control"), pattern).toBe("no-store");
        const html = await response.text();
        expect(html, `GET ${pattern} has an inline style`).not.toMatch(/<[^>]+\sstyle=/);
        expect(html, `GET ${pattern} has an inline script`).not.toMatch(/<script(?![^>]*\ssrc=)/);
        expect(html, `GET ${pattern} has an inline handler`).not.toMatch(/<[^>]+\son[a-z]+=/);
      }
    }
    expect(await rowsKept()).toBe(before);
  });

  const attacks: [string, Record<string, string>, number][] = [
    ["another site's origin", { origin: "https://evil.example" }, 403],
    ["an opaque origin", { origin: "null" }, 403],
    ["another site by Sec-Fetch-Site", { "sec-fetch-site": "cross-site" }, 403],
    ["another port of this machine", { origin: "http://localhost:9999" }, 403],
    ["a rebound host name", { host: "evil.example", origin: "http://evil.example" }, 403],
    ["plain text", { "content-type": "text/plain" }, 400],
    ["a multipart body", { "content-type": "multipart/form-data; boundary=x" }, 400],
    ["no content type", { "content-type": "" }, 400],
    ["a body packed by gzip", { "content-encoding": "gzip" }, 400],
    ["a body packed twice", { "content-encoding": "br, gzip" }, 400],
  ];

  test.each(attacks)("refuses a write with %s, and nothing is written", async (_, headers, status) => {
    const before = await rowsKept();
    for (const pattern of routes("POST")) {
      const response = await site.post(pathOf(pattern), { op: randomUUIDv7() }, headers);
      expect(response.status, `POST ${pattern}`).toBe(status);
      expectSafeHeaders(response, `POST ${pattern}`);
    }
    expect(await rowsKept()).toBe(before);
  });

  test("refuses a rebound host name on a read too", async () => {
    for (const pattern of routes("GET")) {
      const response = await site.get(pathOf(pattern), { host: "evil.example" });
      expect(response.status, `GET ${pattern}`).toBe(403);
      expectSafeHeaders(response, `GET ${pattern}`);
    }
  });

  const bodies: [string, string, number][] = [
    ["no JSON", "{", 400],
    ["a list", "[]", 400],
    ["null", "null", 400],
    ["wrong types", '{"op":1,"question":{},"grade":[],"change":7,"text":{},"revision":"x","act":[]}', 400],
    [
      "a __proto__ key",
      `{"op":"${randomUUIDv7()}","__proto__":{"isAdmin":true},"text":"x","revision":0}`,
      400,
    ],
    ["an unknown field", `{"op":"${randomUUIDv7()}","surprise":1}`, 400],
    ["too much", JSON.stringify({ text: "x".repeat(5_100_000) }), 413],
  ];

  test.each(bodies)(
    "answers JSON that is %s with a sentence, and nothing is written",
    async (_, body, status) => {
      const before = await rowsKept();
      for (const pattern of routes("POST")) {
        const response = await site.app.request(`http://${HOST}${pathOf(pattern)}`, {
          method: "POST",
          body,
          headers: {
            host: HOST,
            origin: `http://${HOST}`,
            "content-type": "application/json",
            accept: "application/json",
          },
        });
        expect(response.status, `POST ${pattern}`).toBe(status);
        const answer = (await response.json()) as { message: string };
        expect(answer.message, pattern).toMatch(/\.$/);
      }
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
      expect(await rowsKept()).toBe(before);
    },
  );
});

test("no group or track can take the place of a page", () => {
  const paths = site.app.routes.map((route) => route.path.split("/"));
  const pages = paths.map((path) => path[1]!).filter((name) => /^[a-z-]+$/.test(name));
  expect(pages.filter((name) => !RESERVED_SLUGS.has(name))).toEqual([]);
  const inGroup = paths.filter((path) => path[1] === ":group").map((path) => path[2] ?? "");
  expect(inGroup.filter((name) => /^[a-z-]+$/.test(name) && !RESERVED_TRACK_IDS.has(name))).toEqual([]);
});

describe("a page to go back to", () => {
  test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "that is %s is refused",
    async (back) => {
      const topic = site.group("ml").tracks[0]!.topics[0]!.id;
      const response = await site.post(`/ml/topics/${topic}/change`, {
        op: randomUUIDv7(),
        change: "flag",
        back,
      });
      expect([400, 409]).toContain(response.status);
      expect(response.headers.get("location")).toBeNull();
    },
  );
});

describe("what does not exist", () => {
  test.each([
    ["/nope", /SWE .*ML/],
    ["/ml/nope/1", /ML Algorithms/],
    ["/ml/ml_algorithms/99", /days\. Day 99 does not exist/],
    ["/ml/ml_algorithms/no-such-topic", /The map lists all/],
    ["/ml/review/no-such.1.1", /no topic/],
    ["/ml/review/what", /no such review/],
    ["/ml/history/2026-02-31", /is no date/],
  ])("%s is a page that names the nearest thing", async (path, text) => {
    const response = await site.get(path);
    expect(response.status).toBe(404);
    expect((await response.text()).replace(/<[^>]*>/g, "")).toMatch(text);
  });
});
