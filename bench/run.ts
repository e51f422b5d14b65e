/** `make bench`: start, Today and a durable write, each interleaved with its floor in the same run, and Today's bytes. */
import { randomUUIDv7 } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, median, ms, start, time } from "./measure.ts";

const PAIRS = 5;
const folder = mkdtempSync(join(tmpdir(), "study-bench-"));

const env = { STUDY_DATA_DIR: folder, PORT: "0" };
const cold = await start(["dist/server/main.js", "serve"], env);
const topic = "mla-neural-network-fundamentals";
await time(cold.origin, `/ml/topics/${topic}/complete`, `op=${randomUUIDv7()}&difficulty=3`);
await cold.stop();
const warm: number[] = [];
for (let n = 0; n < PAIRS; n++) {
  const again = await start(["dist/server/main.js", "serve"], env);
  warm.push(again.startMs);
  await again.stop();
}

const app = await start(["dist/server/main.js", "serve"], env);
const page = join(folder, "today.html");
writeFileSync(page, await (await fetch(`${app.origin}/ml`)).text());
const floor = await start(["bench/floor/server.ts", join(folder, "study.db"), page], {});

const reads: number[][] = [];
const writes: number[][] = [];
for (let pair = 0; pair < PAIRS; pair++) {
  reads.push([await measure(app.origin, () => ["/ml"]), await measure(floor.origin, () => ["/ml"])]);
  const toggle = (n: number): [string, string] => [
    `/ml/topics/${topic}/change`,
    `op=${randomUUIDv7()}&change=${n % 2 === 0 ? "flag" : "unflag"}`,
  ];
  writes.push([await measure(app.origin, toggle), await measure(floor.origin, toggle)]);
}

console.log(`first start ${ms(cold.startMs)}, later starts ${ms(median(warm))} (median of ${PAIRS})`);
for (const [name, pairs] of Object.entries({ "Today, read": reads, "flag a topic, durable write": writes })) {
  const [own, base] = [median(pairs.map(([a]) => a!)), median(pairs.map(([, b]) => b!))];
  const ratio = median(pairs.map(([a, b]) => a! / b!));
  console.log(`${name}: ${ms(own)}, floor ${ms(base)}, ratio ${ratio.toFixed(1)} (median of ${PAIRS} pairs)`);
}
const html = await (await fetch(`${app.origin}/ml`)).text();
const links = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
console.log(`Today's HTML: ${html.length} bytes, ${(await time(app.origin, "/ml")).bytes} as sent`);
for (const link of new Set(links)) {
  const response = await fetch(app.origin + link, { headers: { "accept-encoding": "br" } });
  console.log(
    `  ${link}: ${response.headers.get("content-length") ?? (await response.arrayBuffer()).byteLength} bytes`,
  );
}
await app.stop();
await floor.stop();
rmSync(folder, { recursive: true, force: true });
