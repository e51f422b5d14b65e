/** C06 and C25: rubrics add up, hold their levels, and ask only for what the reference answer contains. */
import { countReading } from "../content/markdown-parts.ts";
import type { SourceQuestion } from "../content/source.ts";
import type { Depth } from "../core/curriculum.ts";
import { listQuestions } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { withoutMarkup } from "./text.ts";
import { keyTermsOf, shareOf } from "./vocabulary.ts";

const ANSWER_WORDS: Record<Depth, number> = { 1: 60, 2: 200, 3: 500, 4: 900 };
/** Less than this part of a point's terms in the answer means that it asks for something the answer does not hold. */
const TRACEABLE = 0.4;

export function checkRubrics({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listQuestions(topic).flatMap((question) =>
      listRubricFaults(question).map((message) => ({
        file: question.file,
        line: question.fieldLines.rubric ?? question.line,
        check: "C06",
        message: `${question.entry.id}: ${message}`,
      })),
    ),
  );
}

function listRubricFaults({ entry }: SourceQuestion): string[] {
  const { rubric, depth } = entry;
  if (rubric.length === 0) return ["the rubric is missing."];
  const faults: string[] = [];
  const sumOf = (points: typeof rubric) => points.reduce((sum, point) => sum + point.points, 0);
  const senior = rubric.filter((point) => point.level === "senior");
  const [least, most] = depth >= 3 ? [4, 8] : [2, 4];
  if (rubric.length < least || rubric.length > most) {
    faults.push(`the rubric has ${rubric.length} points; depth ${depth} takes ${least}–${most}.`);
  }
  if (sumOf(rubric) !== 10) faults.push(`the rubric's points sum to ${sumOf(rubric)}; they must sum to 10.`);
  if (new Set(rubric.map((point) => point.id)).size < rubric.length) {
    faults.push("two points of the rubric have the same id: give each its own.");
  }
  if (!rubric.some((point) => point.must)) {
    faults.push("no point of the rubric is a must: mark what an answer cannot do without.");
  }
  for (const point of rubric.filter((point) => point.must && point.level !== "senior")) {
    faults.push(`${point.id} is a must of level ${point.level}: only Senior points can be a must.`);
  }
  if (depth <= 2 && senior.length < rubric.length) {
    faults.push(`the rubric has Staff or Principal points; depth ${depth} takes Senior points only.`);
  }
  if (depth >= 3) {
    if (sumOf(senior) < 5 || sumOf(senior) > 7) {
      faults.push(`the Senior points sum to ${sumOf(senior)}; they must sum to 5–7.`);
    }
    for (const level of ["staff", "principal"] as const) {
      if (!rubric.some((point) => point.level === level)) {
        faults.push(`the rubric has no ${level === "staff" ? "Staff" : "Principal"} point: add one.`);
      }
    }
  }
  return faults;
}

export function checkAnswers({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listQuestions(topic).flatMap((question) => [...findLongAnswer(question), ...findUntraceable(question)]),
  );
}

function findLongAnswer({ entry, file, fieldLines, line }: SourceQuestion): CheckProblem[] {
  const words = countReading(entry.answer).proseWords;
  const most = ANSWER_WORDS[entry.depth];
  if (words <= most) return [];
  const message = `${entry.id}: the answer has ${words} words; depth ${entry.depth} takes at most ${most}.`;
  return [{ file, line: fieldLines.answer ?? line, check: "C25", message }];
}

function findUntraceable({ entry, file, line, texts }: SourceQuestion): CheckProblem[] {
  if (entry.answer.trim() === "") return [];
  const formulas = withoutSpaces(entry.answer);
  const answer = allTermsOf(entry.answer);
  return entry.rubric.flatMap((point, index) => {
    const asked = keyTermsOf(withoutMarkup(point.text));
    // A formula that both write alike ties them; one that is written in another way proves nothing.
    for (const formula of listFormulas(point.text).filter((formula) => formulas.includes(formula))) {
      asked.add(formula);
      answer.add(formula);
    }
    const missing = [...asked].filter((term) => !answer.has(term));
    if (asked.size === 0 || shareOf(asked, answer) >= TRACEABLE) return [];
    const message = `${entry.id}: the rubric's ${point.id} asks for what the answer does not say (${missing.slice(0, 6).join(", ")}): say it in the answer, in the same words.`;
    return [{ file, line: texts[`rubric.${index}.text`]?.line ?? line, check: "C25", message }];
  });
}

/** `n(n−1)/2` and the like, written with or without TeX. */
function listFormulas(text: string): string[] {
  const plain = text.replace(/\$([^$]*)\$/g, (_, formula: string) => ` ${withoutSpaces(formula)} `);
  const candidates = plain.split(/\s+/).map((word) => withoutSpaces(word).replace(/[.,;:]+$/, ""));
  return candidates.filter(
    (word) => word.length >= 4 && /[()^/=·+]|.-/.test(word) && /[^A-Za-z-]/.test(word),
  );
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\\{}$*`]/g, "").replace(/[−–]/g, "-");
}

/** Words of code and formulas count too: a rubric may ask for them. */
function allTermsOf(markdown: string): Set<string> {
  return keyTermsOf(markdown.replace(/\{[=#][^}]*\}/g, " ").replace(/[\\$*_`{}^|]/g, " "));
}
