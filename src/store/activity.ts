/** Daily counts, kept as rows so that History never adds up all events. */
import type { CivilDate } from "../core/calendar.ts";
import type { DayCounts } from "../core/state.ts";
import type { Rows } from "./open.ts";

export interface DayActivity extends DayCounts {
  studyOn: CivilDate;
}

export interface ActivityRange {
  from?: CivilDate;
  until?: CivilDate;
  trackId?: string;
}

/** The group's counts by study date, oldest first; a day without any has no entry. */
export async function listActivity(
  rows: Rows,
  learnerId: string,
  groupId: string,
  range: ActivityRange = {},
): Promise<DayActivity[]> {
  const found = await selectSums(rows, learnerId, groupId, range)
    .select("study_on")
    .groupBy("study_on")
    .orderBy("study_on")
    .execute();
  return found.map((row) => ({ studyOn: row.study_on, ...countsOf(row) }));
}

/** The group's counts of all days of the range. */
export async function sumActivity(
  rows: Rows,
  learnerId: string,
  groupId: string,
  range: ActivityRange = {},
): Promise<DayCounts> {
  return countsOf(await selectSums(rows, learnerId, groupId, range).executeTakeFirstOrThrow());
}

/** On how many days of the range there was any activity. */
export async function countActiveDays(
  rows: Rows,
  learnerId: string,
  groupId: string,
  range: ActivityRange = {},
): Promise<number> {
  const found = await selectRange(rows, learnerId, groupId, range)
    .select(({ fn }) => fn.count<number | string>("study_on").distinct().as("days"))
    .where(({ eb }) =>
      eb.or((["topics", "reviews", "practices"] as const).map((column) => eb(column, ">", 0))),
    )
    .executeTakeFirstOrThrow();
  return Number(found.days);
}

const COUNTS = ["topics", "reviews", "practices", "answers", "passed", "failed", "thinking_ms"] as const;

function selectRange(rows: Rows, learnerId: string, groupId: string, range: ActivityRange) {
  let query = rows.selectFrom("activity").where("learner_id", "=", learnerId).where("group_id", "=", groupId);
  if (range.from) query = query.where("study_on", ">=", range.from);
  if (range.until) query = query.where("study_on", "<=", range.until);
  if (range.trackId) query = query.where("track_id", "=", range.trackId);
  return query;
}

function selectSums(rows: Rows, learnerId: string, groupId: string, range: ActivityRange) {
  return selectRange(rows, learnerId, groupId, range).select(({ fn }) =>
    COUNTS.map((column) => fn.sum<number | string | null>(column).as(column)),
  );
}

/** PostgreSQL answers a sum as text, and both answer null where there is nothing to add. */
function countsOf(row: Record<(typeof COUNTS)[number], number | string | null>): DayCounts {
  return {
    topics: Number(row.topics),
    reviews: Number(row.reviews),
    practices: Number(row.practices),
    answers: Number(row.answers),
    passed: Number(row.passed),
    failed: Number(row.failed),
    thinkingMs: Number(row.thinking_ms),
  };
}
