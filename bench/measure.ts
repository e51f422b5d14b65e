/** What the benches share: starting a server, timing requests, and medians. */
import { spawn } from "node:child_process";
import { request } from "node:http";

const REQUESTS = 200;

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
export const ms = (value: number) => `${value.toFixed(2)} ms`;

export interface Running {
  origin: string;
  startMs: number;
  stop: () => Promise<void>;
}

export function start(args: string[], env: Record<string, string>): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  return new Promise((resolve) => {
    child.stdout.on("data", (chunk) => {
      const origin = /http:\/\/localhost:\d+/.exec(String(chunk))?.[0];
      if (!origin) return;
      const stop = () => new Promise<void>((done) => child.once("exit", () => done()) && child.kill());
      resolve({ origin, startMs: performance.now() - began, stop });
    });
  });
}

/** One request over a connection that is kept; answers milliseconds and the body's bytes as sent. */
export function time(origin: string, path: string, body?: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = body
      ? { "content-type": "application/x-www-form-urlencoded", origin, "content-length": body.length }
      : { "accept-encoding": "gzip" };
    const call = request(`${origin}${path}`, { method: body ? "POST" : "GET", headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        if (response.statusCode! >= 400) reject(new Error(`${path} answered ${response.statusCode}`));
        else resolve({ ms: performance.now() - began, bytes });
      });
    });
    call.on("error", reject);
    call.end(body);
  });
}

/** Median milliseconds of many requests, one after the other. */
export async function measure(
  origin: string,
  one: (n: number) => [path: string, body?: string],
): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < REQUESTS; n++) times.push((await time(origin, ...one(n))).ms);
  return median(times);
}
