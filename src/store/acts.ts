/** Acts: what the learner did with one click. */
import type { Rows } from "./open.ts";
import type { ActsTable } from "./schema.ts";

export type ActRow = Omit<ActsTable, "learner_id">;

const COLUMNS = [
  "id",
  "group_id",
  "kind",
  "input",
  "at",
  "zone",
  "study_on",
  "position",
  "undone_by",
] as const;

export async function findAct(rows: Rows, learnerId: string, id: string): Promise<ActRow | undefined> {
  return rows
    .selectFrom("acts")
    .select(COLUMNS)
    .where("learner_id", "=", learnerId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Stores it as the group's newest; answers it with its position. */
export async function insertAct(
  rows: Rows,
  learnerId: string,
  act: Omit<ActRow, "position">,
): Promise<ActRow> {
  const [newest] = await listActs(rows, learnerId, act.group_id, { limit: 1 });
  const row = { ...act, position: Math.max(act.at, (newest?.position ?? 0) + 1) };
  await rows
    .insertInto("acts")
    .values({ learner_id: learnerId, ...row })
    .execute();
  return row;
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
export type ActCursor = Pick<ActRow, "position" | "id">;

/** The group's acts, the last one first. */
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
      eb.or([
        eb("position", "<", before.position),
        eb.and([eb("position", "=", before.position), eb("id", "<", before.id)]),
      ]),
    );
  }
  return query.orderBy("position", "desc").orderBy("id", "desc").limit(options.limit).execute();
}
