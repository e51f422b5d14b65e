/** Draws the questions of a review: so many of each depth for the length of the interval, within the minutes. */
import type { Depth, Question } from "./curriculum.ts";
import { seededRandom, shuffle } from "./random.ts";
import type { QuestionMemory } from "./state.ts";

/** One place of a draw: a question of one of these depths. */
type Slot = readonly Depth[];

export interface Profile {
  /** What the review asks of the learner, in the words of the brief. */
  label: string;
  slots: readonly Slot[];
}

/** A review's questions may be filled up to so many minutes; the quota alone may reach the longer limit. */
export const FILL_MINUTES = 12;
export const QUOTA_MINUTES = 15;

const PROFILES: readonly (Profile & { upToDays: number })[] = [
  { upToDays: 1, label: "quick refresh", slots: [[1], [1], [2]] },
  { upToDays: 3, label: "moderate depth", slots: [[1], [2], [2]] },
  { upToDays: 7, label: "full recall", slots: [[2], [3]] },
  { upToDays: Number.POSITIVE_INFINITY, label: "long-term retention", slots: [[2], [3, 4]] },
];

/** The profile of an interval: the first that is long enough. */
export function profileOf(intervalDays: number): Profile {
  return PROFILES.find((profile) => intervalDays <= profile.upToDays)!;
}

export interface Draw {
  questions: readonly Question[];
  /** What is remembered of each question, by id. */
  memory: Readonly<Record<string, QuestionMemory>>;
  /** Topics whose completion lets a depth-4 question join them. */
  completedTopics: ReadonlySet<string>;
  intervalDays: number;
  /** Learner, topic, cycle, stage and set, so that the same opening draws the same questions. */
  seed: string;
}

/**
 * The questions to ask, in order. Priority: last graded again, never seen, last graded hard, longest unseen; random
 * among equals. A missing depth is served by its neighbour. Empty where the topic has no questions.
 */
export function drawQuestions(draw: Draw): Question[] {
  const random = seededRandom(draw.seed);
  const pool = byPriority(
    shuffle(
      draw.questions.filter((question) => isDrawable(question, draw.completedTopics)),
      random,
    ),
    draw.memory,
  );
  const slots = profileOf(draw.intervalDays).slots;
  const quota = fillSlots(pool, slots);
  const filled = fillUp(quota, pool, Math.min(...slots.flat()) as Depth, draw.memory);
  return alternateKinds(filled);
}

/** A retired question is never drawn, one that joins other topics only when they are complete. */
export function isDrawable(question: Question, completedTopics: ReadonlySet<string>): boolean {
  return !question.isRetired && question.also.every((topic) => completedTopics.has(topic));
}

/** Last graded again, never seen, last graded hard, longest unseen; the order given among equals. */
export function byPriority(questions: readonly Question[], memory: Draw["memory"]): Question[] {
  const rank = (question: Question): number => {
    const seen = memory[question.id];
    if (!seen) return 1;
    return seen.lastGrade === "again" ? 0 : seen.lastGrade === "hard" ? 2 : 3;
  };
  return questions.toSorted(
    (a, b) => rank(a) - rank(b) || (memory[a.id]?.lastAt ?? 0) - (memory[b.id]?.lastAt ?? 0),
  );
}

/**
 * One question for each slot, the first of the pool that fits and leaves the other slots enough minutes; where
 * none leaves enough, the shortest that fits.
 */
function fillSlots(pool: readonly Question[], slots: readonly Slot[]): Question[] {
  const taken: Question[] = [];
  slots.forEach((slot, index) => {
    const left = pool.filter((question) => !taken.includes(question));
    const candidates = nearestDepth(left, slot);
    if (candidates.length === 0) return;
    const later = slots
      .slice(index + 1)
      .reduce((sum, next) => sum + shortestMinutes(nearestDepth(left, next)), 0);
    const room = QUOTA_MINUTES - minutesOf(taken) - later;
    const shortest = candidates.toSorted((a, b) => a.minutes - b.minutes)[0]!;
    taken.push(candidates.find((question) => question.minutes <= room) ?? shortest);
  });
  return taken;
}

/** The questions whose depth is in the slot, else those of the depth nearest to it. */
function nearestDepth(pool: readonly Question[], slot: Slot): Question[] {
  const distance = (question: Question) => Math.min(...slot.map((depth) => Math.abs(question.depth - depth)));
  const nearest = Math.min(...pool.map(distance));
  return pool.filter((question) => distance(question) === nearest);
}

/** Adds unseen questions of the profile's lowest depth while the minutes allow it. */
function fillUp(
  quota: Question[],
  pool: readonly Question[],
  depth: Depth,
  memory: Draw["memory"],
): Question[] {
  const filled = [...quota];
  for (const question of pool) {
    if (question.depth !== depth || memory[question.id] || filled.includes(question)) continue;
    if (minutesOf(filled) + question.minutes <= FILL_MINUTES) filled.push(question);
  }
  return filled;
}

/** Neighbours differ in kind as far as possible: each time the kind with the most left that is not the last one's. */
function alternateKinds(questions: readonly Question[]): Question[] {
  const left = [...questions];
  const order: Question[] = [];
  while (left.length > 0) {
    const counts = Map.groupBy(left, (question) => question.kind);
    const last = order.at(-1)?.kind;
    const kinds = [...counts.keys()].filter((kind) => kind !== last);
    const best = kinds.toSorted((a, b) => counts.get(b)!.length - counts.get(a)!.length)[0] ?? last!;
    const [next] = left.splice(
      left.findIndex((question) => question.kind === best),
      1,
    );
    order.push(next!);
  }
  return order;
}

function shortestMinutes(questions: readonly Question[]): number {
  return questions.length === 0 ? 0 : Math.min(...questions.map((question) => question.minutes));
}

function minutesOf(questions: readonly Question[]): number {
  return questions.reduce((sum, question) => sum + question.minutes, 0);
}
