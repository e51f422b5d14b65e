/** `node bench/lighthouse.ts`: Lighthouse on every kind of page, the median of five runs each. */
import { spawnSync } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../test/support/find-browser.ts";
import { startServer } from "../test/support/server.ts";
import { median } from "./measure.ts";

/** Brought by npm when it is run, as nothing else needs it. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const RUNS = 5;
/** By its number of formulas the middle of all topics, with code. */
const TOPIC = "rec-sequential-generative";
/** More formulas has but one, more bytes only a few. */
const HEAVY_TOPIC = "mla-neural-network-fundamentals";

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
}

const folder = mkdtempSync(join(tmpdir(), "study-lighthouse-"));
const server = await startServer({ STUDY_DATA_DIR: folder, STUDY_NOW: "2026-03-04T09:00" });
const post = (path: string, fields: Record<string, unknown>) =>
  fetch(server.origin + path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", origin: server.origin },
    body: JSON.stringify({ op: randomUUIDv7(), ...fields }),
  });
await post(`/ml/topics/${HEAVY_TOPIC}/complete`, { difficulty: 3 });
await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
await post(`/ml/review/${HEAVY_TOPIC}.1.1/open`, {});

const pages = {
  Today: "/ml",
  "Topic with code and math": `/ml/recommendations/${TOPIC}`,
  "The same, one of the heaviest": `/ml/ml_algorithms/${HEAVY_TOPIC}`,
  Review: `/ml/review/${HEAVY_TOPIC}.1.1`,
  History: "/ml/history",
  Reviews: "/ml/reviews",
  Config: "/config",
};
console.log("| Page | Performance | Accessibility | Best practices | LCP ms | TBT ms | CLS | KB |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const [name, path] of Object.entries(pages)) {
  const reports = Array.from({ length: RUNS }, () => lighthouse(server.origin + path));
  const score = (category: string) => median(reports.map((each) => each.categories[category]!.score * 100));
  const value = (audit: string) => median(reports.map((each) => each.audits[audit]?.numericValue ?? 0));
  const cells = [
    score("performance").toFixed(0),
    score("accessibility").toFixed(0),
    score("best-practices").toFixed(0),
    value("largest-contentful-paint").toFixed(0),
    value("total-blocking-time").toFixed(0),
    value("cumulative-layout-shift").toFixed(3),
    (value("total-byte-weight") / 1024).toFixed(0),
  ];
  console.log(`| ${name} | ${cells.join(" | ")} |`);
  const failed = new Set(
    reports.flatMap((each) =>
      Object.values(each.audits).filter(({ score }) => score !== null && score < 0.9),
    ),
  );
  if (process.argv.includes("--why"))
    for (const { title, score } of failed) console.log(`  ${score} ${title}`);
}
await server.remove();

function lighthouse(url: string, triesLeft = 2): Report {
  const file = join(folder, "report.json");
  const args = ["--yes", LIGHTHOUSE, url, "--quiet", "--output=json", `--output-path=${file}`];
  const only = "--only-categories=performance,accessibility,best-practices";
  const flags = `--chrome-flags=--headless=new ${process.getuid?.() === 0 ? "--no-sandbox" : ""}`;
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  const { status, stderr } = spawnSync("npx", [...args, only, flags], { env, encoding: "utf8" });
  // On a busy machine a trace fails now and then.
  if (status !== 0 && triesLeft > 0) return lighthouse(url, triesLeft - 1);
  if (status !== 0) throw new Error(`Lighthouse ended with ${status} on ${url}:\n${stderr}`);
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}
