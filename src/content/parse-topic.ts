/** Reads one topic's folder: the reading with its front matter, and the bank of questions. */
import { z } from "zod";
import type { ContentProblem } from "../core/curriculum.ts";
import type { Folder } from "./folder.ts";
import { type QuestionEntry, questionEntry, readingFrontMatter } from "./schema.ts";
import type { SourceQuestion, SourceReading, SourceText, SourceTopic } from "./source.ts";
import { checkShape, readYaml, type YamlFile } from "./yaml.ts";

type Reading = Pick<SourceTopic, "reading" | "problems">;
type Bank = Pick<SourceTopic, "questions" | "problems">;

/** What the track says of a topic. */
export type TopicPlace = Pick<SourceTopic, "id" | "title" | "summary" | "dayNumber" | "path">;

/**
 * The topic at `place.path`; without a folder there it is unwritten. Faults go to `problems`, and whatever they do
 * not touch is kept: a broken question leaves the others, broken front matter leaves the text.
 */
export async function parseTopic(folder: Folder, place: TopicPlace): Promise<SourceTopic> {
  const unwritten: SourceTopic = {
    ...place,
    folder: null,
    files: [],
    reading: null,
    questions: [],
    problems: [],
  };
  const entry = await folder.look(place.path);
  if (!entry) return unwritten;
  if ("fault" in entry) return { ...unwritten, problems: [faultOf(place.path, entry.fault)] };
  if (entry.kind === "file") {
    return {
      ...unwritten,
      problems: [faultOf(place.path, "is a file, but the topic needs a folder: rename it.")],
    };
  }
  const { files, faults } = await folder.listFiles(place.path);
  const reading = await parseReading(folder, `${place.path}/reading.md`);
  const bank = await parseBank(folder, `${place.path}/questions.yaml`, place.id);
  const problems = [
    ...faults.map(({ path, fault }) => faultOf(path, fault)),
    ...reading.problems,
    ...bank.problems,
  ];
  if (!files.some((file) => file === `${place.path}/reading.md` || file === `${place.path}/questions.yaml`)) {
    problems.push(faultOf(place.path, "holds neither reading.md nor questions.yaml: add one of them."));
  }
  return {
    ...place,
    folder: `${folder.path}/${place.path}`,
    files,
    reading: reading.reading,
    questions: bank.questions,
    problems: uniqueProblems(problems),
  };
}

async function parseReading(folder: Folder, file: string): Promise<Reading> {
  const source = await folder.read(file);
  if (!source) return { reading: null, problems: [] };
  if ("fault" in source) return { reading: null, problems: [faultOf(file, source.fault)] };

  const plain: SourceReading = {
    file,
    frontMatter: readingFrontMatter.parse({}),
    markdown: source.text,
    firstLine: 1,
  };
  if (!/^---[ \t]*\r?\n/.test(source.text)) return { reading: plain, problems: [] };
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source.text);
  if (!match) {
    const message = "The front matter does not end: add a line of --- below it.";
    return { reading: plain, problems: [{ file, line: 1, message }] };
  }
  const reading = {
    ...plain,
    markdown: source.text.slice(match[0].length),
    firstLine: match[0].split("\n").length,
  };
  const yaml = readYaml(file, match[1]!, 2);
  if (yaml.data === undefined) return { reading, problems: yaml.problems };
  const { value, problems } = checkShape({ ...yaml, data: yaml.data ?? {} }, readingFrontMatter);
  return {
    reading: { ...reading, frontMatter: value ?? reading.frontMatter },
    problems: [...yaml.problems, ...problems],
  };
}

const bankShape = z.strictObject({ questions: z.array(z.unknown()) });

async function parseBank(folder: Folder, file: string, topicId: string): Promise<Bank> {
  const source = await folder.read(file);
  if (!source) return { questions: [], problems: [] };
  if ("fault" in source) return { questions: [], problems: [faultOf(file, source.fault)] };

  const yaml = readYaml(file, source.text);
  if (yaml.data === undefined) return { questions: [], problems: yaml.problems };
  const shape = checkShape(yaml, bankShape);
  const problems = [...yaml.problems, ...shape.problems];
  const questions: SourceQuestion[] = [];
  for (const [index, raw] of (shape.value?.questions ?? []).entries()) {
    const path = ["questions", index];
    const id = (raw as { id?: unknown } | null)?.id;
    const subject = typeof id === "string" ? id : `questions[${index}]`;
    const checked = checkShape(yaml, questionEntry, { path, subject });
    problems.push(...checked.problems);
    if (!checked.value) continue;
    const line = yaml.lineOf(path);
    const fault = idFault(checked.value.id, topicId, questions);
    if (fault) problems.push({ file, line, message: `${subject}: ${fault}` });
    else questions.push(questionAt(yaml, path, raw as object, checked.value));
  }
  return { questions, problems };
}

function idFault(id: string, topicId: string, before: SourceQuestion[]): string | undefined {
  if (!id.startsWith(`${topicId}.`)) return `the id must begin with the topic's id: write ${topicId}.qNN.`;
  const first = before.find((question) => question.entry.id === id);
  return first && `the id is used at line ${first.line} already: give this question the next free number.`;
}

function questionAt(yaml: YamlFile, path: PropertyKey[], raw: object, entry: QuestionEntry): SourceQuestion {
  const fields = Object.keys(raw) as (keyof QuestionEntry)[];
  return {
    file: yaml.file,
    line: yaml.lineOf(path),
    entry,
    fieldLines: Object.fromEntries(fields.map((field) => [field, yaml.lineOf([...path, field])])),
    texts: Object.fromEntries(
      textsOf(entry).map(([place, markdown]): [string, SourceText] => [
        place.join("."),
        { markdown, line: yaml.lineOf([...path, ...place]) },
      ]),
    ),
  };
}

function textsOf(entry: QuestionEntry): [place: PropertyKey[], markdown: string][] {
  return [
    [["prompt"], entry.prompt],
    ...entry.hints.map((hint, index): [PropertyKey[], string] => [["hints", index], hint]),
    ...(entry.answer.trim() ? [[["answer"], entry.answer] as [PropertyKey[], string]] : []),
    ...entry.rubric.map((point, index): [PropertyKey[], string] => [["rubric", index, "text"], point.text]),
    ...entry.red_flags.map((flag, index): [PropertyKey[], string] => [["red_flags", index], flag]),
    ...entry.followups.flatMap((followup, index): [PropertyKey[], string][] => [
      [["followups", index, "question"], followup.question],
      [["followups", index, "answer"], followup.answer],
    ]),
  ];
}

/** A fault that belongs to a whole file or folder. */
export function faultOf(path: string, fault: string): ContentProblem {
  return { file: path, line: 1, message: `${path} ${fault}` };
}

/** A faulty file is met both as a file of the folder and when it is read. */
function uniqueProblems(problems: ContentProblem[]): ContentProblem[] {
  const byText = new Map(
    problems.map((problem) => [`${problem.file}:${problem.line}:${problem.message}`, problem]),
  );
  return [...byText.values()];
}
