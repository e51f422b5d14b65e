/** C05, C07, C08: a bank has enough questions of each depth and kind, covers its concepts, and its hints lead by steps. */
import type { SourceQuestion, SourceTopic } from "../content/source.ts";
import type { Depth } from "../core/curriculum.ts";
import { listQuestions } from "./passages.ts";
import type { CheckProblem, PlacedTopic, Subject } from "./subject.ts";
import { listWords, proseOf } from "./text.ts";

const DEPTHS: Depth[] = [1, 2, 3, 4];
/** Honest effort in minutes, by depth. */
const MINUTES: Record<Depth, [number, number]> = { 1: [1, 2], 2: [3, 5], 3: [8, 12], 4: [10, 15] };

export function checkBankMix({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ track, topic }) => {
    const { bank } = track.track;
    if (!bank) return [];
    const questions = listQuestions(topic);
    const problem = (message: string) => ({ file: bankFile(topic), line: 1, check: "C05", message });
    if (questions.length === 0) return [problem("The topic has no questions: write the bank.")];
    const byDepth = DEPTHS.flatMap((depth) => {
      const count = questions.filter((question) => question.entry.depth === depth).length;
      const wanted = bank.depths[depth - 1]!;
      return count >= wanted
        ? []
        : [problem(`${count} questions of depth ${depth}; the track asks for ${wanted}.`)];
    });
    const byKind = Object.entries(bank.kinds).flatMap(([kind, wanted]) => {
      const count = questions.filter((question) => question.entry.kind === kind).length;
      return count >= wanted
        ? []
        : [problem(`${count} questions of kind ${kind}; the track asks for ${wanted}.`)];
    });
    return [...byDepth, ...byKind];
  });
}

/** What each question of the house standard must carry. */
export function checkQuestionFields({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap((placed) =>
    listQuestions(placed.topic).flatMap((question) =>
      listFieldFaults(placed, question).map(([field, message]) => ({
        file: question.file,
        line: question.fieldLines[field] ?? question.line,
        check: "C05",
        message: `${question.entry.id}: ${message}`,
      })),
    ),
  );
}

type Field = keyof SourceQuestion["entry"];

function listFieldFaults({ track, topic }: PlacedTopic, { entry }: SourceQuestion): [Field, string][] {
  const faults: [Field, string][] = [];
  const { kinds } = track.track;
  const [least, most] = MINUTES[entry.depth];
  if (!(entry.kind in kinds)) {
    faults.push([
      "kind",
      `the kind ${entry.kind} is not one of the track's: ${Object.keys(kinds).join(", ")}.`,
    ]);
  }
  if (entry.minutes === undefined) faults.push(["id", `minutes are missing: give ${least}–${most}.`]);
  else if (entry.minutes < least || entry.minutes > most) {
    faults.push([
      "minutes",
      `${entry.minutes} minutes at depth ${entry.depth}: ${least}–${most} are honest.`,
    ]);
  }
  if (entry.concepts.length === 0)
    faults.push(["id", "concepts are missing: name those of the reading it asks for."]);
  const known = topic.reading?.frontMatter.concepts ?? [];
  for (const concept of entry.concepts.filter((concept) => !known.includes(concept))) {
    faults.push([
      "concepts",
      `the concept ${concept} is not in the reading's front matter: correct it or add it there.`,
    ]);
  }
  if (entry.depth === 4 && entry.also.length === 0) {
    faults.push(["id", "a question of depth 4 names in `also` the other topics that it joins."]);
  }
  if (entry.answer.trim() === "") faults.push(["id", "the answer is missing."]);
  if (entry.red_flags.length === 0) faults.push(["id", "red_flags are missing: name at least one."]);
  if (entry.depth >= 2 && entry.followups.length < 2) {
    faults.push([
      "followups",
      `${entry.followups.length} follow-ups; depth ${entry.depth} needs at least 2.`,
    ]);
  }
  if (entry.kind === "problem" && !entry.problem) {
    faults.push(["kind", "a question of kind problem names its folder: add `problem: <slug>`."]);
  }
  return faults;
}

export function checkConceptCover({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) => {
    const concepts = topic.reading?.frontMatter.concepts ?? [];
    const questions = listQuestions(topic);
    if (questions.length === 0) return [];
    const problem = (message: string) => ({ file: bankFile(topic), line: 1, check: "C07", message });
    return concepts.flatMap((concept) => {
      const depths = questions
        .filter((question) => question.entry.concepts.includes(concept))
        .map((question) => question.entry.depth);
      return [
        ...(depths.some((depth) => depth <= 2)
          ? []
          : [problem(`The concept ${concept} has no question of depth 1 or 2: add one.`)]),
        ...(depths.some((depth) => depth >= 2)
          ? []
          : [problem(`The concept ${concept} has no question of depth 2 or more: add one.`)]),
      ];
    });
  });
}

export function checkHints({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listQuestions(topic).flatMap((question) => {
      const { entry, file, fieldLines, line } = question;
      if (entry.depth < 3) return [];
      const problem = (message: string) => [
        { file, line: fieldLines.hints ?? line, check: "C08", message: `${entry.id}: ${message}` },
      ];
      if (entry.hints.length !== 3) {
        return problem(
          `${entry.hints.length} hints; depth ${entry.depth} needs exactly 3: direction, key idea, first step.`,
        );
      }
      const leaked = findLeakedResult(entry.hints[2]!, entry);
      return leaked ? problem(`the last hint gives the result ${leaked} away: end at the first step.`) : [];
    }),
  );
}

/** The last checked number of the answer is its result; a number that the prompt states already is none. */
function findLeakedResult(hint: string, entry: SourceQuestion["entry"]): string | undefined {
  const results = [...entry.answer.matchAll(/\[([^\]]+)\]\{=[^}]+\}/g)].map((match) => match[1]!);
  const given = new Set(listWords(proseOf(entry.prompt)));
  const hinted = new Set(listWords(proseOf(hint)));
  return results.slice(-1).find((result) => {
    const numbers = listWords(result.replace(/[$\\{}]/g, " ")).filter(
      (word) => /\d/.test(word) && word.length > 1,
    );
    return numbers.length > 0 && numbers.every((word) => hinted.has(word) && !given.has(word));
  });
}

function bankFile(topic: SourceTopic): string {
  return `${topic.path}/questions.yaml`;
}
