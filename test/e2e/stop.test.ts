/** How the program ends under load, and who may work on its data beside it. */
import { randomUUIDv7 } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { firstBackup, runVerb, type Server, startServer } from "../support/server.ts";

const TOPIC = "mla-neural-network-fundamentals";

async function start(env: Record<string, string> = {}): Promise<Server> {
  const server = await startServer(env);
  onTestFinished(() => server.remove());
  return server;
}

/** Flags or unflags a topic over a connection that is kept; answers the act once it is acknowledged, null where it was refused. */
function change(server: Server, agent: Agent, op: string, n: number): Promise<string | null> {
  const body = new URLSearchParams({ op, change: n % 2 === 0 ? "flag" : "unflag" }).toString();
  const headers = {
    origin: server.origin,
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
    "content-length": body.length,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${server.origin}/ml/topics/${TOPIC}/change`, { method: "POST", agent, headers });
    sent.once("error", reject);
    sent.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const text = Buffer.concat(chunks).toString();
        // Another writer flagged it first: an answer like any other, but nothing to be kept.
        if (response.statusCode === 409) resolve(null);
        else if (response.statusCode !== 200) reject(new Error(`${response.statusCode}: ${text}`));
        else resolve((JSON.parse(text) as { act: string }).act);
      });
    });
    sent.end(body);
  });
}

test("SIGTERM under load ends it in time with 0: every acknowledged act is kept, no client is told of a fault", async () => {
  const server = await start();
  const acknowledged: string[] = [];
  const refusals: string[] = [];
  const writers = Array.from({ length: 8 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = 0; ; n++) {
      try {
        const act = await change(server, agent, randomUUIDv7(), n);
        if (act) acknowledged.push(act);
      } catch (error) {
        refusals.push(String(error));
        return;
      }
    }
  });
  while (acknowledged.length < 100) await new Promise((resolve) => setTimeout(resolve, 10));
  const late = AbortSignal.timeout(5000);
  expect(await server.stop("SIGTERM")).toBe(0);
  expect(late.aborted).toBe(false);
  await Promise.all(writers);

  // What is not answered is not answered at all: a closed connection, no half page and no fault of the app.
  expect(refusals.filter((text) => !/ECONNREFUSED|ECONNRESET|EPIPE|socket hang up/.test(text))).toEqual([]);
  expect(server.output()).not.toContain("bug");
  expect(readdirSync(server.dataFolder).filter((file) => file.startsWith("study.db"))).toEqual(["study.db"]);
  const database = new DatabaseSync(join(server.dataFolder, "study.db"), { readOnly: true });
  const kept = new Set(
    database
      .prepare("select id from acts")
      .all()
      .map(({ id }) => id),
  );
  database.close();
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

test.each([
  ["its header", "POST /config HTTP/1.1\r\nHost: localhost\r\nContent-"],
  [
    "its body",
    "POST /config/learner HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nop=",
  ],
])("a client that never ends %s is cut off in time, and that is no fault of the app", async (_, sent) => {
  const server = await start();
  const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {});
  await new Promise((resolve) => socket.write(sent, resolve));
  expect((await fetch(`${server.origin}/health`)).status).toBe(200);
  const late = AbortSignal.timeout(5000);
  expect(await server.stop("SIGTERM")).toBe(0);
  expect(late.aborted).toBe(false);
  expect(server.output()).not.toContain("bug");
});

test("a restore beside a running server is refused and changes nothing; once that one was killed it goes on", async () => {
  const server = await start();
  const backup = await firstBackup(server.dataFolder);
  const settings = readFileSync(join(server.dataFolder, "config.json"), "utf8");
  const restore = () => runVerb(["restore", backup, "--yes"], { STUDY_DATA_DIR: server.dataFolder });

  const refused = await restore();
  expect(refused.code).toBe(1);
  expect(refused.output).toMatch(/study: .* is in use: process \d+ \(study serve\)/);
  expect(readFileSync(join(server.dataFolder, "config.json"), "utf8")).toBe(settings);
  expect((await fetch(`${server.origin}/ml`)).status).toBe(200);

  await server.stop("SIGKILL");
  expect(existsSync(join(server.dataFolder, "lock"))).toBe(true);
  expect(await restore()).toMatchObject({ code: 0, output: expect.stringContaining(`Restored ${backup}`) });
  await server.restart();
  expect((await fetch(`${server.origin}/ml`)).status).toBe(200);
});
