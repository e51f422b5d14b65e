/** The fold of each topic, with the rows that follow from it: reviews and daily counts change by the difference. */
import type { CivilDate } from "../core/calendar.ts";
import { questionsLeft } from "../core/review.ts";
import {
  type DayCounts,
  EMPTY_TOPIC,
  isRetained,
  NO_COUNTS,
  type Review,
  type TopicState,
  type TopicStatus,
} from "../core/state.ts";
import type { Rows } from "./open.ts";
import type { ReviewsTable } from "./schema.ts";
import { readTopicState } from "./topic-document.ts";

/** Where a topic belongs. */
export interface TopicPlace {
  topicId: string;
  groupId: string;
  trackId: string;
}

export interface StoredTopic {
  state: TopicState;
  /** Of the last event folded in; 0 where there is none. */
  seq: number;
}

export async function getTopicState(rows: Rows, learnerId: string, topicId: string): Promise<StoredTopic> {
  const row = await rows
    .selectFrom("topic_states")
    .select(["state", "seq"])
    .where("learner_id", "=", learnerId)
    .where("topic_id", "=", topicId)
    .executeTakeFirst();
  return row ? { state: readTopicState(row.state, topicId), seq: row.seq } : { state: EMPTY_TOPIC, seq: 0 };
}

/** The states of a group's topics that have one, by topic id. */
export async function listTopicStates(
  rows: Rows,
  learnerId: string,
  groupId: string,
): Promise<Map<string, TopicState>> {
  const found = await rows
    .selectFrom("topic_states")
    .select(["topic_id", "state"])
    .where("learner_id", "=", learnerId)
    .where("group_id", "=", groupId)
    .execute();
  return new Map(found.map((row) => [row.topic_id, readTopicState(row.state, row.topic_id)]));
}

/** What lists show of a topic. */
export interface TopicSummary {
  topicId: string;
  trackId: string;
  status: TopicStatus;
  completedOn: CivilDate | null;
  difficulty: number | null;
  isFlagged: boolean;
  isRetained: boolean;
}

export async function listTopicSummaries(
  rows: Rows,
  learnerId: string,
  groupId: string,
): Promise<TopicSummary[]> {
  const found = await rows
    .selectFrom("topic_states")
    .select(["topic_id", "track_id", "status", "completed_on", "difficulty", "is_flagged", "is_retained"])
    .where("learner_id", "=", learnerId)
    .where("group_id", "=", groupId)
    .execute();
  return found.map((row) => ({
    topicId: row.topic_id,
    trackId: row.track_id,
    status: row.status,
    completedOn: row.completed_on,
    difficulty: row.difficulty,
    isFlagged: row.is_flagged === 1,
    isRetained: row.is_retained === 1,
  }));
}

/** The learner's pace is the median of so many reviews at most: the last ones, so that it costs the same after years. */
const MEASURED_REVIEWS = 100;

/** What completing topics and doing the last reviews took, in milliseconds, where it was measured. */
export async function listMeasured(
  rows: Rows,
  learnerId: string,
  groupId: string,
): Promise<{ topicMs: number[]; reviewMs: number[] }> {
  const [topics, reviews] = await Promise.all([
    rows
      .selectFrom("topic_states")
      .select("study_ms")
      .where("learner_id", "=", learnerId)
      .where("group_id", "=", groupId)
      .where("study_ms", "is not", null)
      .execute(),
    rows
      .selectFrom("reviews")
      .select("thinking_ms")
      .where("learner_id", "=", learnerId)
      .where("group_id", "=", groupId)
      .where("thinking_ms", "is not", null)
      .orderBy("done_on", "desc")
      .orderBy("topic_id", "desc")
      .limit(MEASURED_REVIEWS)
      .execute(),
  ]);
  return {
    topicMs: topics.map((row) => row.study_ms!),
    reviewMs: reviews.map((row) => row.thinking_ms!),
  };
}

/** Writes the state and only those rows that differ between `before` and `after`. */
export async function updateTopic(
  rows: Rows,
  learnerId: string,
  place: TopicPlace,
  before: TopicState,
  after: TopicState,
  seq: number,
): Promise<void> {
  const columns = {
    seq,
    status: after.status,
    completed_on: after.completedOn,
    difficulty: after.difficulty,
    is_flagged: after.isFlagged ? 1 : 0,
    is_retained: isRetained(after) ? 1 : 0,
    study_ms: after.studyMs ?? null,
    state: JSON.stringify(after),
  };
  await rows
    .insertInto("topic_states")
    .values({
      learner_id: learnerId,
      topic_id: place.topicId,
      group_id: place.groupId,
      track_id: place.trackId,
      ...columns,
    })
    .onConflict((conflict) => conflict.columns(["learner_id", "topic_id"]).doUpdateSet(columns))
    .execute();
  await updateReviews(rows, learnerId, place, before.reviews, after.reviews);
  await updateActivity(rows, learnerId, place, before.days, after.days);
}

