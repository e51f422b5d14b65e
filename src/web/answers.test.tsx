import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { answerPage } from "./answers.ts";

const app = new Hono().get("/", (call) => answerPage(call, <p>Größe: {"<"} 1</p>, 404));

const ask = (encodings?: string) =>
  app.request("/", encodings ? { headers: { "accept-encoding": encodings } } : {});

test("a page is packed for whoever reads gzip", async () => {
  const response = await ask("br, gzip;q=0.5");
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(await response.bytes()).toString()).toBe("<p>Größe: &lt; 1</p>");
});

test.each([undefined, "br", "gzip;q=0", "gzip; q=0.000, br"])(
  "it is sent as it is to %s",
  async (encodings) => {
    const response = await ask(encodings);
    expect(response.headers.get("content-encoding")).toBe(null);
    expect(await response.text()).toBe("<p>Größe: &lt; 1</p>");
  },
);

test("its status, its kind and what caches may do with it are told", async () => {
  const { status, headers } = await ask("gzip");
  expect(status).toBe(404);
  expect(headers.get("content-type")).toBe("text/html; charset=UTF-8");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("vary")).toBe("accept-encoding");
});
