/** C11, C12, C16: the topic's checks run, and every number that the text takes from them, or from facts.yaml, is right. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CheckedNumber, listCheckedNumbers } from "../content/markdown-parts.ts";
import type { FactsFile } from "../content/schema.ts";
import type { SourceTopic } from "../content/source.ts";
import { listPassages, listQuestions } from "./passages.ts";
import type { PythonRunner } from "./python-runner.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { supportFolder } from "./support-folder.ts";
import { eachLine } from "./text.ts";
import { isNear, parseWrittenNumber } from "./written-number.ts";

const CHECK_SECONDS = 20;
const PRINTED = /^([A-Za-z_]\w*)\s*=\s*(\S.*)$/;

/** What a topic's checks print, and what is wrong with them. */
interface Computed {
  values: Map<string, number>;
  problems: CheckProblem[];
}

export function listCheckFiles(topic: SourceTopic): string[] {
  return topic.files.filter((file) => file.startsWith(`${topic.path}/checks/`) && file.endsWith(".py"));
}

export async function checkNumbers({ curricula, houseTopics, python }: Subject): Promise<CheckProblem[]> {
  const perTopic = await Promise.all(
    houseTopics.map(async ({ topic }) => {
      const computed = python ? await runChecks(curricula.root, topic, curricula.facts, python) : null;
      const tagged = listPassages(topic).flatMap((passage) =>
        passage.checkedNumbers.flatMap((tag) => {
          const fault = faultOfTag(tag, computed, curricula.facts);
          if (!fault) return [];
          const check = tag.source === "fact" ? "C16" : "C12";
          return [
            {
              file: passage.file,
              line: passage.line + tag.line - 1,
              check,
              message: `[${tag.text}]: ${fault}`,
            },
          ];
        }),
      );
      return [...(computed?.problems ?? []), ...tagged];
    }),
  );
  return perTopic.flat();
}

function faultOfTag(tag: CheckedNumber, computed: Computed | null, facts: FactsFile): string | undefined {
  const written = parseWrittenNumber(tag.text);
  if (!written)
    return "cannot be read as one number with at most one unit: write the number alone in the brackets.";
  const value = tag.source === "fact" ? facts[tag.name]?.value : computed?.values.get(tag.name);
  const source = tag.source === "fact" ? "facts.yaml says" : "the checks say";
  if (value === undefined) {
    if (tag.source === "fact") return `facts.yaml has no fact ${tag.name}: add it or correct the name.`;
    // A check that failed is told already; what it would have printed is not known.
    if (!computed || computed.problems.length > 0) return undefined;
    return `no check prints ${tag.name}: let one compute it and print "${tag.name} = …", or correct the name.`;
  }
  if (isNear(written, value)) return undefined;
  return `${source} ${tag.name} = ${value}: correct the text, or what computes it. The value is in the unit as written.`;
}

async function runChecks(
  root: string,
  topic: SourceTopic,
  facts: FactsFile,
  python: PythonRunner,
): Promise<Computed> {
  const factValues = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.value]));
  const outcomes = await Promise.all(
    listCheckFiles(topic).map(async (file) => {
      const source = await readFile(join(root, file), "utf8");
      const usesFacts = /^\s*(?:from|import)\s+facts\b/m.test(source);
      const outcome = await python.run({
        source,
        seconds: CHECK_SECONDS,
        ...(usesFacts && { facts: factValues, importFrom: [supportFolder()] }),
      });
      return { file, source, outcome };
    }),
  );
  const values = new Map<string, number>();
  const printedBy = new Map<string, string>();
  const problems: CheckProblem[] = [];
  for (const { file, source, outcome } of outcomes) {
    const report = (line: number, message: string) => problems.push({ file, line, check: "C12", message });
    if (outcome.failure) {
      report(outcome.failureLine ?? 1, `The check ${outcome.failure}: mend it, or the claim that it tests.`);
      continue;
    }
    if (!/^\s*assert\b/m.test(source) && !source.includes("assert_")) {
      report(1, "The check asserts nothing: assert what must hold.");
    }
    for (const { name, line } of listEchoes(source)) {
      report(line, `The check prints ${name} as a constant: compute it.`);
    }
    for (const [, name, printed] of outcome.stdout.split("\n").flatMap((line) => matchLine(line))) {
      const value = Number(printed!.trim().replace(/^np\.float64\((.*)\)$/, "$1"));
      const other = printedBy.get(name!);
      if (other)
        report(1, `${name} is printed twice, the first time by ${other}: names are unique in a topic.`);
      if (Number.isNaN(value)) continue;
      printedBy.set(name!, file);
      values.set(name!, value);
    }
  }
  return { values, problems };
}

