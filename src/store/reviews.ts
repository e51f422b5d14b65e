/** Reviews as rows: what is open, by due date. */
import { sql } from "kysely";
import type { CivilDate } from "../core/calendar.ts";
import type { Rows } from "./open.ts";

export interface OpenReview {
  topicId: string;
  trackId: string;
  groupId: string;
  cycle: number;
  stage: number;
  dueOn: CivilDate;
  /** Null while it is not opened. */
  questionsLeft: number | null;
}

/** The open reviews of these groups that are due until that date; all open ones without a date. */
export async function listOpenReviews(
  rows: Rows,
  learnerId: string,
  groupIds: readonly string[],
  dueUntil?: CivilDate,
): Promise<OpenReview[]> {
  if (groupIds.length === 0) return [];
  let query = rows
    .selectFrom("reviews")
    .select(["topic_id", "track_id", "group_id", "cycle", "stage", "due_on", "questions_left"])
    .where("learner_id", "=", learnerId)
    .where("group_id", "in", groupIds)
    // Written out: with a parameter in its place SQLite would not know that the index of open reviews fits.
    .where("status", "=", sql.lit("open"));
  if (dueUntil) query = query.where("due_on", "<=", dueUntil);
  const found = await query.orderBy("due_on").orderBy("topic_id").orderBy("stage").execute();
  return found.map((row) => ({
    topicId: row.topic_id,
    trackId: row.track_id,
    groupId: row.group_id,
    cycle: row.cycle,
    stage: row.stage,
    dueOn: row.due_on,
    questionsLeft: row.questions_left,
  }));
}

/** How many reviews of each topic are done or merged, and how many there are, in its latest cycle. */
export async function listReviewsOfGroup(
  rows: Rows,
  learnerId: string,
  groupId: string,
): Promise<(OpenReview & { status: string; doneOn: CivilDate | null })[]> {
  const found = await rows
    .selectFrom("reviews")
    .select(["topic_id", "track_id", "cycle", "stage", "due_on", "status", "done_on", "questions_left"])
    .where("learner_id", "=", learnerId)
    .where("group_id", "=", groupId)
    .orderBy("topic_id")
    .orderBy("cycle")
    .orderBy("stage")
    .execute();
  return found.map((row) => ({
    topicId: row.topic_id,
    trackId: row.track_id,
    groupId,
    cycle: row.cycle,
    stage: row.stage,
    dueOn: row.due_on,
    questionsLeft: row.questions_left,
    status: row.status,
    doneOn: row.done_on,
  }));
}

/** Whether any review was ever planned in these groups, those that are done or dropped included. */
export async function hasReviews(
  rows: Rows,
  learnerId: string,
  groupIds: readonly string[],
): Promise<boolean> {
  const found = await rows
    .selectFrom("reviews")
    .select("topic_id")
    .where("learner_id", "=", learnerId)
    .where("group_id", "in", groupIds)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
