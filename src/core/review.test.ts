import { describe, expect, test } from "vitest";
import { make } from "../../test/support/factories.ts";
import { completeTopic } from "./completion.ts";
import type { EventBody } from "./events.ts";
import { finishReview, gradeAnswer, openReview, questionsLeft } from "./review.ts";
import { applyEvent, EMPTY_TOPIC, isRetained, type TopicState } from "./state.ts";

const drawSet = () => [
  { id: "topic.q1", version: 1 },
  { id: "topic.q2", version: 2 },
];

/** The state after these decisions, each made on the study date beside it. */
function live(
  ...steps: [today: string, decide: (state: TopicState, today: string) => EventBody][]
): TopicState {
  return steps.reduce((state, [today, decide]) => {
    const next = applyEvent(state, make.event(decide(state, today), { studyOn: today }));
    expect(next).not.toBeNull();
    return next!;
  }, EMPTY_TOPIC);
}

const complete = (state: TopicState, today: string) =>
  completeTopic(state, { difficulty: 3, withReviews: true }, today, [1, 3, 7, 14]);
const open = (stage: number) => (state: TopicState, today: string) =>
  openReview(state, { cycle: 1, stage }, today, drawSet);
const grade = (stage: number, questionId: string, value: "again" | "good") => (state: TopicState) =>
  gradeAnswer(
    state,
    { cycle: 1, stage },
    { questionId, questionVersion: 1, grade: value, hintsUsed: 0, thinkingMs: null, tickedPoints: [] },
  );
const finish =
  (stage: number, counts = false) =>
  (state: TopicState, today: string) =>
    finishReview(state, { cycle: 1, stage }, today, counts);
const answerAll = (stage: number) =>
  [grade(stage, "topic.q1", "good"), grade(stage, "topic.q2", "good")] as const;

describe("a review done late", () => {
  test("records how late, and the later stages do not move", () => {
    const [q1, q2] = answerAll(1);
    const state = live(
      ["2026-03-04", complete],
      ["2026-03-06", open(1)],
      ["2026-03-06", q1],
      ["2026-03-06", q2],
      ["2026-03-06", finish(1)],
    );
    expect(
      state.reviews.map(({ stage, status, dueOn, lateDays }) => [stage, status, dueOn, lateDays]),
    ).toEqual([
      [1, "done", "2026-03-05", 1],
      [3, "open", "2026-03-07", null],
      [7, "open", "2026-03-11", null],
      [14, "open", "2026-03-18", null],
    ]);
  });
});

describe("several stages due at once", () => {
  const due = () => {
    const [q1, q2] = answerAll(7);
    return live(["2026-03-04", complete], ["2026-03-12", open(7)], ["2026-03-12", q1], ["2026-03-12", q2]);
  };

  test("the shallower ones stay owed and come back on the next study day", () => {
    const state = applyEvent(due(), make.event(finish(7)(due(), "2026-03-12"), { studyOn: "2026-03-12" }))!;
    expect(state.reviews.map(({ stage, status, dueOn }) => [stage, status, dueOn])).toEqual([
      [1, "open", "2026-03-13"],
      [3, "open", "2026-03-13"],
      [7, "done", "2026-03-11"],
      [14, "open", "2026-03-18"],
    ]);
  });

  test("are merged where the learner says that this counts for them", () => {
    const state = applyEvent(
      due(),
      make.event(finish(7, true)(due(), "2026-03-12"), { studyOn: "2026-03-12" }),
    )!;
    expect(state.reviews.map(({ stage, status }) => [stage, status])).toEqual([
      [1, "merged"],
      [3, "merged"],
      [7, "done"],
      [14, "open"],
    ]);
    expect(isRetained(state)).toBe(false);
  });
});

describe("a review before its day", () => {
  test("opens from half of its interval on, not before", () => {
    const state = live(["2026-03-04", complete]);
    expect(() => open(7)(state, "2026-03-07")).toThrow(/due on 2026-03-11/);
    expect(open(7)(state, "2026-03-08").kind).toBe("review-opened");
  });
});

describe("a question graded again", () => {
  test("comes back after the others, at most twice", () => {
    let state = live(["2026-03-04", complete], ["2026-03-05", open(1)]);
    const left = () => questionsLeft(state.reviews[0]!.session!);
    const answer = (questionId: string, value: "again" | "good") => {
      state = applyEvent(state, make.event(grade(1, questionId, value)(state), { studyOn: "2026-03-05" }))!;
    };
    answer("topic.q1", "again");
    expect(left()).toEqual(["topic.q2", "topic.q1"]);
    answer("topic.q2", "again");
    expect(left()).toEqual(["topic.q1", "topic.q2"]);
    answer("topic.q1", "again");
    expect(left()).toEqual(["topic.q2", "topic.q1"]);
    answer("topic.q2", "good");
    answer("topic.q1", "again");
    expect(left()).toEqual([]);
    expect(() => grade(1, "topic.q1", "good")(state)).toThrow(/graded already/);
    expect(state.days["2026-03-05"]).toMatchObject({ answers: 5, passed: 0, failed: 2 });
  });
});

test("a review is finished only after its questions", () => {
  const state = live(["2026-03-04", complete], ["2026-03-05", open(1)]);
  expect(() => finish(1)(state, "2026-03-05")).toThrow(/Answer the review's questions first/);
});
