/** Runs all checks over the curricula of a folder and tells all problems at once. */
import { parseCurricula } from "../content/parse.ts";
import type { SourceCurricula } from "../content/source.ts";
import { AppError } from "../core/errors.ts";
import { checkAlternatives } from "./alternatives.ts";
import { checkBankMix, checkConceptCover, checkHints, checkQuestionFields } from "./bank.ts";
import { checkCodeWidth } from "./code-width.ts";
import { checkCodingFolders, checkCodingProblems } from "./coding-problems.ts";
import { checkPrompts, checkRubricTexts, checkRuns } from "./duplicates.ts";
import { checkReadingTime, figuresOf, type TopicFigures } from "./figures.ts";
import { checkIds, checkNeeds } from "./ids.ts";
import { checkLeaks } from "./leaks.ts";
import { checkLinks, checkReferences } from "./links.ts";
import { checkFactCopies, checkNamedChecks, checkNumbers } from "./numbers.ts";
import { checkPlaceholders } from "./placeholders.ts";
import { findPython } from "./python.ts";
import { createRunner } from "./python-runner.ts";
import { checkRendering } from "./rendering.ts";
import { checkAnswers, checkRubrics } from "./rubrics.ts";
import { checkCodeRuns } from "./runs.ts";
import { checkSections } from "./sections.ts";
import { checkStatements } from "./statements.ts";
import { type Check, type CheckProblem, isHouse, listWrittenTopics, type Subject } from "./subject.ts";
import { checkBriefQuestions, checkBriefSummaries } from "./wording.ts";

export const CHECKS: Check[] = [
  checkSchema,
  checkIds,
  checkNeeds,
  checkSections,
  checkBriefQuestions,
  checkBriefSummaries,
  checkBankMix,
  checkQuestionFields,
  checkRubrics,
  checkConceptCover,
  checkHints,
  checkCodeRuns,
  checkCodeWidth,
  checkNamedChecks,
  checkNumbers,
  checkFactCopies,
  checkCodingFolders,
  checkCodingProblems,
  checkStatements,
  checkReadingTime,
  checkPrompts,
  checkRubricTexts,
  checkRuns,
  checkLeaks,
  checkAnswers,
  checkPlaceholders,
  checkLinks,
  checkReferences,
  checkRendering,
  checkAlternatives,
];

export interface CheckOptions {
  /** Folder that holds the group folders. */
  root: string;
  /** Ids of topics, tracks or groups; everything where it is left out or empty. */
  only?: string[];
  /** Whether a missing Python is a problem or only told. */
  python: "demand" | "where-present";
  /** Where passes of Python programs are remembered. */
  cacheFolder: string;
  /** Runs also what is remembered. */
  ignoreCache?: boolean;
}

export interface Report {
  /** Sorted by file and line. */
  problems: CheckProblem[];
  topics: TopicFigures[];
  /** What could not be checked here, one sentence each. */
  notes: string[];
}

/** Throws `not-found` for an id in `only` that names nothing. */
export async function checkCurricula(options: CheckOptions): Promise<Report> {
  const curricula = await parseCurricula(options.root);
  const wanted = options.only?.length ? listTopicIds(curricula, options.only) : undefined;
  const topics = listWrittenTopics(curricula).filter(({ topic }) => !wanted || wanted.has(topic.id));
  const python = findPython();
  const subject: Subject = {
    curricula,
    topics,
    houseTopics: topics.filter(({ track }) => isHouse(track)),
    python: python
      ? createRunner({ python, cacheFolder: options.cacheFolder, ignoreCache: options.ignoreCache })
      : null,
  };
  const found = (await Promise.all(CHECKS.map((check) => check(subject)))).flat();
  const missing =
    python || topics.length === 0
      ? undefined
      : "No Python with numpy was found, so no check, code block or problem was run: install python3 and numpy, or name the interpreter in STUDY_PYTHON.";
  if (missing && options.python === "demand")
    found.push({ file: ".", line: 1, check: "C10", message: missing });
  const paths = topics.map(({ topic }) => `${topic.path}/`);
  const problems = found
    .filter(
      ({ file, check }) =>
        !wanted || check === "C01" || check === "C10" || paths.some((path) => file.startsWith(path)),
    )
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message));
  return {
    problems,
    topics: topics.map((placed) => figuresOf(placed, problems)),
    notes: missing && options.python !== "demand" ? [missing] : [],
  };
}

/** C01: what reading the files found. */
function checkSchema({ curricula, topics }: Subject): CheckProblem[] {
  const problems = [...curricula.problems, ...topics.flatMap(({ topic }) => topic.problems)];
  return problems.map((problem) => ({ ...problem, check: "C01" }));
}

/** The topics that ids of topics, tracks and groups stand for. */
export function listTopicIds(curricula: SourceCurricula, ids: string[]): Set<string> {
  const topicIds = ids.flatMap((id) => {
    const topics = curricula.groups.flatMap((group) =>
      group.tracks.flatMap((track) =>
        track.topics.filter((topic) => [group.id, track.id, topic.id].includes(id)),
      ),
    );
    if (topics.length === 0) {
      throw new AppError(
        "not-found",
        `There is no topic, track or group ${id} in ${curricula.root}. Correct the id.`,
      );
    }
    return topics.map((topic) => topic.id);
  });
  return new Set(topicIds);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
