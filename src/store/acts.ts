/** Acts: what the learner did with one click. */
import type { Instant } from "../core/calendar.ts";
import type { Rows } from "./open.ts";
import type { ActsTable } from "./schema.ts";

export type ActRow = Omit<ActsTable, "learner_id">;

const COLUMNS = ["id", "group_id", "kind", "input", "at", "zone", "study_on", "undone_by"] as const;

export async function findAct(rows: Rows, learnerId: string, id: string): Promise<ActRow | undefined> {
  return rows
    .selectFrom("acts")
    .select(COLUMNS)
    .where("learner_id", "=", learnerId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function insertAct(rows: Rows, learnerId: string, act: ActRow): Promise<void> {
  await rows
    .insertInto("acts")
    .values({ learner_id: learnerId, ...act })
    .execute();
}

/** Marks acts as undone by another, or as live again. */
export async function updateUndoneBy(
  rows: Rows,
  learnerId: string,
  id: string,
  undoneBy: string | null,
): Promise<void> {
  await rows
    .updateTable("acts")
    .set({ undone_by: undoneBy })
    .where("learner_id", "=", learnerId)
    .where("id", "=", id)
    .execute();
}

/** Where a page of the log goes on: acts before this one. */
export interface ActCursor {
  at: Instant;
  id: string;
}

/** The group's acts, newest first. */
export async function listActs(
  rows: Rows,
  learnerId: string,
  groupId: string,
  options: { limit: number; before?: ActCursor; on?: string },
): Promise<ActRow[]> {
  let query = rows
    .selectFrom("acts")
    .select(COLUMNS)
    .where("learner_id", "=", learnerId)
    .where("group_id", "=", groupId);
  const { before, on } = options;
  if (on) query = query.where("study_on", "=", on);
  if (before) {
    query = query.where((eb) =>
      eb.or([eb("at", "<", before.at), eb.and([eb("at", "=", before.at), eb("id", "<", before.id)])]),
    );
  }
  return query.orderBy("at", "desc").orderBy("id", "desc").limit(options.limit).execute();
}
