/** Daily counts, kept as rows so that History never adds up all events. */
import type { CivilDate } from "../core/calendar.ts";
import type { DayCounts } from "../core/state.ts";
import type { Rows } from "./open.ts";

export interface DayActivity extends DayCounts {
  trackId: string;
  studyOn: CivilDate;
}

/** The group's counts by study date and track, oldest first. */
export async function listActivity(
  rows: Rows,
  learnerId: string,
  groupId: string,
  range: { from?: CivilDate; until?: CivilDate; trackId?: string } = {},
): Promise<DayActivity[]> {
  let query = rows
    .selectFrom("activity")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .where("group_id", "=", groupId);
  if (range.from) query = query.where("study_on", ">=", range.from);
  if (range.until) query = query.where("study_on", "<=", range.until);
  if (range.trackId) query = query.where("track_id", "=", range.trackId);
  const found = await query.orderBy("study_on").orderBy("track_id").execute();
  return found.map((row) => ({
    trackId: row.track_id,
    studyOn: row.study_on,
    topics: row.topics,
    reviews: row.reviews,
    practices: row.practices,
    answers: row.answers,
    passed: row.passed,
    failed: row.failed,
    thinkingMs: row.thinking_ms,
  }));
}
