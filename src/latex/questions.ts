/** Recognises questions: environments of certain names, and the items of lists under certain headings. */
import type { Block, Question } from "./blocks.ts";
import { EXAM_ITEMS, readItems } from "./lists.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

const QUESTION_NAME =
  /^(?:my|the)?(?:practice|interview|review|study|warm-?up|sample|self-?(?:check|test)|test|homework|quiz|extra|open|day|tcb)?[ _-]?(?:questions?|exercises?|problems?|quiz|quizzes|xca|exer|ques|drills?|practice)\*?$/i;
const ANSWER_NAME = /^(?:my|the)?(?:solutions?|answers?|sol|sols|hints?andanswers?|modelanswer)\*?$/i;

/** Headings under which the items of lists are questions. */
const QUESTION_HEADING =
  /\b(?:questions?|exercises?|problems?|quiz(?:zes)?|drills?|self[- ]?(?:check|test)|check your understanding|test yourself)\b/i;
/** Words that make the same a text about questions. */
const NOT_QUESTIONS =
  /\b(?:problem (?:statement|formulation|setup|definition)|the \w+ problem|answers?|solutions?|how to|open problems|common problems|problems? (?:with|of|in|and|that))\b/i;

export function isQuestionName(name: string): boolean {
  return QUESTION_NAME.test(name);
}

export function isAnswerName(name: string): boolean {
  return ANSWER_NAME.test(name);
}

export function isQuestionHeading(text: string): boolean {
  const plain = text.replace(/[*`]/g, "");
  return QUESTION_HEADING.test(plain) && !NOT_QUESTIONS.test(plain);
}

/** One environment, one question; a solution inside it is its answer. `note` is its title in brackets. */
export function questionEnvironment(name: string, note = "", end = "end") {
  return (setter: Typesetter, begin: Token): void => {
    setter.endParagraph();
    const { current } = setter.numbering;
    const given = note === "" && end === "end" ? setter.reader.optionalTokens(begin) : undefined;
    const title = given ? titleOf(setter.lineOf(given, begin)) : note;
    const blocks = setter.collect(() => setter.body({ ...begin, text: begin.text }, end));
    setter.numbering.current = current;
    const question = questionOf(
      title === "" ? blocks : withTitle(title, blocks),
      `environment ${name}`,
      begin,
    );
    if (question) setter.add(question);
  };
}

function withTitle(title: string, [first, ...rest]: Block[]): Block[] {
  const lead = boldTitle(title);
  if (first?.kind === "paragraph") return [{ kind: "paragraph", text: `${lead} ${first.text}` }, ...rest];
  return [{ kind: "paragraph", text: lead }, ...(first ? [first] : []), ...rest];
}

/** A title in bold, with a point unless it ends with a sign of its own. */
export function boldTitle(title: string): string {
  const plain = title.replace(/\*\*/g, "").replace(/[.:]$/, "");
  return `**${plain}${/[?!]$/.test(plain) ? "" : "."}**`;
}

/** Keys in brackets are for the looks; a title is kept. */
function titleOf(given: string): string {
  return /^\w+\s*=/.test(given) ? "" : given;
}

/** `questions`, `exercises`: each item is a question; without items each list inside. */
export function questionsEnvironment(setter: Typesetter, begin: Token): void {
  setter.endParagraph();
  setter.reader.optionalTokens(begin);
  let hasItems = false;
  const blocks = setter.collect(() => {
    for (const item of readItems(setter, begin, EXAM_ITEMS)) {
      hasItems = true;
      const question = questionOf(item.blocks, `environment ${begin.text}`, item);
      if (question) setter.add(question);
    }
  });
  const questions = hasItems ? blocks : takeLists(blocks, `environment ${begin.text}`);
  for (const block of questions) setter.add(block);
}

/** A solution is kept as the answer of the question before it or around it. */
export function answerEnvironment(setter: Typesetter, begin: Token, end = "end"): void {
  setter.endParagraph();
  if (end === "end") setter.reader.optionalTokens(begin);
  const blocks = setter.collect(() => setter.body(begin, end));
  setter.add({ kind: "answer", blocks });
}

function questionOf(
  blocks: Block[],
  origin: string,
  { file, line }: { file: string; line: number },
): Question | undefined {
  const prompt = blocks.filter((block) => block.kind !== "answer");
  const answer = blocks.flatMap((block) => (block.kind === "answer" ? block.blocks : []));
  if (prompt.length === 0) return undefined;
  return { kind: "question", prompt, answer, origin, file, line };
}

/** Lists become questions, item by item. */
function takeLists(blocks: readonly Block[], origin: string): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== "list") return [block];
    return block.items.flatMap((item, index) => {
      const term = block.terms?.[index];
      const place = block.places[index]!;
      if (!term) return questionOf(item, origin, place) ?? [];
      // The label of a description asks, its text answers.
      const prompt: Block[] = [{ kind: "paragraph", text: term }];
      return [{ kind: "question", prompt, answer: item, origin, ...place }];
    });
  });
}

/**
 * The blocks of a document with the lists under headings for questions turned into questions, answers put to the
 * question before them, and those headings left out that nothing remains under.
 */
export function findQuestions(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  /** The level of the heading for questions that is in force, and its text. */
  let asking: { level: number; text: string } | null = null;
  for (const block of blocks) {
    if (block.kind === "heading") {
      if (isQuestionHeading(block.text)) asking = { level: block.level, text: block.text };
      else if (asking && block.level <= asking.level) asking = null;
    } else if (block.kind === "paragraph" && isBoldLine(block.text)) {
      if (isQuestionHeading(block.text))
        asking = { level: 9, text: block.text.replace(/\*/g, "").replace(/[.:]$/, "") };
      else if (asking?.level === 9) asking = null;
    }
    if (block.kind === "list" && asking) {
      const last = found.at(-1);
      if (asking.level === 9 && last?.kind === "paragraph" && isBoldLine(last.text)) found.pop();
      found.push(...takeLists([block], `list under “${asking.text}”`));
    } else if (block.kind === "answer") {
      const last = found.at(-1);
      if (last?.kind === "question") last.answer.push(...block.blocks);
      else
        found.push({
          kind: "quote",
          blocks: [{ kind: "paragraph", text: "**Solution.**", isNote: true }, ...block.blocks],
        });
    } else if (block.kind === "quote") {
      const inner = findQuestions(block.blocks);
      const questions = inner.filter((each) => each.kind === "question");
      const rest = inner.filter((each) => each.kind !== "question" && !isTitle(each));
      if (questions.length === 0) found.push({ ...block, blocks: inner });
      else found.push(...(rest.length > 0 ? [{ ...block, blocks: rest }] : []), ...questions);
    } else found.push(block);
  }
  return found;
}

/** The title of a box whose questions went to the bank. */
function isTitle(block: Block): boolean {
  return block.kind === "paragraph" && block.isNote === true && isQuestionHeading(block.text);
}

function isBoldLine(text: string): boolean {
  return /^\*\*[^*]{3,80}\*\*[.:]?$/.test(text);
}
