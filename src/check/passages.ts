/** Every Markdown text of a topic with the file and line at which it begins. */
import { type CheckedNumber, type Fence, listCheckedNumbers, listFences } from "../content/markdown-parts.ts";
import type { SourceQuestion, SourceTopic } from "../content/source.ts";

export type Place = "reading" | "prompt" | "hints" | "answer" | "rubric" | "red_flags" | "followups";

export interface Passage {
  file: string;
  /** 1-based line at which the text begins. */
  line: number;
  place: Place;
  markdown: string;
  /** Lines count from 1 in the Markdown. */
  fences: Fence[];
  /** Lines count from 1 in the Markdown. */
  checkedNumbers: CheckedNumber[];
  /** Missing for the reading. */
  question?: SourceQuestion;
}

/** Many checks go through the same texts; parsing their Markdown is what takes time. */
const known = new WeakMap<SourceTopic, Passage[]>();

/** The reading and the texts of all questions that are not retired. */
export function listPassages(topic: SourceTopic): Passage[] {
  const passages = known.get(topic) ?? readPassages(topic);
  known.set(topic, passages);
  return passages;
}

function readPassages(topic: SourceTopic): Passage[] {
  const { reading } = topic;
  const own: Passage[] = reading
    ? [
        {
          file: reading.file,
          line: reading.firstLine,
          place: "reading",
          markdown: reading.markdown,
          ...partsOf(reading.markdown),
        },
      ]
    : [];
  return [...own, ...listQuestions(topic).flatMap(listQuestionPassages)];
}

function listQuestionPassages(question: SourceQuestion): Passage[] {
  return Object.entries(question.texts).map(([place, text]) => ({
    file: question.file,
    line: text.line,
    place: place.split(".")[0] as Place,
    markdown: text.markdown,
    ...partsOf(text.markdown),
    question,
  }));
}

function partsOf(markdown: string): Pick<Passage, "fences" | "checkedNumbers"> {
  return { fences: listFences(markdown), checkedNumbers: listCheckedNumbers(markdown) };
}

/** The questions that are still drawn. */
export function listQuestions(topic: SourceTopic): SourceQuestion[] {
  return topic.questions.filter((question) => !question.entry.retired);
}
