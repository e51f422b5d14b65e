import { describe, expect, test } from "vitest";
import { BANK, checkTopic, READING } from "../../test/support/content-checks.ts";
import { lineOf, makeQuestion } from "../../test/support/content-factory.ts";
import { checkFactCopies, checkNamedChecks, checkNumbers } from "./numbers.ts";

const checkFile = (source: string) => ({ "checks/sums.py": source });
const inProduction = (text: string) => ({ sections: { "In production": `Marker. ${text}` } });

describe("C12 checked numbers", () => {
  test.each([
    "The sum is [5,050]{=gauss_sum}.",
    "| Sum |\n| --- |\n| [≈ 5,050 points]{=gauss_sum} |",
    "The sum is [$5.05 \\times 10^3$]{=gauss_sum} and the peak [989 TFLOP/s]{fact=peak}.",
    "In code `[1]{=gauss_sum}` is no claim.",
  ])("pass: %s", async (text) => {
    expect((await checkTopic(checkNumbers, inProduction(text))).problems).toEqual([]);
  });

  test.each([
    { text: "[5,060]{=gauss_sum}", check: "C12", message: "[5,060]: the checks say gauss_sum = 5050" },
    { text: "[5,050]{=gauss}", check: "C12", message: "[5,050]: no check prints gauss" },
    { text: "[5,050 of 6]{=gauss_sum}", check: "C12", message: "[5,050 of 6]: cannot be read as one number" },
    { text: "[900 TFLOP/s]{fact=peak}", check: "C16", message: "[900 TFLOP/s]: facts.yaml says peak = 989" },
    { text: "[989 TFLOP/s]{fact=top}", check: "C16", message: "[989 TFLOP/s]: facts.yaml has no fact top" },
  ])("$text", async ({ text, check, message }) => {
    const { root, problems } = await checkTopic(checkNumbers, inProduction(`It is ${text}.`));
    expect(problems).toEqual([
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
    const { root, problems } = await checkTopic(checkNumbers, { questions });
    expect(problems).toMatchObject([{ file: BANK, line: await lineOf(root, BANK, "It is [12]") }]);
  });

  test("a changed number fails, wherever it stands", async () => {
    for (const changed of ["5,555", "4,545"]) {
      const { problems } = await checkTopic(checkNumbers, inProduction(`[${changed}]{=gauss_sum}`));
      expect(problems).toHaveLength(1);
    }
  });
});

describe("C12 check files", () => {
  test("may use facts", async () => {
    const files = checkFile(
      'from facts import fact\nassert fact("peak") == 989\nprint(f"double = {2 * fact(\'peak\')}")\n',
    );
    const { problems } = await checkTopic(checkNumbers, { files, ...inProduction("[1,978]{=double}") });
    expect(problems).toEqual([]);
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
    const { problems } = await checkTopic(checkNumbers, { files: checkFile(source), sections: {} });
    expect(problems).toEqual([
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
    const { root, problems } = await checkTopic(checkNamedChecks, {
      questions: [makeQuestion({ id: "alpha.q01", depth: 1, ...fields })],
    });
    expect(problems).toEqual([
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
    const { problems } = await checkTopic(checkNamedChecks, {
      questions: [makeQuestion({ id: "alpha.q01", depth: 1, ...fields })],
    });
    expect(problems).toEqual([]);
  });
});

describe("C16 copies of facts", () => {
  test("are told, and references are not", async () => {
    const copied = await checkTopic(checkFactCopies, inProduction("The peak is 989 TFLOP/s."));
    expect(copied.problems).toEqual([
      {
        file: READING,
        line: await lineOf(copied.root, READING, "Marker."),
        check: "C16",
        message: "989 TFLOP/s stands in facts.yaml and ages: write [989 TFLOP/s]{fact=peak}.",
      },
    ]);
    const referred = await checkTopic(
      checkFactCopies,
      inProduction("The peak is [989 TFLOP/s]{fact=peak}, a fourth of 1,989 TFLOP/s."),
    );
    expect(referred.problems).toEqual([]);
  });
});
