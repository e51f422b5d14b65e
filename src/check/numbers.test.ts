import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  lineOf,
  makeQuestion,
  makeTopic,
  subjectOf,
  type TopicParts,
  writeCurricula,
} from "../../test/support/content-factory.ts";
import { checkFactCopies, checkNamedChecks, checkNumbers } from "./numbers.ts";
import { checkProblemFolders, checkProblems } from "./problems.ts";
import { findPython } from "./python.ts";
import { createRunner, type PythonRunner } from "./python-runner.ts";
import { checkCodeRuns } from "./runs.ts";

const READING = "school/lessons/alpha/reading.md";
const BANK = "school/lessons/alpha/questions.yaml";
const FACTS = { peak: { value: 989, unit: "TFLOP/s", what: "peak", as_of: "2026-11", source: "data sheet" } };

let cacheFolder: string;
let python: PythonRunner;

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), "study-cache-"));
  python = createRunner({ python: findPython()!, cacheFolder });
});
afterAll(() => rm(cacheFolder, { recursive: true }));

async function write(parts: Partial<TopicParts>) {
  const root = await writeCurricula({ topics: [makeTopic(parts)], facts: FACTS });
  return { root, subject: await subjectOf(root, { python }) };
}

const inProduction = (text: string) => ({ sections: { "In production": `Marker. ${text}` } });
const check = (text: string) => ({ "checks/sums.py": text });

describe("C12 checked numbers", () => {
  test.each([
    "The sum is [5,050]{=gauss_sum}.",
    "| Sum |\n| --- |\n| [≈ 5,050 points]{=gauss_sum} |",
    "The sum is [$5.05 \\times 10^3$]{=gauss_sum} and the peak [989 TFLOP/s]{fact=peak}.",
    "In code `[1]{=gauss_sum}` is no claim.",
  ])("pass: %s", async (text) => {
    expect(await checkNumbers((await write(inProduction(text))).subject)).toEqual([]);
  });

  test.each([
    { text: "[5,060]{=gauss_sum}", check: "C12", message: "[5,060]: the checks say gauss_sum = 5050" },
    { text: "[5,050]{=gauss}", check: "C12", message: "[5,050]: no check prints gauss" },
    { text: "[5,050 of 6]{=gauss_sum}", check: "C12", message: "[5,050 of 6]: cannot be read as one number" },
    { text: "[900 TFLOP/s]{fact=peak}", check: "C16", message: "[900 TFLOP/s]: facts.yaml says peak = 989" },
    { text: "[989 TFLOP/s]{fact=top}", check: "C16", message: "[989 TFLOP/s]: facts.yaml has no fact top" },
  ])("$text", async ({ text, check, message }) => {
    const { root, subject } = await write(inProduction(`It is ${text}.`));
    expect(await checkNumbers(subject)).toEqual([
      {
        file: READING,
        line: await lineOf(root, READING, "Marker."),
        check,
        message: expect.stringContaining(message),
      },
    ]);
  });

  test("are held in the bank too", async () => {
    const questions = [
      makeQuestion({ id: "alpha.q01", depth: 1, answer: "First.\n\nIt is [12]{=gauss_sum}." }),
    ];
    const { root, subject } = await write({ questions });
    expect(await checkNumbers(subject)).toMatchObject([
      { file: BANK, line: await lineOf(root, BANK, "It is [12]") },
    ]);
  });

  test("a changed number fails, wherever it stands", async () => {
    for (const changed of ["5,555", "4,545"]) {
      const { subject } = await write(inProduction(`[${changed}]{=gauss_sum}`));
      expect(await checkNumbers(subject)).toHaveLength(1);
    }
  });
});

describe("C12 check files", () => {
  test("may use facts", async () => {
    const files = check(
      'from facts import fact\nassert fact("peak") == 989\nprint(f"double = {2 * fact(\'peak\')}")\n',
    );
    const { subject } = await write({ files, ...inProduction("[1,978]{=double}") });
    expect(await checkNumbers(subject)).toEqual([]);
  });

  test.each([
    { source: "x = 1\nassert x == 2\n", line: 2, message: 'The check ended with "AssertionError"' },
    { source: "import nowhere\nassert True\n", line: 1, message: "No module named 'nowhere'" },
    { source: 'print(f"x = {1 + 1}")\n', line: 1, message: "asserts nothing" },
    { source: 'assert True\nprint("x = 327680")\n', line: 2, message: "prints x as a constant" },
    {
      source: 'assert True\nfor x in (1, 2):\n    print(f"x = {x}")\n',
      line: 1,
      message: "x is printed twice",
    },
    {
      source: 'from facts import fact\nassert fact("top")\n',
      line: 2,
      message: "facts.yaml has no fact top",
    },
  ])("$message", async ({ source, line, message }) => {
    const { subject } = await write({ files: check(source), sections: {} });
    expect(await checkNumbers(subject)).toEqual([
      {
        file: "school/lessons/alpha/checks/sums.py",
        line,
        check: "C12",
        message: expect.stringContaining(message),
      },
    ]);
  });
});

