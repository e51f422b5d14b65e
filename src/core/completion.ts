/** What the learner decides about a whole topic: complete, complete again, restart, skip, flag. */
import type { CivilDate } from "./calendar.ts";
import { AppError } from "./errors.ts";
import type { EventBody, PlannedReview, ReviewKey } from "./events.ts";
import type { Difficulty } from "./grades.ts";
import { planReviews } from "./schedule.ts";
import type { TopicState } from "./state.ts";

/** Null difficulty and no reviews is "complete without reviews". */
export interface Completion {
  difficulty: Difficulty | null;
  withReviews: boolean;
  /** Milliseconds that the topic took; null where nobody measured. */
  studyMs?: number | null;
}

/** Completing again inside an open cycle changes the difficulty and no dates. */
export function completeTopic(
  state: TopicState,
  completion: Completion,
  today: CivilDate,
  intervals: readonly number[],
): EventBody {
  if (completion.withReviews && completion.difficulty === null) {
    throw new AppError("invalid", "Choose how challenging the topic was, from 1 to 5.", {
      fields: { difficulty: "Choose how challenging the topic was, from 1 to 5." },
    });
  }
  if (state.status === "completed") {
    if (completion.difficulty === null) {
      throw new AppError("conflict", "This topic is complete already. Nothing was changed.");
    }
    return { kind: "difficulty-changed", cycle: state.cycle, difficulty: completion.difficulty };
  }
  return {
    kind: "topic-completed",
    cycle: state.cycle,
    difficulty: completion.difficulty,
    reviews: completion.withReviews ? planReviews(today, intervals) : [],
    ...(completion.studyMs ? { studyMs: completion.studyMs } : {}),
  };
}

/** Opens a new cycle: what is open is cancelled, what was done stays in History. */
export function restartTopic(state: TopicState): EventBody {
  if (state.status !== "completed") {
    throw new AppError("conflict", "Only a completed topic can be restarted. This one is not complete.");
  }
  return { kind: "topic-restarted", cycle: state.cycle + 1 };
}

export function skipTopic(state: TopicState, isSkipped: boolean): EventBody {
  if (state.status === "completed") {
    throw new AppError("conflict", "This topic is complete already, so there is nothing to skip.");
  }
  if ((state.status === "skipped") === isSkipped) {
    throw new AppError(
      "conflict",
      isSkipped ? "This topic is skipped already." : "This topic is not skipped.",
    );
  }
  return { kind: isSkipped ? "topic-skipped" : "topic-unskipped" };
}

export function flagTopic(state: TopicState, isFlagged: boolean): EventBody {
  if (state.isFlagged === isFlagged) {
    throw new AppError("conflict", isFlagged ? "This topic is flagged already." : "This topic has no flag.");
  }
  return { kind: "topic-flagged", isFlagged };
}

/** Takes the rest of the topic's reviews off the schedule. */
export function dropReviews(state: TopicState): EventBody {
  const reviews: ReviewKey[] = state.reviews
    .filter((review) => review.status === "open")
    .map(({ cycle, stage }) => ({ cycle, stage }));
  if (reviews.length === 0) throw new AppError("conflict", "This topic has no open reviews to drop.");
  return { kind: "reviews-cancelled", reviews };
}

/**
 * The open reviews of the present cycle as other intervals would have them, counted from the completion; stages
 * that are done stay done. Null where nothing would change.
 */
export function replanReviews(state: TopicState, intervals: readonly number[]): PlannedReview[] | null {
  if (state.status !== "completed" || state.completedOn === null) return null;
  const present = state.reviews.filter((review) => review.cycle === state.cycle);
  if (present.length === 0) return null;
  const done = new Set(
    present.filter((r) => r.status === "done" || r.status === "merged").map((review) => review.stage),
  );
  const plan = planReviews(state.completedOn, intervals).filter((review) => !done.has(review.stage));
  const open = present.filter((review) => review.status === "open");
  const same =
    open.length === plan.length &&
    plan.every((planned) => open.some((r) => r.stage === planned.stage && r.dueOn === planned.dueOn));
  return same ? null : plan;
}
