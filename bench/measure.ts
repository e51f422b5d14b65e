/** What the benches share: starting a server, timing requests, and comparing two in pairs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { resolve } from "node:path";
import type { Usage } from "./usage.ts";

export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

export interface Running {
  origin: string;
  usage: (of: "time" | "memory") => Promise<Usage>;
  stop: () => Promise<void>;
}

/** Starts `node ...args` and waits for its address. Throws where it ends before. */
export async function start(args: string[], env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ["--import", resolve("bench/usage.ts"), ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(child, "exit");
  ended.then(() => process.off("exit", kill));
  const said = async () => {
    for await (const chunk of child.stdout!) {
      const origin = /http:\/\/localhost:\d+/.exec(String(chunk))?.[0];
      if (origin) return origin;
    }
    throw new Error(`${args.join(" ")} ended without an address.`);
  };
  const origin = await said();
  child.stdout!.resume();
  return {
    origin,
    usage: async (of) => {
      const answer = once(child, "message");
      child.send(of);
      return (await answer)[0] as Usage;
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** Starts a server and asks it once; answers the milliseconds from the spawn to the whole answer. */
export async function startAndAsk(
  args: string[],
  env: Record<string, string>,
  ask: Ask,
): Promise<{ server: Running; firstAnswerMs: number }> {
  const began = performance.now();
  const server = await start(args, env);
  await time(new Agent(), server.origin, ask);
  return { server, firstAnswerMs: performance.now() - began };
}

/** What a client asks for: a page, or a form to send. */
export type Ask = readonly [path: string, body?: string];

/** One request over a kept connection, in milliseconds until the whole answer is there. Throws where the answer is an error. */
function time(agent: Agent, origin: string, [path, body]: Ask): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = body
      ? { "content-type": "application/x-www-form-urlencoded", origin, "content-length": body.length }
      : { "accept-encoding": "gzip" };
    const call = request(
      `${origin}${path}`,
      { agent, method: body ? "POST" : "GET", headers },
      (response) => {
        response.resume();
        response.on("end", () => {
          if (response.statusCode! >= 400) reject(new Error(`${path} answered ${response.statusCode}`));
          else resolve(performance.now() - began);
        });
      },
    );
    call.on("error", reject);
    call.end(body);
  });
}

/** Median milliseconds that a client waits, and the server's processor time for one request. */
export interface Cost {
  ms: number;
  cpuMs: number;
}

/** Sends all asks, so many clients at a time. */
export async function measure(server: Running, asks: readonly Ask[], clients = 1): Promise<Cost> {
  const times: number[] = [];
  const left = asks.values();
  // Connections of its own: one that is left from before may be closed by the server at the moment it is used.
  const agent = new Agent({ keepAlive: true });
  const before = await server.usage("time");
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const ask of left) times.push(await time(agent, server.origin, ask));
    }),
  );
  const after = await server.usage("time");
  agent.destroy();
  return { ms: median(times), cpuMs: (after.cpuMs - before.cpuMs) / times.length };
}
