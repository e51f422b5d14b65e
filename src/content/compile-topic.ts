/** Renders one topic: the reading and every text of its questions become HTML, each fault told at its line. */
import { questionAnchor } from "../core/curriculum.ts";
import { renderCodingProblem } from "./coding-problem.ts";
import type { CompiledTopic, QuestionBody } from "./compiled.ts";
import type { DrawDot } from "./diagram.ts";
import type { Folder } from "./folder.ts";
import { type Rendered, renderMarkdown } from "./markdown.ts";
import { countReading, plainText, withoutTags } from "./markdown-parts.ts";
import { minutesOf } from "./outline.ts";
import { listSearchTexts } from "./search-texts.ts";
import type { SourceQuestion, SourceTopic } from "./source.ts";

export interface TopicTools {
  folder: Folder;
  findTopicPath(topicId: string): string | undefined;
  drawDot: DrawDot;
}

/** Where a text stands; `subject` begins the messages about it. */
interface Place {
  file: string;
  line: number;
  subject?: string;
  idPrefix?: string;
  inParts?: boolean;
}

export async function compileTopic(
  source: SourceTopic,
  tools: TopicTools,
): Promise<Omit<CompiledTopic, "sourceHash">> {
  const { findTopicPath, drawDot } = tools;
  const problems = [...source.problems];
  const questionAnchors = new Set(source.questions.map(({ entry }) => questionAnchor(entry.id)));
  let hasMath = false;
  let hasCode = false;

  function render(markdown: string, { file, line, subject = "", idPrefix, inParts }: Place): Rendered {
    const rendered = renderMarkdown(withoutTags(markdown), {
      findTopicPath,
      questionAnchors,
      drawDot,
      idPrefix,
      inParts,
    });
    hasMath ||= rendered.hasMath;
    hasCode ||= rendered.hasCode;
    for (const problem of rendered.problems) {
      problems.push({ file, line: line + problem.line - 1, message: subject + problem.message });
    }
    return rendered;
  }

  async function compileQuestion(question: SourceQuestion): Promise<QuestionBody> {
    const { entry, file, texts } = question;
    const html = (field: string): string => {
      const { markdown, line } = texts[field]!;
      return render(markdown, {
        file,
        line,
        subject: `${entry.id}: `,
        idPrefix: `${questionAnchor(entry.id)}-`,
      }).html;
    };
    return {
      id: entry.id,
      kind: entry.kind,
      depth: entry.depth,
      minutes: minutesOf(entry),
      version: entry.version,
      promptHtml: html("prompt"),
      promptText: plainText(entry.prompt),
      hintsHtml: entry.hints.map((_, index) => html(`hints.${index}`)),
      answerHtml: texts.answer ? html("answer") : null,
      rubric: entry.rubric.map(({ id, points, level, must }, index) => ({
        id,
        points,
        level,
        must,
        html: html(`rubric.${index}.text`),
      })),
      redFlagsHtml: entry.red_flags.map((_, index) => html(`red_flags.${index}`)),
      followups: entry.followups.map((_, index) => ({
        questionHtml: html(`followups.${index}.question`),
        answerHtml: html(`followups.${index}.answer`),
      })),
      problem: entry.problem ?? null,
      problemHtml: entry.problem ? await compileProblem(question, entry.problem) : null,
    };
  }

  async function compileProblem(question: SourceQuestion, slug: string): Promise<string | null> {
    const file = `${source.path}/problems/${slug}/tests.json`;
    const tests = await tools.folder.read(file);
    if (!tests || "fault" in tests) {
      const reason = tests
        ? `${file} ${tests.fault}`
        : `${file} does not exist: add it, or correct \`problem\`.`;
      const line = question.fieldLines.problem ?? question.line;
      problems.push({ file: question.file, line, message: `${question.entry.id}: ${reason}` });
      return null;
    }
    const rendered = renderCodingProblem(tests.text);
    hasCode = true;
    if ("html" in rendered) return rendered.html;
    problems.push({ file, line: rendered.line, message: rendered.fault });
    return null;
  }

  const { reading } = source;
  const text =
    reading && render(reading.markdown, { file: reading.file, line: reading.firstLine, inParts: true });
  const questions: QuestionBody[] = [];
  for (const question of source.questions) questions.push(await compileQuestion(question));
  return {
    id: source.id,
    html: text?.html ?? "",
    headings: text?.headings ?? [],
    questions,
    hasMath,
    hasCode,
    searchTexts: listSearchTexts(reading?.markdown ?? "", text?.headings ?? [], questions),
    readingMinutes: reading ? Math.max(1, Math.round(countReading(reading.markdown).minutes)) : 0,
    problems: problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
  };
}
