/**
 * The state of one topic as a fold over its events. `applyEvent` is the only place that knows what an event does;
 * an event whose ground is gone (because something before it was undone) answers null and changes nothing.
 */
import type { CivilDate, Instant } from "./calendar.ts";
import type {
  DrawnQuestion,
  GradedAnswer,
  PlannedReview,
  ReviewKey,
  SessionKey,
  StudyEvent,
} from "./events.ts";
import { type Difficulty, type Grade, isRecalled } from "./grades.ts";

/** A drawn set of questions and what was answered so far. */
export interface Session {
  /** 1 for the first draw, one more for each "New set". */
  set: number;
  questions: DrawnQuestion[];
  /** In the order given; a question graded again stands here more than once. */
  answers: { questionId: string; grade: Grade; attempt: number; actId: string; thinkingMs: number | null }[];
}

export type ReviewStatus = "open" | "done" | "merged" | "cancelled";

export interface Review extends ReviewKey {
  dueOn: CivilDate;
  status: ReviewStatus;
  doneOn: CivilDate | null;
  /** Days between due date and doing; negative when early. */
  lateDays: number | null;
  session: Session | null;
}

export interface Practice {
  practice: number;
  finishedOn: CivilDate | null;
  session: Session;
}

/** What is remembered of a question over all sessions. */
export interface QuestionMemory {
  lastGrade: Grade;
  lastAt: Instant;
  timesGraded: number;
}

/** What one study date of one topic adds to History. */
export interface DayCounts {
  topics: number;
  reviews: number;
  practices: number;
  answers: number;
  /** First attempts in reviews that were recalled, and those that were not; a review that was judged whole is one. */
  passed: number;
  failed: number;
  /** Milliseconds on questions, and on the topic itself before it was completed. */
  thinkingMs: number;
}

export type TopicStatus = "not-started" | "completed" | "skipped";

export interface TopicState {
  status: TopicStatus;
  cycle: number;
  completedOn: CivilDate | null;
  difficulty: Difficulty | null;
  isFlagged: boolean;
  /** Milliseconds that completing it took; null or absent where nobody measured. */
  studyMs?: number | null;
  /** All cycles, oldest first, stages ascending. */
  reviews: Review[];
  practices: Practice[];
  questions: Record<string, QuestionMemory>;
  days: Record<CivilDate, DayCounts>;
}

export const EMPTY_TOPIC: TopicState = {
  status: "not-started",
  cycle: 1,
  completedOn: null,
  difficulty: null,
  isFlagged: false,
  reviews: [],
  practices: [],
  questions: {},
  days: {},
};

export const NO_COUNTS: DayCounts = {
  topics: 0,
  reviews: 0,
  practices: 0,
  answers: 0,
  passed: 0,
  failed: 0,
  thinkingMs: 0,
};

