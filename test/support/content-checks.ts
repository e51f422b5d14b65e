/** Runs one content check over a small curriculum, for tests that change a single place in it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findPython, type Python } from "../../src/check/python.ts";
import { createRunner, type PythonRunner } from "../../src/check/python-runner.ts";
import type { Check, CheckProblem } from "../../src/check/subject.ts";
import {
  lineOf,
  makeQuestion,
  makeTopic,
  subjectOf,
  type TopicParts,
  writeCurricula,
} from "./content-factory.ts";

export const READING = "school/lessons/alpha/reading.md";
export const BANK = "school/lessons/alpha/questions.yaml";

let python: Python | undefined;

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "study-cache-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function openPython(): Promise<PythonRunner> {
  python ??= findPython()!;
  return createRunner({ python, cacheFolder: await temporaryFolder() });
}

/** What the check says of all topics of a root; with Python at hand where it is asked for. */
export async function checkRoot(
  check: Check,
  root: string,
  options: { python?: boolean } = {},
): Promise<CheckProblem[]> {
  return check(await subjectOf(root, options.python ? { python: await openPython() } : {}));
}

/** The check over the topic `alpha` with other parts, with Python and one fact: `peak`, 989 TFLOP/s. */
export async function checkTopic(check: Check, parts: Partial<TopicParts>) {
  const peak = { value: 989, unit: "TFLOP/s", what: "peak", as_of: "2026-11", source: "data sheet" };
  const root = await writeCurricula({ topics: [makeTopic(parts)], facts: { peak } });
  return { root, problems: await checkRoot(check, root, { python: true }) };
}

/** The check over a topic whose third question, of depth 3, has other fields. */
export async function checkQuestion(check: Check, fields: object = {}) {
  const topic = makeTopic();
  topic.questions![2] = makeQuestion({ id: "alpha.q03", depth: 3, ...fields });
  const root = await writeCurricula({ topics: [topic] });
  const first = await lineOf(root, BANK, "id: alpha.q03");
  /** 1-based line of the first line below the question's id that begins so. */
  const lineAfter = async (start: string) => {
    const lines = (await readFile(join(root, BANK), "utf8")).split("\n");
    return lines.findIndex((line, index) => index >= first && line.trim().startsWith(start)) + 1;
  };
  return { problems: await checkRoot(check, root), lineAfter };
}

/** The check over a reading with that text; `line` is the text's first. `beta` is another topic of the track. */
export async function checkReading(check: Check, text: string, track: object = {}) {
  const sections = { "In production": `Marker.\n${text}`, Sources: "- [a](https://example.org)" };
  const root = await writeCurricula({
    topics: [makeTopic({ sections }), makeTopic({ id: "beta" })],
    track: { ...track },
  });
  const problems = await check(await subjectOf(root, { only: ["alpha"] }));
  return { problems, line: (await lineOf(root, READING, "Marker.")) + 1 };
}
