/** Writes the study guide of a track, all readings and then all questions with answers, and its worksheet. */
import type { SourceQuestion, SourceTrack } from "../content/source.ts";
import { questionAnchor } from "../core/curriculum.ts";
import type { TopicTexts } from "./topic-texts.ts";
import { typstMarkup, typstString } from "./typst-text.ts";
import { questionLabel } from "./write-text.ts";

/** Signature and examples of a coding problem as Typst, by the question's id. */
export type ProblemTexts = ReadonlyMap<string, string>;

export function writeStudyGuide(
  track: SourceTrack,
  topics: readonly TopicTexts[],
  problems: ProblemTexts,
): string {
  return [
    book(track, topics, "Study guide"),
    ...topics.map((topic) => writeChapter(topic, track)),
    `#appendix(${typstString(track.track.title)}, "Questions and answers", "Answer aloud or on paper first, then read on. Points are for your own judgement: below 5 of 10 not yet, 5–6 Senior, 7–8 Staff, 9–10 Principal.", [`,
    ...topics.map((topic) => writeQuestions(topic, track, problems, writeAnswer)),
    "])",
    "]",
  ].join("\n\n");
}

export function writeWorksheet(
  track: SourceTrack,
  topics: readonly TopicTexts[],
  problems: ProblemTexts,
): string {
  return [
    book(track, topics, "Worksheet"),
    ...topics
      .filter(({ questions }) => questions.length > 0)
      .map((topic) => chapterOf(topic, track, writeQuestionList(topic, track, problems, writeRoom))),
    "]",
  ].join("\n\n");
}

function book(track: SourceTrack, topics: readonly TopicTexts[], subtitle: string): string {
  const { title, summary } = track.track;
  const questions = topics.reduce((sum, topic) => sum + topic.questions.length, 0);
  const dates = topics.flatMap(({ topic }) => topic.reading?.frontMatter.as_of ?? []).sort();
  const unwritten = track.topics.filter((topic) => topic.folder === null);
  const facts = [
    `${topics.length} topics, one a day, and ${questions} questions.`,
    ...(unwritten.length > 0
      ? [`Not written yet: ${unwritten.map((topic) => `day ${topic.dayNumber}, ${topic.title}`).join("; ")}.`]
      : []),
    ...(dates.length > 0 ? [`Facts as of ${dates.at(-1)}.`] : []),
  ];
  const named = [
    `title: ${typstString(title)}`,
    `subtitle: ${typstString(subtitle)}`,
    `subject: ${typstString(summary)}`,
    `facts: (${facts.map((fact) => `${typstString(fact)},`).join(" ")})`,
  ];
  return `#show: book.with(${named.join(", ")})\n#[`;
}

function writeChapter(texts: TopicTexts, track: SourceTrack): string {
  const { reading } = texts;
  const sections = reading?.sections.map(({ title, tokens }) => {
    const written = reading.write(tokens, "labelled");
    // At the end of a chapter a few lines of it would have a page to themselves.
    return title === "Sources" ? `#kept[\n${written}\n]` : written;
  });
  const body = sections?.join("\n\n") ?? "";
  return chapterOf(texts, track, body);
}

function chapterOf({ topic, address }: TopicTexts, track: SourceTrack, body: string): string {
  const { dayNumber, id, title } = topic;
  const named = [track.track.title, id, address].map(typstString).join(", ");
  return `#chapter(${dayNumber}, ${named}, [${typstMarkup(title)}])[\n${body}\n]`;
}

type WriteRest = (question: SourceQuestion, texts: TopicTexts) => string;

function writeQuestions(
  texts: TopicTexts,
  track: SourceTrack,
  problems: ProblemTexts,
  rest: WriteRest,
): string {
  if (texts.questions.length === 0) return "";
  const { id, title } = texts.topic;
  const list = writeQuestionList(texts, track, problems, rest);
  return `#questions-of([${typstMarkup(title)}], ${typstString(id)})[\n${list}\n]`;
}

function writeQuestionList(
  texts: TopicTexts,
  track: SourceTrack,
  problems: ProblemTexts,
  rest: WriteRest,
): string {
  return texts.questions
    .map((question, index) => {
      const { kind, depth, minutes, id } = question.entry;
      const meta = [
        track.track.kinds[kind] ?? kind,
        `depth ${depth}`,
        ...(minutes ? [`${minutes} min`] : []),
      ];
      const prompt = [texts.write(question, "prompt"), problems.get(id) ?? ""].join("\n\n");
      const label = questionLabel(texts.topic.id, questionAnchor(question.entry.id)).replace("question:", "");
      const isLong = problems.has(id);
      return `#question(${typstString(label)}, [${index + 1}], [${typstMarkup(meta.join(" · "))}], is-long: ${isLong})[\n${prompt}\n][\n${rest(question, texts)}\n]`;
    })
    .join("\n\n");
}

function writeAnswer(question: SourceQuestion, texts: TopicTexts): string {
  const { hints, rubric, red_flags, followups } = question.entry;
  const answer = texts.write(question, "answer");
  const items = (place: (index: number) => string, count: number) =>
    Array.from({ length: count }, (_, index) => `[${texts.write(question, place(index))}]`).join(", ");
  return [
    hints.length > 0 ? part("Hints", `#enum(${items((index) => `hints.${index}`, hints.length)})`) : "",
    answer === "" ? "" : part("Answer", answer),
    rubric.length > 0 ? part("Points", rubricPoints(question, texts)) : "",
    red_flags.length > 0
      ? part("Red flags", `#list(${items((index) => `red_flags.${index}`, red_flags.length)})`)
      : "",
    followups.length > 0 ? part("Follow-ups", followupList(question, texts)) : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

function part(name: string, body: string): string {
  return `#part-of-answer(${typstString(name)})[\n${body}\n]`;
}

function rubricPoints(question: SourceQuestion, texts: TopicTexts): string {
  return question.entry.rubric
    .map(({ points, level, must }, index) => {
      const label = must ? `${level}, must` : level;
      return `#point("${points}", "${label}")[${texts.write(question, `rubric.${index}.text`)}]`;
    })
    .join("\n\n");
}

function followupList(question: SourceQuestion, texts: TopicTexts): string {
  const items = question.entry.followups.map((_, index) => {
    const asked = texts.write(question, `followups.${index}.question`);
    return `[#emph[${asked}] ${texts.write(question, `followups.${index}.answer`)}]`;
  });
  return `#list(${items.join(", ")})`;
}

/** Lines to write on, by the depth of the question. */
const RULED_LINES = { 1: 3, 2: 6, 3: 12, 4: 14 } as const;

function writeRoom(question: SourceQuestion): string {
  return `#ruled(${RULED_LINES[question.entry.depth]})`;
}
