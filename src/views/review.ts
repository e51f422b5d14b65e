/** One review as it stands: to be opened, at a question, answered, or done. */
import type { QuestionBody } from "../content/compiled.ts";
import { type Context, getTopic, type Moment, now } from "../context.ts";
import type { CivilDate } from "../core/calendar.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import type { SessionKey } from "../core/events.ts";
import type { Grade } from "../core/grades.ts";
import { dueStages, questionsLeft } from "../core/review.ts";
import { profileOf } from "../core/sampler.ts";
import { canTakeEarly, isDue } from "../core/schedule.ts";
import { parseSessionId, type TopicSession } from "../core/session-id.ts";
import { findReview, type QuestionMemory, type Review, type Session } from "../core/state.ts";
import { getNote, type Note } from "../store/notes.ts";
import { getTopicState } from "../store/topic-states.ts";
import { findUndoableAct } from "./log.ts";
import { viewQueue } from "./queue.ts";

export interface AnsweredQuestion {
  question: QuestionBody | null;
  grade: Grade;
  attempts: number;
  thinkingMs: number;
}

export interface ReviewView extends Moment {
  reviewId: string;
  group: Group;
  track: Track;
  topic: Topic;
  key: SessionKey;
  /** Null for extra practice. */
  review: Review | null;
  profile: string;
  phase: "unopened" | "question" | "summary" | "done";
  /** Why it cannot be opened today, where it cannot. */
  notYet: CivilDate | null;
  /** The questions still to come, the present one first; questions that left the bank are null. */
  left: { id: string; question: QuestionBody | null; attempt: number }[];
  /** Of those, the ones put off to the end of this review. */
  skipped: string[];
  /** What is remembered of the present question; null where it was never graded. */
  memory: QuestionMemory | null;
  answered: AnsweredQuestion[];
  total: number;
  set: number;
  /** The act of the last grade, for undo. */
  lastGradeAct: string | null;
  /** The live act that finished it, for undo. */
  finishedBy: string | null;
  /** Shallower stages that are due as well. */
  earlierStages: number[];
  /** The topic's next open review after this one. */
  following: { stage: number; dueOn: CivilDate } | null;
  note: Note;
  /** Position in today's sitting. */
  sitting: { left: number; nextReviewId: string | null };
}

/**
 * `skipped` are the questions that the learner wants at the end. Throws `not-found` where the id names no review or
 * practice of the group.
 */
export async function viewReview(
  context: Context,
  group: Group,
  reviewId: string,
  skipped: readonly string[] = [],
): Promise<ReviewView> {
  const parsed = parseSessionId(reviewId);
  if (!parsed) throw notFound(group);
  const topic = getTopic(context, group, parsed.topicId);
  const track = group.tracks.find((candidate) => candidate.id === topic.trackId)!;
  const moment = now(context);
  const key = parsed.session;
  const [{ state }, note, body, queue] = await Promise.all([
    getTopicState(context.rows, context.learnerId, topic.id),
    getNote(context.rows, context.learnerId, topic.id),
    context.curricula.getBody(topic.id),
    viewQueue(context, [group], moment.today),
  ]);
  const practice = "practice" in key ? state.practices.find((p) => p.practice === key.practice) : undefined;
  const review = "practice" in key ? null : (findReview(state, key) ?? null);
  if (!practice && !review) throw notFound(group);

  const session = practice?.session ?? review?.session ?? null;
  const left = session ? putOff(questionsLeft(session), skipped) : [];
  const isOver = practice ? practice.finishedOn !== null : review!.status !== "open";
  const questions = new Map(body.questions.map((question) => [question.id, question]));
  const others = queue.rows.filter((row) => row.reviewId !== reviewId);
  const mayOpen = !review || isDue(review.dueOn, moment.today) || canTakeEarly(review, moment.today);
  return {
    ...moment,
    reviewId,
    group,
    track,
    topic,
    key,
    review,
    profile: review ? profileOf(review.stage).label : "extra practice",
    phase: isOver ? "done" : !session ? "unopened" : left.length > 0 ? "question" : "summary",
    notYet: mayOpen ? null : review!.dueOn,
    left: left.map((id) => ({
      id,
      question: questions.get(id) ?? null,
      attempt: (session?.answers.filter((answer) => answer.questionId === id).length ?? 0) + 1,
    })),
    skipped: skipped.filter((id) => left.includes(id)),
    memory: state.questions[left[0] ?? ""] ?? null,
    answered: session ? answeredQuestions(session, questions) : [],
    total: session?.questions.length ?? 0,
    set: session?.set ?? 0,
    lastGradeAct: session?.answers.at(-1)?.actId ?? null,
    finishedBy: isOver ? await findFinishingAct(context, group, parsed) : null,
    earlierStages: review ? dueStages(state, review.cycle, moment.today).filter((s) => s < review.stage) : [],
    following: findFollowing(state.reviews, review),
    note,
    sitting: { left: others.length + (isOver ? 0 : 1), nextReviewId: others[0]?.reviewId ?? null },
  };
}

function putOff(left: readonly string[], skipped: readonly string[]): string[] {
  return left.toSorted((a, b) => skipped.indexOf(a) - skipped.indexOf(b));
}

function findFinishingAct(context: Context, group: Group, { topicId, session }: TopicSession) {
  const wanted = JSON.stringify(session);
  return findUndoableAct(
    context,
    group,
    ["finish-review", "finish-practice"],
    (input) => input.topicId === topicId && JSON.stringify(input.session) === wanted,
  );
}

function answeredQuestions(
  session: Session,
  questions: ReadonlyMap<string, QuestionBody>,
): AnsweredQuestion[] {
  return [...Map.groupBy(session.answers, (answer) => answer.questionId)].map(([id, answers]) => ({
    question: questions.get(id) ?? null,
    grade: answers.at(-1)!.grade,
    attempts: answers.length,
    thinkingMs: answers.reduce((sum, answer) => sum + (answer.thinkingMs ?? 0), 0),
  }));
}

function findFollowing(reviews: readonly Review[], present: Review | null): ReviewView["following"] {
  const open = reviews.filter((review) => review.status === "open" && review !== present);
  const next = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  return next ? { stage: next.stage, dueOn: next.dueOn } : null;
}

function notFound(group: Group): AppError {
  return new AppError(
    "not-found",
    `${group.label} has no such review. Reviews lists what is due and what is to come.`,
  );
}
