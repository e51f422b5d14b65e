import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { make } from "../../test/support/factories.ts";
import { addDays } from "./calendar.ts";
import {
  completeTopic,
  dropReviews,
  flagTopic,
  replanReviews,
  restartTopic,
  skipTopic,
} from "./completion.ts";
import { AppError } from "./errors.ts";
import type { EventBody, StudyEvent } from "./events.ts";
import {
  buryReview,
  findOpenPractice,
  finishPractice,
  finishReview,
  gradeAnswer,
  openPractice,
  openReview,
  questionsLeft,
} from "./review.ts";
import { applyEvent, EMPTY_TOPIC, type TopicState } from "./state.ts";
import { replay } from "./undo.ts";

const drawSet = () => [
  { id: "topic.q1", version: 1 },
  { id: "topic.q2", version: 1 },
];
const answer = { questionVersion: 1, hintsUsed: 0, thinkingMs: 1000, tickedPoints: [] };

/** Everything that a learner can do, as decisions over a state; what the state does not allow throws. */
const ACTS: Record<string, (state: TopicState, today: string) => EventBody> = {
  complete: (state, today) =>
    completeTopic(state, { difficulty: 3, withReviews: true }, today, [1, 3, 7, 14]),
  "complete without reviews": (state, today) =>
    completeTopic(state, { difficulty: null, withReviews: false }, today, [1, 3, 7, 14]),
  "complete again": (state, today) => completeTopic(state, { difficulty: 5, withReviews: true }, today, [9]),
  restart: restartTopic,
  skip: (state) => skipTopic(state, true),
  unskip: (state) => skipTopic(state, false),
  flag: (state) => flagTopic(state, true),
  unflag: (state) => flagTopic(state, false),
  drop: dropReviews,
  replan: (state) => {
    const reviews = replanReviews(state, [2, 5]);
    if (!reviews) throw new AppError("conflict", "nothing changes");
    return { kind: "reviews-replanned", cycle: state.cycle, reviews };
  },
  open: (state, today) => openReview(state, firstOpen(state), today, drawSet),
  "grade again": (state) => grade(state, "again"),
  "grade good": (state) => grade(state, "good"),
  finish: (state, today) => finishReview(state, firstOpen(state), today, false),
  "finish and merge": (state, today) => finishReview(state, deepestDue(state, today), today, true),
  bury: (state, today) => buryReview(state, firstOpen(state), today),
  practise: (state) => openPractice(state, drawSet),
  "grade practice": (state) => {
    const practice = findOpenPractice(state);
    const questionId = practice && questionsLeft(practice.session)[0];
    if (!questionId) throw new AppError("conflict", "nothing to grade");
    return gradeAnswer(state, { practice: practice.practice }, { ...answer, questionId, grade: "hard" });
  },
  "finish practice": (state) => finishPractice(state, findOpenPractice(state)?.practice ?? 0),
};

function firstOpen(state: TopicState) {
  const review = state.reviews.find((r) => r.status === "open");
  if (!review) throw new AppError("conflict", "none open");
  return { cycle: review.cycle, stage: review.stage };
}

function deepestDue(state: TopicState, today: string) {
  const review = state.reviews.findLast((r) => r.status === "open" && r.dueOn <= today && r.session);
  if (!review) throw new AppError("conflict", "none due");
  return { cycle: review.cycle, stage: review.stage };
}

function grade(state: TopicState, value: "again" | "good"): EventBody {
  const review = state.reviews.find(
    (r) => r.status === "open" && r.session && questionsLeft(r.session).length > 0,
  );
  if (!review) throw new AppError("conflict", "nothing to grade");
  const questionId = questionsLeft(review.session!)[0]!;
  return gradeAnswer(
    state,
    { cycle: review.cycle, stage: review.stage },
    { ...answer, questionId, grade: value },
  );
}