function matchLine(line: string): RegExpExecArray[] {
  const match = PRINTED.exec(line.trim());
  return match ? [match] : [];
}

/** `print("name = 327680")`: a value that nothing computes. */
function listEchoes(source: string): { name: string; line: number }[] {
  const echoes: { name: string; line: number }[] = [];
  source.split("\n").forEach((text, index) => {
    const name = /\bprint\(\s*f?["'](\w+)\s*=\s*[-+\d.,eE_]+["']\s*\)/.exec(text)?.[1];
    if (name) echoes.push({ name, line: index + 1 });
  });
  return echoes;
}

/** Derivations and estimations name a check that exists, and an estimation's answer takes its numbers from it. */
export function checkNamedChecks({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) => {
    const files = new Set(listCheckFiles(topic));
    return listQuestions(topic).flatMap(({ entry, file, fieldLines, line }) => {
      const problem = (field: keyof typeof entry, message: string) => [
        { file, line: fieldLines[field] ?? line, check: "C11", message: `${entry.id}: ${message}` },
      ];
      const isNumeric = entry.kind === "derivation" || entry.kind === "estimation";
      const named = [entry.check, ...entry.facts.map((fact) => fact.check)].filter(
        (path) => path !== undefined,
      );
      const lost = named.find((path) => !files.has(`${topic.path}/${path}`));
      if (lost)
        return problem("check", `there is no ${lost} in the topic's folder: write it or correct the path.`);
      if (isNumeric && !entry.check) {
        return problem(
          "kind",
          `a question of kind ${entry.kind} names the check that recomputes it: add \`check: checks/….py\`.`,
        );
      }
      if (entry.kind === "estimation" && listCheckedNumbers(entry.answer).length === 0) {
        return problem("answer", "an estimation's numbers are recomputed: write them as [123]{=name}.");
      }
      return [];
    });
  });
}

/** A figure of facts.yaml that is written out instead of referred to would age alone. */
export function checkFactCopies({ curricula, houseTopics }: Subject): CheckProblem[] {
  const patterns = Object.entries(curricula.facts)
    .filter(([, fact]) => fact.unit !== "" && String(fact.value).replace(/\D|0+$/g, "").length >= 3)
    .map(([id, fact]) => {
      const forms = [String(fact.value), fact.value.toLocaleString("en-US")].map(escaped).join("|");
      return {
        id,
        fact,
        pattern: new RegExp(
          `(?<![\\d.,[])(?:${forms})(?:\\s|\\\\[,;]|\\\\text\\{\\s*)?${escaped(fact.unit)}(?![\\w/])`,
        ),
      };
    });
  return houseTopics.flatMap(({ topic }) =>
    listPassages(topic).flatMap((passage) => {
      const problems: CheckProblem[] = [];
      eachLine(passage.markdown, (line, number, isCode) => {
        if (isCode) return;
        const untagged = line.replace(/\[[^[\]]*\]\{[^}]*\}/g, " ");
        for (const { id, fact, pattern } of patterns) {
          if (!pattern.test(untagged)) continue;
          const message = `${fact.value} ${fact.unit} stands in facts.yaml and ages: write [${fact.value} ${fact.unit}]{fact=${id}}.`;
          problems.push({ file: passage.file, line: passage.line + number, check: "C16", message });
        }
      });
      return problems;
    }),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
