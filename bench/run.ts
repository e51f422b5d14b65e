/**
 * `make bench`: each goal measured beside its floor, in turns, as one table. A missed goal is told and is no failure:
 * a busy machine misses them all. `node bench/run.ts 10000` sends fewer requests before it looks at the memory again.
 */
import { execFileSync, spawn } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Filling, fill, QUESTIONS, STAGES, TODAY } from "./fill.ts";
import { type Ask, type Cost, measure, median, type Running, start, startAndAsk } from "./measure.ts";
import { printTable, type Row } from "./table.ts";

const PAIRS = 5;
const REQUESTS = 200;
const MANY_REQUESTS = Number(process.argv[2] ?? 100_000);
const MEGABYTE = 1_000_000;
const today: Ask = ["/ml"];
const history: Ask = ["/ml/history"];

const folder = mkdtempSync(join(tmpdir(), "study-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const rows: Row[] = [];

const data = {
  thousand: await prepare("thousand", { topics: 42, cycles: 1, isReviewed: true, others: 2 }),
  unanswered: await prepare("unanswered", { topics: 42, cycles: 1, isReviewed: false, others: 2 }),
  short: await prepare("short", { topics: 12, cycles: 1, isReviewed: true, others: 2 }),
  million: await prepare("million", { topics: 42, cycles: 23, isReviewed: true, others: 2499 }),
};

await measureToday();
await measureReviews();
await measureGrowth();
await measureStart();
await measureMemory();
await measureMakeRun();
console.log(
  `\n${PAIRS} pairs in turns; ${availableParallelism()} cores, load ${loadavg().map(Math.round).join(", ")}; CPU is the server's time a request\n`,
);
printTable(rows);

async function measureToday(): Promise<void> {
  const own = await startOwn("thousand");
  const floor = await startFloor("thousand", own);
  for (const clients of [1, 16]) {
    const pairs = await inTurns(
      () => measure(own, repeated(today), clients),
      () => measure(floor, repeated(today), clients),
    );
    addRatio(`Today, ${clients} client${clients === 1 ? "" : "s"}, p50`, pairs, 2);
  }
  await own.stop();
  await floor.stop();
}

/** What a learner sends for one review, from its opened page to its end; each form is one durable write. */
async function measureReviews(): Promise<void> {
  const own = await startOwn("unanswered");
  const floor = await startFloor("unanswered", own);
  const forms = STAGES.flatMap((stage) => data.unanswered.topics.flatMap(({ id }) => reviewForms(id, stage)));
  const share = Math.floor(forms.length / (PAIRS + 1));
  const next = (server: Running) => {
    let turn = 0;
    return () => measure(server, forms.slice(turn * share, ++turn * share));
  };
  addRatio("Record a review, durable, p50", await inTurns(next(own), next(floor)), 1.5);
  await own.stop();
  await floor.stop();
}

function reviewForms(topicId: string, stage: number): Ask[] {
  const path = `/ml/review/${topicId}.1.${stage}`;
  const form = (fields: Record<string, string>) =>
    new URLSearchParams({ op: randomUUIDv7(), ...fields }).toString();
  const grades = QUESTIONS.map(
    (name): Ask => [
      `${path}/grade`,
      form({ question: `${topicId}.${name}`, grade: "good", thinking_ms: "120000" }),
    ],
  );
  return [...grades, [`${path}/finish`, form({})]];
}

async function measureGrowth(): Promise<void> {
  const [small, short, large] = [
    await startOwn("thousand"),
    await startOwn("short"),
    await startOwn("million"),
  ];
  const names = `${data.million.reviews} reviews vs ${data.thousand.reviews}`;
  const reads = await inTurns(
    () => measure(large, repeated(today)),
    () => measure(small, repeated(today)),
  );
  addRatio(`Today, ${names}`, reads, 1.1);
  const pairs = await inTurns(
    () => measure(large, repeated(history)),
    () => measure(short, repeated(history)),
  );
  addRatio(`History, ${data.million.events} events vs ${data.short.events}`, pairs, 2, 10);
  for (const server of [small, short, large]) await server.stop();
}

async function measureStart(): Promise<void> {
  const timed = (command: string[], env: Record<string, string>) => async (): Promise<Cost> => {
    const { server, firstAnswerMs } = await startAndAsk(command, env, today);
    const { cpuMs } = await server.usage("time");
    await server.stop();
    return { ms: firstAnswerMs, cpuMs };
  };
  const pairs = await inTurns(timed(...ownCommand("thousand")), timed(...floorCommand("thousand")));
  addDifference("Cold start to first Today", pairs.map(times), "ms", 250);
}

async function measureMemory(): Promise<void> {
  const atRest = async (command: string[], env: Record<string, string>) => {
    const { server } = await startAndAsk(command, env, today);
    const { residentBytes } = await server.usage("memory");
    return { server, megabytes: residentBytes / MEGABYTE };
  };
  const own = await atRest(...ownCommand("thousand"));
  const floor = await atRest(...floorCommand("thousand"));
  await floor.server.stop();
  addDifference("Memory at rest", [[own.megabytes, floor.megabytes]], "MB", 60);

  // The engine compiles what is used often, and that stays: growth begins after it.
  await measure(own.server, repeated(today, 2000), 16);
  const before = await own.server.usage("memory");
  await measure(own.server, repeated(today, MANY_REQUESTS), 16);
  const after = await own.server.usage("memory");
  await own.server.stop();
  const grown = (what: "residentBytes" | "liveBytes") => (after[what] / before[what] - 1) * 100;
  add({
    measure: `Memory after ${MANY_REQUESTS} requests`,
    own: `${(after.residentBytes / MEGABYTE).toFixed(0)} MB`,
    floor: `before: ${(before.residentBytes / MEGABYTE).toFixed(0)} MB`,
    result: `${grown("residentBytes").toFixed(1)} % (live: ${grown("liveBytes").toFixed(1)} %)`,
    cpu: "",
    goal: "≤ 10 %",
    isMet: grown("residentBytes") <= 10,
  });
}

/** A clone of the last commit; npm's packages come out of its cache, and Node is there, as far as they were fetched before. */
async function measureMakeRun(): Promise<void> {
  const clone = join(folder, "clone");
  execFileSync("git", ["clone", "--quiet", resolve("."), clone]);
  const began = performance.now();
  const make = spawn("make", ["run"], {
    cwd: clone,
    env: { ...process.env, PORT: "0", npm_config_prefer_offline: "true" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const stop = () => process.kill(-make.pid!);
  process.once("exit", stop);
  for await (const chunk of make.stdout) if (String(chunk).includes("http://")) break;
  const seconds = (performance.now() - began) / 1000;
  process.off("exit", stop);
  stop();
  add({
    measure: "make run on a clean clone",
    own: `${seconds.toFixed(0)} s`,
    floor: "",
    result: "",
    cpu: "",
    goal: "≤ 60 s",
    isMet: seconds <= 60,
  });
}

function add(row: Row): void {
  rows.push(row);
  console.error(`${row.measure}: ${row.own}, floor ${row.floor || "none"}, ${row.result} ${row.cpu}`);
}

/** Fills it, and starts the app once: the first start of a day makes a backup. */
async function prepare(name: string, filling: Omit<Filling, "others"> & { others: number }) {
  const others = { learners: filling.others, reviews: 400 };
  const filled = await fill(join(folder, name), { ...filling, others });
  await (await startOwn(name)).stop();
  return filled;
}

function ownCommand(name: string): [string[], Record<string, string>] {
  const env = { STUDY_DATA_DIR: join(folder, name), PORT: "0", STUDY_NOW: `${TODAY}T09:00`, TZ: "UTC" };
  return [["dist/server/main.js", "serve"], env];
}

function startOwn(name: string): Promise<Running> {
  return start(...ownCommand(name));
}

function floorCommand(name: string): [string[], Record<string, string>] {
  return [["bench/floor/server.ts", join(folder, `${name}-floor.db`), join(folder, `${name}.html`)], {}];
}

/** Over a copy of the rows, and sending the page that the app sends. */
async function startFloor(name: string, own: Running): Promise<Running> {
  writeFileSync(join(folder, `${name}.html`), await (await fetch(own.origin + today[0])).text());
  cpSync(join(folder, name, "study.db"), join(folder, `${name}-floor.db`));
  return start(...floorCommand(name));
}

function repeated(ask: Ask, times = REQUESTS): Ask[] {
  return Array.from({ length: times }, () => ask);
}

/** One turn to warm up, then the pairs. */
async function inTurns(own: () => Promise<Cost>, base: () => Promise<Cost>): Promise<[Cost, Cost][]> {
  const pairs: [Cost, Cost][] = [];
  for (let pair = 0; pair <= PAIRS; pair++) pairs.push([await own(), await base()]);
  return pairs.slice(1);
}

function times([own, base]: [Cost, Cost]): [number, number] {
  return [own.ms, base.ms];
}

function addRatio(
  name: string,
  pairs: [Cost, Cost][],
  most: number,
  mostMs = Number.POSITIVE_INFINITY,
): void {
  const [own, floor] = [median(pairs.map(([a]) => a.ms)), median(pairs.map(([, b]) => b.ms))];
  const [cpu, floorCpu] = [median(pairs.map(([a]) => a.cpuMs)), median(pairs.map(([, b]) => b.cpuMs))];
  const ratio = median(pairs.map(([a, b]) => a.ms / b.ms));
  add({
    measure: name,
    own: `${own.toFixed(2)} ms`,
    floor: `${floor.toFixed(2)} ms`,
    result: `${ratio.toFixed(2)} ×`,
    cpu: `${cpu.toFixed(2)} / ${floorCpu.toFixed(2)} ms = ${median(pairs.map(([a, b]) => a.cpuMs / b.cpuMs)).toFixed(2)} ×`,
    goal: `≤ ${most.toFixed(1)} ×${Number.isFinite(mostMs) ? `, ≤ ${mostMs} ms` : ""}`,
    isMet: ratio <= most && own <= mostMs,
  });
}

function addDifference(name: string, pairs: [number, number][], unit: string, most: number): void {
  const difference = median(pairs.map(([a, b]) => a - b));
  add({
    measure: name,
    own: `${median(pairs.map(([a]) => a)).toFixed(0)} ${unit}`,
    floor: `${median(pairs.map(([, b]) => b)).toFixed(0)} ${unit}`,
    result: `+ ${difference.toFixed(0)} ${unit}`,
    cpu: "",
    goal: `≤ + ${most} ${unit}`,
    isMet: difference <= most,
  });
}