async function updateReviews(
  rows: Rows,
  learnerId: string,
  place: TopicPlace,
  before: readonly Review[],
  after: readonly Review[],
): Promise<void> {
  const known = new Map(before.map((review) => [keyOf(review), toRow(learnerId, place, review)]));
  for (const review of after) {
    const row = toRow(learnerId, place, review);
    const old = known.get(keyOf(review));
    known.delete(keyOf(review));
    if (old && JSON.stringify(old) === JSON.stringify(row)) continue;
    const { status, due_on, done_on, late_days, questions_left, thinking_ms } = row;
    await rows
      .insertInto("reviews")
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(["learner_id", "topic_id", "cycle", "stage"])
          .doUpdateSet({ status, due_on, done_on, late_days, questions_left, thinking_ms }),
      )
      .execute();
  }
  for (const gone of known.values()) {
    await rows
      .deleteFrom("reviews")
      .where("learner_id", "=", learnerId)
      .where("topic_id", "=", place.topicId)
      .where("cycle", "=", gone.cycle)
      .where("stage", "=", gone.stage)
      .execute();
  }
}

function keyOf(review: Review): string {
  return `${review.cycle} ${review.stage}`;
}

function toRow(learnerId: string, place: TopicPlace, review: Review): ReviewsTable {
  return {
    learner_id: learnerId,
    topic_id: place.topicId,
    cycle: review.cycle,
    stage: review.stage,
    group_id: place.groupId,
    track_id: place.trackId,
    status: review.status,
    due_on: review.dueOn,
    done_on: review.doneOn,
    late_days: review.lateDays,
    questions_left: review.session ? questionsLeft(review.session).length : null,
    thinking_ms: thinkingMsOf(review),
  };
}

function thinkingMsOf({ status, session }: Review): number | null {
  if (status !== "done") return null;
  return session?.answers.reduce((sum, answer) => sum + (answer.thinkingMs ?? 0), 0) || null;
}

async function updateActivity(
  rows: Rows,
  learnerId: string,
  place: TopicPlace,
  before: Readonly<Record<CivilDate, DayCounts>>,
  after: Readonly<Record<CivilDate, DayCounts>>,
): Promise<void> {
  let isLess = false;
  for (const on of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[on] ?? NO_COUNTS;
    const now = after[on] ?? NO_COUNTS;
    if (JSON.stringify(old) === JSON.stringify(now)) continue;
    const difference = {
      topics: now.topics - old.topics,
      reviews: now.reviews - old.reviews,
      practices: now.practices - old.practices,
      answers: now.answers - old.answers,
      passed: now.passed - old.passed,
      failed: now.failed - old.failed,
      thinking_ms: now.thinkingMs - old.thinkingMs,
    };
    isLess ||= Object.values(difference).some((change) => change < 0);
    await rows
      .insertInto("activity")
      .values({
        learner_id: learnerId,
        group_id: place.groupId,
        track_id: place.trackId,
        study_on: on,
        ...difference,
      })
      .onConflict((conflict) =>
        conflict.columns(["learner_id", "group_id", "study_on", "track_id"]).doUpdateSet((eb) => ({
          topics: eb("activity.topics", "+", difference.topics),
          reviews: eb("activity.reviews", "+", difference.reviews),
          practices: eb("activity.practices", "+", difference.practices),
          answers: eb("activity.answers", "+", difference.answers),
          passed: eb("activity.passed", "+", difference.passed),
          failed: eb("activity.failed", "+", difference.failed),
          thinking_ms: eb("activity.thinking_ms", "+", difference.thinking_ms),
        })),
      )
      .execute();
  }
  if (isLess) await deleteEmptyActivity(rows, learnerId, place);
}

/** Undo leaves no row behind where there was none. */
async function deleteEmptyActivity(rows: Rows, learnerId: string, place: TopicPlace): Promise<void> {
  await rows
    .deleteFrom("activity")
    .where("learner_id", "=", learnerId)
    .where("group_id", "=", place.groupId)
    .where("track_id", "=", place.trackId)
    .where("topics", "=", 0)
    .where("reviews", "=", 0)
    .where("practices", "=", 0)
    .where("answers", "=", 0)
    .where("thinking_ms", "=", 0)
    .execute();
}
