/** The texts of a topic, read for print: the reading and each text of its questions, with every fault at its line. */
import type { DrawDot } from "../content/diagram.ts";
import type { SourceQuestion, SourceText, SourceTopic } from "../content/source.ts";
import { type ContentProblem, questionAnchor } from "../core/curriculum.ts";
import {
  type FormulaCount,
  type GuideText,
  type PlacedFormula,
  readText,
  type TextOptions,
} from "./write-text.ts";

export interface PrintTools {
  addressOf(topicId: string): string | undefined;
  drawDot: DrawDot;
  brokenFormulas: ReadonlySet<string>;
  /** The labels of the document; gathered from the texts before any is written. */
  places: ReadonlySet<string>;
}

export interface TopicTexts {
  topic: SourceTopic;
  /** Where it is opened in the app. */
  address: string;
  reading: GuideText | null;
  /** Those that are still drawn. */
  questions: SourceQuestion[];
  /** A text of a question by its place in the entry, such as `hints.0`; null where the entry has none. */
  textOf(question: SourceQuestion, place: string): GuideText | null;
  /** The same written as Typst; empty where there is none. */
  write(question: SourceQuestion, place: string): string;
  /** All formulas with the file and line at which each stands. */
  listFormulas(): (PlacedFormula & { file: string })[];
  /** Formulas written so far. */
  countFormulas(): FormulaCount;
  /** The first place of a text that the topic's files hold. */
  findPlace(text: string): { file: string; line: number } | undefined;
  /** What could not be shown as it was meant, found while the texts were written. */
  listProblems(): ContentProblem[];
}

export function readTopicTexts(topic: SourceTopic, tools: PrintTools): TopicTexts {
  const questions = topic.questions.filter((question) => !question.entry.retired);
  const options: TextOptions = {
    ...tools,
    topicId: topic.id,
    questionAnchors: new Set(topic.questions.map(({ entry }) => questionAnchor(entry.id))),
  };
  const known = new Map<SourceText, { text: GuideText; file: string; line: number }>();
  const read = (source: SourceText, file: string) => {
    const entry = known.get(source) ?? { text: readText(source.markdown, options), file, line: source.line };
    known.set(source, entry);
    return entry.text;
  };
  const { reading } = topic;
  const readingText = reading && read({ markdown: reading.markdown, line: reading.firstLine }, reading.file);
  const textOf = (question: SourceQuestion, place: string) => {
    const source = question.texts[place];
    return source ? read(source, question.file) : null;
  };
  return {
    topic,
    address: tools.addressOf(topic.id) ?? "",
    reading: readingText,
    questions,
    textOf,
    write: (question, place) => {
      const text = textOf(question, place);
      return text ? text.sections.map(({ tokens }) => text.write(tokens, "plain")).join("\n\n") : "";
    },
    listFormulas: () => {
      for (const question of questions)
        for (const place of Object.keys(question.texts)) textOf(question, place);
      return [...known.values()].flatMap(({ text, file, line }) =>
        text.listFormulas().map((formula) => ({ ...formula, file, line: line + formula.line - 1 })),
      );
    },
    countFormulas: () => {
      const counts = [...known.values()].map(({ text }) => text.formulas);
      return {
        all: counts.reduce((sum, each) => sum + each.all, 0),
        asSource: counts.reduce((sum, each) => sum + each.asSource, 0),
      };
    },
    findPlace: (text) => {
      const sources = [
        ...(reading ? [{ file: reading.file, line: reading.firstLine, markdown: reading.markdown }] : []),
        ...questions.flatMap(({ file, texts }) =>
          Object.values(texts).map((source) => ({ file, ...source })),
        ),
      ];
      const found = sources.find(({ markdown }) => markdown.includes(text));
      if (!found) return undefined;
      const before = found.markdown.slice(0, found.markdown.indexOf(text)).split("\n").length;
      return { file: found.file, line: found.line + before - 1 };
    },
    listProblems: () =>
      [...known.values()].flatMap(({ text, file, line }) =>
        text.problems.map((problem) => ({ file, line: line + problem.line - 1, message: problem.message })),
      ),
  };
}
