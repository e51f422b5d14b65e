/** Reads YAML and holds it against a schema; every fault is told with its line, the field and the remedy. */
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { ContentProblem } from "../core/curriculum.ts";

type Path = readonly PropertyKey[];

export interface YamlFile {
  file: string;
  /** Plain data; undefined where the text is not YAML that we take. */
  data: unknown;
  problems: ContentProblem[];
  /** 1-based line at which the value at a path begins; of its nearest ancestor where it is missing. */
  lineOf(path: Path): number;
}

/**
 * Parses one YAML document. Duplicate keys, aliases and several documents in one file are faults, as aliases can
 * blow a small file up and a duplicate hides what stands before it. `firstLine` is the file's line of the text.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line) + firstLine - 1;
  const problem = (offset: number, message: string) => ({ file, line: lineAt(offset), message });

  const faults = document.errors
    .slice(0, 3)
    .map((error) => problem(error.pos[0], `The YAML cannot be read: ${error.message}. Correct this line.`));
  visit(document, {
    Alias(_, alias) {
      faults.push(
        problem(alias.range?.[0] ?? 0, `*${alias.source} is an alias: write the value out instead.`),
      );
    },
  });
  const warnings = document.warnings.map((warning) =>
    problem(warning.pos[0], `${warning.message}: remove the tag.`),
  );
  return {
    file,
    data: faults.length > 0 ? undefined : document.toJS(),
    problems: [...faults, ...warnings],
    lineOf: (path) => lineAt(offsetOf(document, text, path)),
  };
}

/** Where the text of a value begins; a block scalar begins below its `|`. */
function offsetOf(document: Document, text: string, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const start = node.range[0];
    if (!isScalar(node) || (node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED")) return start;
    const header = text.indexOf("\n", start);
    const blankLines = text.slice(header + 1).match(/^(?:[ \t]*\r?\n)*/)?.[0].length ?? 0;
    const begin = header + 1 + blankLines;
    return begin < node.range[1] ? begin : start;
  }
  return 0;
}

/**
 * The value at `path` of a file, as the schema gives it; otherwise undefined and a problem for each fault.
 * `subject` names the entry in the messages, where a file holds many.
 */
export function checkShape<Schema extends z.ZodType>(
  yaml: YamlFile,
  schema: Schema,
  { path = [], subject = "" }: { path?: Path; subject?: string } = {},
): { value?: z.infer<Schema>; problems: ContentProblem[] } {
  const result = schema.safeParse(valueAt(yaml.data, path));
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => ({
    file: yaml.file,
    line: yaml.lineOf([
      ...path,
      ...issue.path,
      ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : []),
    ]),
    message: (subject && `${subject}: `) + sentenceOf(issue, subject ? "it" : "The file"),
  }));
  return { problems };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], data);
}

/** `topics[2].title`; entries count from 0, as in the tools that people query YAML with. */
function nameOf(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

const EXPECTED: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a mapping (name: value)",
  record: "a mapping (name: value)",
};

function sentenceOf(issue: z.core.$ZodIssue, whole: string): string {
  const name = issue.path.length > 0 ? `\`${nameOf(issue.path)}\`` : whole;
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("undefined")
        ? `${name} is missing: add it as ${EXPECTED[issue.expected] ?? issue.expected}.`
        : `${name} must be ${EXPECTED[issue.expected] ?? issue.expected}.`;
    case "unrecognized_keys":
      return `${listOf(issue.keys.map((key) => `\`${nameOf([...issue.path, key])}\``))} is not a field of the format: correct its spelling or remove it.`;
    case "invalid_value":
      return `${name} must be ${listOf(issue.values.map(String))}.`;
    case "invalid_union":
      return `${name} must be ${listOf(issue.errors.flat().flatMap((inner) => (inner.code === "invalid_value" ? inner.values.map(String) : [])))}.`;
    case "too_small":
      if (issue.origin === "string") return `${name} ${issue.message}: write it.`;
      return issue.origin === "array"
        ? `${name} needs ${issue.minimum} entries: add what is missing.`
        : `${name} must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}.`;
    case "too_big":
      return `${name} must be at most ${issue.maximum}${issue.origin === "string" ? " characters" : issue.origin === "array" ? " entries" : ""}.`;
    case "invalid_key":
      return `The name in ${name} is not allowed: ${issue.issues.map((inner) => inner.message).join(", ")}.`;
    default:
      return `${name}: ${issue.message}.`;
  }
}

function listOf(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