/** Lives through commands: an act, a night, or the undo of an earlier act. Answers events and the folded state. */
function live(commands: readonly (keyof typeof ACTS | "sleep" | { undo: number })[]) {
  let today = "2026-03-04";
  let state = EMPTY_TOPIC;
  const events: StudyEvent[] = [];
  const add = (body: EventBody) => {
    const event = make.event(body, { seq: events.length + 1, at: events.length, studyOn: today });
    events.push(event);
    return event;
  };
  for (const command of commands) {
    if (command === "sleep") {
      today = addDays(today, 1);
    } else if (typeof command === "object") {
      if (events.length === 0) continue;
      add({ kind: "act-undone", actId: events[command.undo % events.length]!.actId });
      state = replay(events).state;
    } else {
      try {
        const next = applyEvent(state, add(ACTS[command]!(state, today)));
        expect(next, `${command} was decided, so the fold takes it`).not.toBeNull();
        state = next!;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
  }
  return { state, events };
}

const command = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(ACTS)) },
  { weight: 3, arbitrary: fc.constant("sleep" as const) },
  { weight: 1, arbitrary: fc.record({ undo: fc.nat(40) }) },
);

describe("replay", () => {
  test("gives what the fold gave, for random histories with undos", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const { state, events } = live(commands);
        expect(replay(events).state).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test("an undo followed by its redo leaves everything as it was, whatever was done before", () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 30 }), fc.nat(40), (commands, pick) => {
        const { state, events } = live(commands);
        const acts = events.filter((event) => event.body.kind !== "act-undone");
        if (acts.length === 0) return;
        const target = acts[pick % acts.length]!;
        const undo = make.event({ kind: "act-undone", actId: target.actId }, { seq: events.length + 1 });
        const redo = make.event({ kind: "act-undone", actId: undo.actId }, { seq: events.length + 2 });
        const before = replay(events);
        // Redo undoes exactly this undo; where the act was undone before already, that older undo still stands.
        expect(replay([...events, undo, redo]).state).toEqual(before.state);
        expect(before.state).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });
});

describe("undo", () => {
  const kinds: Record<string, (keyof typeof ACTS | "sleep")[]> = {
    complete: ["complete"],
    "complete without reviews": ["complete without reviews"],
    "complete again": ["complete", "complete again"],
    restart: ["complete", "restart"],
    skip: ["skip"],
    unskip: ["skip", "unskip"],
    flag: ["flag"],
    unflag: ["flag", "unflag"],
    drop: ["complete", "drop"],
    replan: ["complete", "replan"],
    open: ["complete", "sleep", "open"],
    grade: ["complete", "sleep", "open", "grade good"],
    finish: ["complete", "sleep", "open", "grade good", "grade good", "finish"],
    bury: ["complete", "sleep", "bury"],
    practise: ["practise"],
    "grade practice": ["practise", "grade practice"],
    "finish practice": ["practise", "grade practice", "grade practice", "finish practice"],
  };

  test.each(Object.entries(kinds))("of %s leaves what its history without it gives", (_, commands) => {
    const { events } = live(commands);
    const target = events.at(-1)!;
    const undone = replay([...events, make.event({ kind: "act-undone", actId: target.actId }, { seq: 99 })]);
    expect(undone.state).toEqual(replay(events.slice(0, -1)).state);
    expect(undone.state).not.toEqual(replay(events).state);
  });

  test("makes later events without ground inert, and redo brings them back", () => {
    const { state, events } = live([
      "complete",
      "sleep",
      "open",
      "grade good",
      "grade good",
      "finish",
      "flag",
    ]);
    const undo = make.event({ kind: "act-undone", actId: events[0]!.actId }, { seq: 90 });
    const after = replay([...events, undo]);
    expect(after.inert.map((event) => event.body.kind)).toEqual([
      "review-opened",
      "question-graded",
      "question-graded",
      "review-finished",
    ]);
    expect(after.state).toMatchObject({ status: "not-started", isFlagged: true, reviews: [], days: {} });
    const redo = make.event({ kind: "act-undone", actId: undo.actId }, { seq: 91 });
    expect(replay([...events, undo, redo])).toEqual({ state, inert: [] });
  });
});
