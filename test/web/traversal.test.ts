/** Paths that try to leave their folder, sent byte for byte as no browser would: none answers with a file from elsewhere. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKeeper } from "../../src/backup/keeper.ts";
import { createApp } from "../../src/web/app.tsx";
import { loadAssets } from "../../src/web/assets.ts";
import { createSite, type Site } from "../support/web.ts";

const SECRET = "this text stands in no file that may be read";

let site: Site;
let server: Server;
let port: number;

beforeAll(async () => {
  site = await createSite();
  const client = join(site.dataFolder, "client");
  mkdirSync(join(client, "assets"), { recursive: true });
  mkdirSync(join(site.dataFolder, "cache/guides"), { recursive: true });
  mkdirSync(join(site.dataFolder, "backups"), { recursive: true });
  for (const folder of ["", "client", "client/assets", "cache", "cache/guides", "backups"]) {
    for (const name of ["secret.txt", "secret.css", "secret.pdf"]) {
      writeFileSync(join(site.dataFolder, folder, name), SECRET);
    }
  }
  symlinkSync(join(site.dataFolder, "secret.css"), join(client, "assets/link.css"));
  symlinkSync(join(site.dataFolder, "secret.pdf"), join(site.dataFolder, "cache/guides/link.pdf"));
  const files = { styles: "app.css", app: "app.js", review: "review.js" };
  const manifest = Object.entries(files).map(([name, file]) => [name, { name, file: `assets/${file}` }]);
  for (const file of Object.values(files)) writeFileSync(join(client, "assets", file), `/* ${file} */`);
  writeFileSync(join(client, "manifest.json"), JSON.stringify(Object.fromEntries(manifest)));

  const { learnerId: _, ...services } = site.context;
  const app = createApp(services, await loadAssets(client), {
    allowedHosts: [],
    isDevelopment: false,
    guides: site.guides,
    roots: [],
    backups: openKeeper(site.dataFolder, site.context),
  });
  server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await site.close();
});

/** The whole answer to a request whose path is sent as it stands. */
async function send(path: string, method = "GET", body = ""): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    answer += chunk;
  });
  socket.on("close", () => resolve(answer));
  socket.on("error", reject);
  const type = "Content-Type: application/x-www-form-urlencoded";
  const head = [`${method} ${path} HTTP/1.1`, `Host: localhost:${port}`, "Connection: close"];
  if (method === "POST") head.push(type, `Content-Length: ${body.length}`);
  socket.write(Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`, "latin1"));
  return promise;
}

/** Ways of writing "one folder up". */
const UPS = [
  "../",
  "..%2f",
  "..%2F",
  "%2e%2e/",
  "%2e%2e%2f",
  ".%2e/",
  "%252e%252e%252f",
  "%25252e%25252e%25252f",
  "..\\",
  "..%5c",
  "%2e%2e%5c",
  "..%255c",
  "....//",
  "..././",
  "..;/",
  "%c0%ae%c0%ae/",
  "%c0%ae%c0%ae%c0%af",
  "%e0%80%ae%e0%80%ae/",
  "..%c0%af",
  "..%u2215",
  "%uff0e%uff0e/",
  "..%00/",
  ".%00./",
  "..%0d%0a/",
  "./../",
  "x/../../",
];

/** Whole paths that lead there without going up. */
function absolutes(): string[] {
  const secret = join(site.dataFolder, "secret.txt");
  return [
    secret,
    `/${secret}`,
    encodeURIComponent(secret),
    `file://${secret}`,
    "/etc/passwd",
    "//etc/passwd",
    "%2fetc%2fpasswd",
    "file:///etc/passwd",
    "C:%5cWindows%5cwin.ini",
    "secret.txt%00.css",
    "secret.css%00",
    "secret.css%20",
    "secret.css.",
    "secret.css::$DATA",
    "link.css",
    "link.pdf",
    "secret.css",
    "secret.pdf",
    ".",
    "..",
    "%2e",
    "",
  ];
}

function hostilePaths(): string[] {
  const ups = UPS.flatMap((up) =>
    [1, 3, 6].flatMap((levels) =>
      ["secret.txt", "secret.css", "study.db", "etc/passwd"].map((name) => up.repeat(levels) + name),
    ),
  );
  return [...ups, ...absolutes()];
}

test.each(["/assets/", "/guides/", "/data/", "/", "/ml/notes/", "/ml/"])(
  "below %s",
  async (prefix) => {
    const leaks: string[] = [];
    for (const path of hostilePaths()) {
      const answer = await send(prefix + path.replaceAll(/[ \r\n]/g, ""));
      const isRefused =
        /^HTTP\/1\.1 (4\d\d|30\d)/.test(answer) || (prefix === "/" && /^HTTP\/1\.1 200/.test(answer));
      if (
        !isRefused ||
        answer.includes(SECRET) ||
        answer.includes("root:") ||
        answer.includes("SQLite format")
      ) {
        leaks.push(`${prefix}${path}: ${answer.slice(0, 40)}`);
      }
    }
    expect(leaks).toEqual([]);
  },
  60_000,
);

test("what is asked for by its name is answered", async () => {
  expect(await send("/assets/app.css")).toContain("/* app.css */");
});

test("a backup is named, never reached by a path", async () => {
  const leaks: string[] = [];
  for (const path of hostilePaths()) {
    const body = new URLSearchParams({ op: "x", backup: path.replaceAll("%00", "\0") }).toString();
    const answer = await send("/data/restore", "POST", body);
    if (!/^HTTP\/1\.1 404/.test(answer)) leaks.push(`${path}: ${answer.slice(0, 40)}`);
  }
  expect(leaks).toEqual([]);
}, 60_000);