/** The state after one more event; null where the event is inert. The state given is never changed. */
export function applyEvent(state: TopicState, event: StudyEvent): TopicState | null {
  const body = event.body;
  switch (body.kind) {
    case "topic-completed":
      if (state.status === "completed" || body.cycle !== state.cycle) return null;
      return spend(
        event,
        body.studyMs,
        count(event, "topics", {
          ...state,
          status: "completed",
          completedOn: event.studyOn,
          difficulty: body.difficulty,
          studyMs: body.studyMs ?? null,
          reviews: [...state.reviews, ...body.reviews.map((planned) => newReview(body.cycle, planned))],
        }),
      );
    case "difficulty-changed":
      if (state.status !== "completed" || body.cycle !== state.cycle) return null;
      return { ...state, difficulty: body.difficulty };
    case "topic-restarted":
      if (state.status !== "completed" || body.cycle !== state.cycle + 1) return null;
      return {
        ...state,
        status: "not-started",
        cycle: body.cycle,
        completedOn: null,
        difficulty: null,
        reviews: state.reviews.map((review) =>
          review.status === "open" ? { ...review, status: "cancelled" } : review,
        ),
      };
    case "topic-skipped":
      return state.status === "not-started" ? { ...state, status: "skipped" } : null;
    case "topic-unskipped":
      return state.status === "skipped" ? { ...state, status: "not-started" } : null;
    case "topic-flagged":
      return state.isFlagged === body.isFlagged ? null : { ...state, isFlagged: body.isFlagged };
    case "review-opened":
      if (!findOpenReview(state, body)) return null;
      return withReview(state, body, (review) => ({ ...review, session: newSession(body, review.session) }));
    case "practice-opened":
      return withPractice(state, body.practice, (practice) => ({
        practice: body.practice,
        finishedOn: null,
        session: newSession(body, practice?.session ?? null),
      }));
    case "question-graded":
      return applyGrade(state, event, body.session, body.answer);
    case "review-finished": {
      if (!findOpenReview(state, body)) return null;
      const done = withReview(state, body, (review) => ({
        ...review,
        status: "done",
        doneOn: event.studyOn,
        lateDays: body.lateDays,
      }));
      const merged = closeMerged(done, body.cycle, body.merged, event.studyOn);
      const moved = body.moved.map((planned) => ({ cycle: body.cycle, ...planned }));
      const closed = count(event, "reviews", moveReviews(merged, moved));
      return body.grade ? count(event, isRecalled(body.grade) ? "passed" : "failed", closed) : closed;
    }
    case "practice-finished": {
      const open = state.practices.find((p) => p.practice === body.practice && p.finishedOn === null);
      if (!open) return null;
      return count(
        event,
        "practices",
        withPractice(state, body.practice, () => ({ ...open, finishedOn: event.studyOn })),
      );
    }
    case "reviews-moved":
      return body.reviews.some((key) => findOpenReview(state, key)) ? moveReviews(state, body.reviews) : null;
    case "reviews-replanned":
      if (state.status !== "completed" || body.cycle !== state.cycle) return null;
      return replan(state, body.reviews);
    case "reviews-cancelled":
      if (!body.reviews.some((key) => findOpenReview(state, key))) return null;
      return body.reviews.reduce(
        (next, key) =>
          findOpenReview(next, key) ? withReview(next, key, (r) => ({ ...r, status: "cancelled" })) : next,
        state,
      );
    case "settings-saved":
    case "act-undone":
      return null;
  }
}

/** The review at that cycle and stage while it is open. */
export function findOpenReview(state: TopicState, key: ReviewKey): Review | undefined {
  const review = findReview(state, key);
  return review?.status === "open" ? review : undefined;
}

export function findReview(state: TopicState, key: ReviewKey): Review | undefined {
  return state.reviews.find((review) => isSameReview(review, key));
}

export function isSameReview(a: ReviewKey, b: ReviewKey): boolean {
  return a.cycle === b.cycle && a.stage === b.stage;
}

export function findSession(state: TopicState, key: SessionKey): Session | undefined {
  if ("practice" in key) return state.practices.find((p) => p.practice === key.practice)?.session;
  return findReview(state, key)?.session ?? undefined;
}

/** Completed, and every stage of the present cycle is done or counted as done. */
export function isRetained(state: TopicState): boolean {
  const planned = state.reviews.filter((review) => review.cycle === state.cycle);
  return (
    state.status === "completed" &&
    planned.length > 0 &&
    planned.every((review) => review.status === "done" || review.status === "merged")
  );
}

function newReview(cycle: number, planned: PlannedReview): Review {
  return { cycle, ...planned, status: "open", doneOn: null, lateDays: null, session: null };
}

/** A new draw keeps the answers to questions that stand in both sets. */
function newSession(draw: { set: number; questions: DrawnQuestion[] }, before: Session | null): Session {
  const drawn = new Set(draw.questions.map((question) => question.id));
  return {
    set: draw.set,
    questions: draw.questions,
    answers: (before?.answers ?? []).filter((answer) => drawn.has(answer.questionId)),
  };
}

