// Every test there is, one runner after the other; the last line sums them up: `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "study-test-"));
let passed = 0;
let failed = 0;

function run(name, command, args) {
  console.log(`\n=== ${name}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  return status === 0;
}

/** A runner that only says yes or no counts as one test. */
function runOne(name, command, args) {
  if (run(name, command, args)) passed++;
  else failed++;
}

runOne("types", "npx", ["tsc", "--noEmit"]);
runOne("style", "npx", ["biome", "check", "."]);

const report = join(folder, "vitest.json");
const didPass = run("vitest", "npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
]);
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  if (!didPass && result.numFailedTests === 0) failed++;
} catch {
  console.error("vitest left no report");
  failed++;
}

const demand = process.env.STUDY_DEMAND_PYTHON === "1" ? ["--demand-python"] : [];
runOne("the judge of coding problems", "python3", [
  "-m",
  "unittest",
  "discover",
  "-q",
  "-s",
  "test/check",
  "-p",
  "*_test.py",
]);
runOne("the curricula", "node", ["dist/server/main.js", "check", ...demand]);

rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
