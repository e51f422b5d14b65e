/** Every Markdown text of a topic with the file and line at which it begins. */
import type { SourceQuestion, SourceTopic } from "../content/source.ts";

export type Place = "reading" | "prompt" | "hints" | "answer" | "rubric" | "red_flags" | "followups";

export interface Passage {
  file: string;
  /** 1-based line at which the text begins. */
  line: number;
  place: Place;
  markdown: string;
  /** Missing for the reading. */
  question?: SourceQuestion;
}

/** The reading and the texts of all questions that are not retired. */
export function listPassages(topic: SourceTopic): Passage[] {
  const { reading } = topic;
  const own: Passage[] = reading
    ? [{ file: reading.file, line: reading.firstLine, place: "reading", markdown: reading.markdown }]
    : [];
  return [...own, ...listQuestions(topic).flatMap(listQuestionPassages)];
}

export function listQuestionPassages(question: SourceQuestion): Passage[] {
  return Object.entries(question.texts).map(([place, text]) => ({
    file: question.file,
    line: text.line,
    place: place.split(".")[0] as Place,
    markdown: text.markdown,
    question,
  }));
}

/** The questions that are still drawn. */
export function listQuestions(topic: SourceTopic): SourceQuestion[] {
  return topic.questions.filter((question) => !question.entry.retired);
}