function applyGrade(
  state: TopicState,
  event: StudyEvent,
  key: SessionKey,
  answer: GradedAnswer,
): TopicState | null {
  const session = findSession(state, key);
  if (!session?.questions.some((question) => question.id === answer.questionId)) return null;
  const answered: Session = {
    ...session,
    answers: [
      ...session.answers,
      {
        questionId: answer.questionId,
        grade: answer.grade,
        attempt: answer.attempt,
        actId: event.actId,
        thinkingMs: answer.thinkingMs,
      },
    ],
  };
  const next =
    "practice" in key
      ? withPractice(state, key.practice, (practice) => ({ ...practice!, session: answered }))
      : withReview(state, key, (review) => ({ ...review, session: answered }));
  const memory = state.questions[answer.questionId];
  const counted = count(event, "answers", {
    ...next,
    questions: {
      ...next.questions,
      [answer.questionId]: {
        lastGrade: answer.grade,
        lastAt: event.at,
        timesGraded: (memory?.timesGraded ?? 0) + 1,
      },
    },
  });
  const timed = spend(event, answer.thinkingMs, counted);
  if ("practice" in key || answer.attempt > 1) return timed;
  return count(event, isRecalled(answer.grade) ? "passed" : "failed", timed);
}

function closeMerged(state: TopicState, cycle: number, stages: number[], on: CivilDate): TopicState {
  return stages.reduce((next, stage) => {
    if (!findOpenReview(next, { cycle, stage })) return next;
    return withReview(next, { cycle, stage }, (review) => ({ ...review, status: "merged", doneOn: on }));
  }, state);
}

function moveReviews(state: TopicState, moves: (ReviewKey & { dueOn: CivilDate })[]): TopicState {
  return moves.reduce((next, move) => {
    if (!findOpenReview(next, move)) return next;
    return withReview(next, move, (review) => ({ ...review, dueOn: move.dueOn }));
  }, state);
}

/** Open reviews that the plan no longer has are cancelled, those it has are moved, new ones are added. */
function replan(state: TopicState, plan: PlannedReview[]): TopicState {
  const cycle = state.cycle;
  const planned = new Map(plan.map((review) => [review.stage, review.dueOn]));
  const kept = state.reviews.map((review): Review => {
    const dueOn = planned.get(review.stage);
    if (review.cycle !== cycle || review.status === "done" || review.status === "merged") return review;
    if (dueOn === undefined) return { ...review, status: "cancelled" };
    return { ...review, dueOn, status: "open" };
  });
  const known = new Set(kept.filter((review) => review.cycle === cycle).map((review) => review.stage));
  const added = plan.filter((review) => !known.has(review.stage)).map((review) => newReview(cycle, review));
  return {
    ...state,
    reviews: [...kept, ...added].toSorted((a, b) => a.cycle - b.cycle || a.stage - b.stage),
  };
}

function withReview(state: TopicState, key: ReviewKey, change: (review: Review) => Review): TopicState {
  return {
    ...state,
    reviews: state.reviews.map((review) => (isSameReview(review, key) ? change(review) : review)),
  };
}

function withPractice(
  state: TopicState,
  practice: number,
  change: (practice: Practice | undefined) => Practice,
): TopicState {
  const before = state.practices.find((p) => p.practice === practice);
  const others = state.practices.filter((p) => p.practice !== practice);
  return { ...state, practices: [...others, change(before)].toSorted((a, b) => a.practice - b.practice) };
}

/** Time that was measured; none leaves no trace. */
function spend(event: StudyEvent, ms: number | null | undefined, state: TopicState): TopicState {
  return ms ? count(event, "thinkingMs", state, ms) : state;
}

function count(event: StudyEvent, field: keyof DayCounts, state: TopicState, by = 1): TopicState {
  const before = state.days[event.studyOn] ?? NO_COUNTS;
  return { ...state, days: { ...state.days, [event.studyOn]: { ...before, [field]: before[field] + by } } };
}
