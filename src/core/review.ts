/** One review from opening to end: draw, grade, finish. */
import { addDays, type CivilDate, daysBetween } from "./calendar.ts";
import { AppError } from "./errors.ts";
import type {
  DrawnQuestion,
  EventBody,
  GradedAnswer,
  PlannedReview,
  ReviewKey,
  SessionKey,
} from "./events.ts";
import { canTakeEarly, isDue } from "./schedule.ts";
import { findReview, findSession, type Review, type Session, type TopicState } from "./state.ts";

/** A question graded again comes back at the end of the session, at most so many times. */
export const REPEATS = 2;

/** Opening draws the questions; opening anew (`New set`) draws others for the same review. */
export function openReview(
  state: TopicState,
  key: ReviewKey,
  today: CivilDate,
  drawSet: (set: number) => DrawnQuestion[],
): EventBody {
  const review = getOpenReview(state, key);
  if (!isDue(review.dueOn, today) && !canTakeEarly(review, today)) {
    throw new AppError(
      "conflict",
      `The ${key.stage}-day review is due on ${review.dueOn}, and less than half of its interval has passed. Use extra practice instead.`,
    );
  }
  const set = (review.session?.set ?? 0) + 1;
  return { kind: "review-opened", cycle: key.cycle, stage: key.stage, set, questions: drawSet(set) };
}

/** Extra practice goes on with the one that is open, or begins the next one. */
export function openPractice(state: TopicState, drawSet: (practice: number) => DrawnQuestion[]): EventBody {
  const open = findOpenPractice(state);
  const practice = open?.practice ?? state.practices.length + 1;
  const questions = drawSet(practice);
  if (questions.length === 0) {
    throw new AppError("conflict", "This topic has no practice questions yet.");
  }
  return { kind: "practice-opened", practice, set: (open?.session.set ?? 0) + 1, questions };
}

export function findOpenPractice(state: TopicState) {
  return state.practices.find((practice) => practice.finishedOn === null);
}

/** Grading needs an open session that holds the question. */
export function gradeAnswer(
  state: TopicState,
  key: SessionKey,
  answer: Omit<GradedAnswer, "attempt">,
): EventBody {
  const session = getOpenSession(state, key);
  if (!session.questions.some((question) => question.id === answer.questionId)) {
    throw new AppError(
      "conflict",
      "This question is not in the present set of the review. Open the review again.",
    );
  }
  const attempt = attemptsOf(session, answer.questionId) + 1;
  if (!questionsLeft(session).includes(answer.questionId)) {
    throw new AppError("conflict", "This question has been graded already. Undo the grade to change it.");
  }
  return { kind: "question-graded", session: key, answer: { ...answer, attempt } };
}

/**
 * Finishing closes this stage. Shallower stages of the cycle that are due as well are merged where the learner says
 * that this counts for them; otherwise they stay owed and come back on the next study day.
 */
export function finishReview(
  state: TopicState,
  key: ReviewKey,
  today: CivilDate,
  countsForEarlier: boolean,
): EventBody {
  const review = getOpenReview(state, key);
  if (review.session === null || questionsLeft(review.session).length > 0) {
    throw new AppError("conflict", "Answer the review's questions first; then it can be marked as complete.");
  }
  const shallower = dueStages(state, key.cycle, today).filter((stage) => stage < key.stage);
  const moved: PlannedReview[] = shallower.map((stage) => ({ stage, dueOn: addDays(today, 1) }));
  return {
    kind: "review-finished",
    cycle: key.cycle,
    stage: key.stage,
    lateDays: daysBetween(review.dueOn, today),
    merged: countsForEarlier ? shallower : [],
    moved: countsForEarlier ? [] : moved,
  };
}

export function finishPractice(state: TopicState, practice: number): EventBody {
  if (findOpenPractice(state)?.practice !== practice) {
    throw new AppError("conflict", "This practice is finished already.");
  }
  return { kind: "practice-finished", practice };
}

/** Puts an open review off until the next study day. */
export function buryReview(state: TopicState, key: ReviewKey, today: CivilDate): EventBody {
  const review = getOpenReview(state, key);
  if (!isDue(review.dueOn, today)) {
    throw new AppError(
      "conflict",
      `This review is not due before ${review.dueOn}; there is nothing to put off.`,
    );
  }
  const stages = dueStages(state, key.cycle, today);
  return {
    kind: "reviews-moved",
    reviews: stages.map((stage) => ({ cycle: key.cycle, stage, dueOn: addDays(today, 1) })),
  };
}

/** The open stages of a cycle that are due, ascending. */
export function dueStages(state: TopicState, cycle: number, today: CivilDate): number[] {
  return state.reviews
    .filter((review) => review.cycle === cycle && review.status === "open" && isDue(review.dueOn, today))
    .map((review) => review.stage);
}

/**
 * The questions still to be graded, in the order in which they come: first those without a grade, then those graded
 * again, the longest ago first, each at most twice more.
 */
export function questionsLeft(session: Session): string[] {
  const fresh = session.questions.map((q) => q.id).filter((id) => attemptsOf(session, id) === 0);
  const last = new Map<string, { index: number; isAgain: boolean }>();
  session.answers.forEach((answer, index) => {
    last.set(answer.questionId, { index, isAgain: answer.grade === "again" });
  });
  const repeated = [...last]
    .filter(([id, answer]) => answer.isAgain && attemptsOf(session, id) <= REPEATS)
    .toSorted(([, a], [, b]) => a.index - b.index)
    .map(([id]) => id);
  return [...fresh, ...repeated];
}

function attemptsOf(session: Session, questionId: string): number {
  return session.answers.filter((answer) => answer.questionId === questionId).length;
}

function getOpenReview(state: TopicState, key: ReviewKey): Review {
  const review = findReview(state, key);
  if (!review) throw new AppError("not-found", "There is no such review of this topic.");
  if (review.status === "open") return review;
  throw new AppError(
    "conflict",
    review.status === "cancelled"
      ? "This review was taken off the schedule."
      : `This review was done on ${review.doneOn}. It counts once.`,
  );
}

function getOpenSession(state: TopicState, key: SessionKey): Session {
  if ("practice" in key) {
    const practice = findOpenPractice(state);
    if (practice?.practice !== key.practice)
      throw new AppError("conflict", "This practice is finished already.");
    return practice.session;
  }
  getOpenReview(state, key);
  const session = findSession(state, key);
  if (!session) throw new AppError("conflict", "This review is not open yet. Open it to draw its questions.");
  return session;
}
