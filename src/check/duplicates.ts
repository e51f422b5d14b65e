/** C21 and C22: no prompt, no rubric point and no run of twelve words stands twice in our own files. */
import type { SourceQuestion } from "../content/source.ts";
import { listPassages, listQuestions, type Passage } from "./passages.ts";
import { findSimilar } from "./similar.ts";
import { type CheckProblem, isHouse, listWrittenTopics, type Subject } from "./subject.ts";
import { listBlocks, listWords, withoutMarkup } from "./text.ts";
import { keyTermsOf } from "./vocabulary.ts";

const SAME_PROMPT = 0.55;
/** Prompts built alike ("What is the derivative of …?") differ in what they ask about. */
const SAME_TERMS = 0.6;
const SAME_POINT = 0.6;
const RUN = 12;

/** All house topics, those that were asked for last, so that what stands twice is told of them. */
function listCompared({ curricula, houseTopics }: Subject) {
  const asked = new Set(houseTopics.map(({ topic }) => topic.id));
  const all = listWrittenTopics(curricula).filter(({ track }) => isHouse(track));
  return [...all.filter(({ topic }) => !asked.has(topic.id)), ...houseTopics].map(({ topic }) => topic);
}

export function checkPrompts(subject: Subject): CheckProblem[] {
  const questions = listCompared(subject).flatMap(listQuestions);
  const similar = findSimilar(questions, ({ entry }) => rawWords(entry.prompt), { least: SAME_PROMPT });
  return similar.flatMap(({ item, other, share }) => {
    if (isVariant(item, other)) return [];
    const terms = keyTermsOf(rawWords(item.entry.prompt).join(" "));
    const otherTerms = keyTermsOf(rawWords(other.entry.prompt).join(" "));
    if (terms.intersection(otherTerms).size < SAME_TERMS * terms.union(otherTerms).size) return [];
    const message = `${item.entry.id}: the prompt is ${Math.round(share * 100)} % the same as that of ${other.entry.id}: ask something else, or say \`variant_of: ${other.entry.id}\`.`;
    return [{ file: item.file, line: item.fieldLines.prompt ?? item.line, check: "C21", message }];
  });
}

function isVariant(a: SourceQuestion, b: SourceQuestion): boolean {
  return (
    a.entry.variant_of === b.entry.id ||
    b.entry.variant_of === a.entry.id ||
    (Boolean(a.entry.variant_of) && a.entry.variant_of === b.entry.variant_of)
  );
}

export function checkRubricTexts(subject: Subject): CheckProblem[] {
  const points = listCompared(subject)
    .flatMap(listQuestions)
    .flatMap((question) =>
      question.entry.rubric.map((point, index) => ({
        question,
        point,
        line: question.texts[`rubric.${index}.text`]?.line ?? question.line,
      })),
    );
  const similar = findSimilar(points, ({ point }) => rawWords(point.text), {
    least: SAME_POINT,
    key: ({ question }) => question,
  });
  return similar
    .filter(({ item, other }) => !isVariant(item.question, other.question))
    .map(({ item, other, share }) => ({
      file: item.question.file,
      line: item.line,
      check: "C22",
      message: `${item.question.entry.id}: the rubric's ${item.point.id} is ${Math.round(share * 100)} % the same as ${other.point.id} of ${other.question.entry.id}: name what this answer contains.`,
    }));
}

/** Words of code and formulas too: two prompts may differ in nothing else. */
function rawWords(markdown: string): string[] {
  return listWords(markdown.replace(/[\\$*_`{}^|=]/g, " "));
}

interface Spot {
  passage: Passage;
  /** 1-based line of the file. */
  line: number;
}

export function checkRuns(subject: Subject): CheckProblem[] {
  const passages = listCompared(subject).flatMap(listPassages);
  const spots = new Map<number, Spot>();
  const problems: CheckProblem[] = [];
  for (const passage of passages) {
    for (const block of listBlocks(passage.markdown)) {
      const spot = { passage, line: passage.line + block.line };
      const words = listWords(withoutMarkup(block.text));
      let isInside = false;
      hashRuns(words).forEach((hash, at) => {
        const other = spots.get(hash);
        if (!other) spots.set(hash, spot);
        const isTwice = other !== undefined && other !== spot && mayNotRepeat(passage, other.passage);
        if (isTwice && !isInside) {
          const message = `"${words.slice(at, at + RUN).join(" ")}" stands in ${other.passage.file}:${other.line} too: say it once, or in other words.`;
          problems.push({ file: passage.file, line: spot.line, check: "C22", message });
        }
        isInside = isTwice;
      });
    }
  }
  return problems;
}

/** Within one question the rubric may speak in the words of the answer, and a variant in those of its question. */
function mayNotRepeat(a: Passage, b: Passage): boolean {
  if (!a.question || !b.question) return true;
  return a.question !== b.question && !isVariant(a.question, b.question);
}

/** One number for each run of twelve words; 53 bits, so that a million runs have no two by chance. */
function hashRuns(words: string[]): number[] {
  const hashes = words.map(hashWord);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => {
    let high = 17;
    let low = 29;
    for (let index = at; index < at + RUN; index += 1) {
      high = (Math.imul(high, 31) + hashes[index]!) | 0;
      low = (Math.imul(low, 1_000_003) ^ hashes[index]!) | 0;
    }
    return (high >>> 0) * 2 ** 21 + (low >>> 11);
  });
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash;
}