describe("C11 named checks", () => {
  test.each([
    { fields: { kind: "derivation" }, at: "kind: derivation", message: "names the check that recomputes it" },
    {
      fields: { check: "checks/none.py" },
      at: "check: checks/none.py",
      message: "there is no checks/none.py",
    },
    {
      fields: { kind: "estimation", check: "checks/sums.py", answer: "It is 5,050." },
      at: "answer: It is",
      message: "an estimation's numbers are recomputed",
    },
  ])("$message", async ({ fields, at, message }) => {
    const { root, subject } = await write({
      questions: [makeQuestion({ id: "alpha.q01", depth: 1, ...fields })],
    });
    expect(checkNamedChecks(subject)).toEqual([
      {
        file: BANK,
        line: await lineOf(root, BANK, at),
        check: "C11",
        message: expect.stringContaining(message),
      },
    ]);
  });

  test("pass", async () => {
    const fields = { kind: "estimation", check: "checks/sums.py", answer: "It is [5,050]{=gauss_sum}." };
    const { subject } = await write({ questions: [makeQuestion({ id: "alpha.q01", depth: 1, ...fields })] });
    expect(checkNamedChecks(subject)).toEqual([]);
  });
});

describe("C16 copies of facts", () => {
  test("are told, and references are not", async () => {
    const copied = await write(inProduction("The peak is 989 TFLOP/s."));
    expect(checkFactCopies(copied.subject)).toEqual([
      {
        file: READING,
        line: await lineOf(copied.root, READING, "Marker."),
        check: "C16",
        message: "989 TFLOP/s stands in facts.yaml and ages: write [989 TFLOP/s]{fact=peak}.",
      },
    ]);
    const referred = await write(
      inProduction("The peak is [989 TFLOP/s]{fact=peak}, a fourth of 1,989 TFLOP/s."),
    );
    expect(checkFactCopies(referred.subject)).toEqual([]);
  });
});

describe("C10 code blocks", () => {
  test.each([
    { code: "import numpy\nassert numpy.ones(3).sum() == 3", line: 0, message: "" },
    { code: "x = 1", line: 0, message: "The block asserts nothing" },
    { code: "x = 1\nassert x == 2", line: 2, message: 'The block ended with "AssertionError"' },
  ])("$code", async ({ code, line, message }) => {
    const { root, subject } = await write({ sections: { Code: `\`\`\`python run\n${code}\n\`\`\`` } });
    const at = (await lineOf(root, READING, "```python run")) + line;
    const expected = { file: READING, line: at, check: "C10", message: expect.stringContaining(message) };
    expect(await checkCodeRuns(subject)).toEqual(message ? [expected] : []);
  });
});

describe("C13 coding problems", () => {
  const question = makeQuestion({ id: "alpha.q01", depth: 3, kind: "problem", problem: "longest" });

  test("have a question and a folder", async () => {
    const { root, subject } = await write({
      questions: [question],
      files: { "problems/shortest/tests.json": "{}" },
    });
    expect(checkProblemFolders(subject)).toMatchObject([
      {
        file: BANK,
        line: await lineOf(root, BANK, "problem: longest"),
        message: expect.stringContaining("problems/longest"),
      },
      {
        file: "school/lessons/alpha/problems/shortest/tests.json",
        line: 1,
        message: expect.stringContaining("shortest"),
      },
    ]);
  });

  test("are judged", async () => {
    const { subject } = await write({ questions: [question], files: { "problems/longest/tests.json": "{" } });
    expect(checkProblemFolders(subject)).toEqual([]);
    expect(await checkProblems(subject)).toContainEqual({
      file: "school/lessons/alpha/problems/longest/tests.json",
      line: 1,
      check: "C13",
      message: expect.stringContaining("tests.json: is no JSON"),
    });
  });
});
