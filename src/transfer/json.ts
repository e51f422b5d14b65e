/** Everything a learner has as one JSON document, and back: nothing is lost on the way out, nothing doubled on the way in. */
import type { Context } from "../context.ts";
import { AppError } from "../core/errors.ts";
import type { GroupSettings, LearnerSettings } from "../core/settings.ts";
import { inTransaction, type Rows, type RowsInTransaction } from "../store/open.ts";
import { rebuildInTransaction } from "../store/rebuild.ts";
import { type Export, exportDocument } from "./export-document.ts";

/** What an export holds besides the settings. */
export type ExportedRows = Pick<Export, "acts" | "events" | "notes" | "note_versions">;

/** Throws `unavailable` with the place of the first row that cannot be what the app wrote. */
export async function exportJson(context: Context): Promise<Export> {
  const { rows, learnerId, settings, curricula, clock } = context;
  const groups = Object.fromEntries(curricula.groups.map(({ id }) => [id, settings.readGroup(id)]));
  const result = exportDocument.safeParse({
    format: "study-tracker",
    version: 1,
    exportedAt: Temporal.Instant.fromEpochMilliseconds(clock()).toString(),
    acts: await rowsOf(rows, "acts", learnerId, ["position", "id"]),
    events: await rowsOf(rows, "events", learnerId, ["subject_id", "seq"]),
    notes: await rowsOf(rows, "notes", learnerId, ["topic_id"]),
    note_versions: await rowsOf(rows, "note_versions", learnerId, ["topic_id", "revision"]),
    settings: { learner: settings.readLearner(), groups },
  });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new AppError(
    "unavailable",
    `The database is damaged at ${issue.path.join(".")} (${issue.message}). Stop the app and restore a copy from the backups folder with \`study restore\`.`,
    { cause: result.error },
  );
}

export interface Imported {
  acts: number;
  events: number;
  notes: number;
  /** Topics whose note differs here: the imported text was kept among the note's versions. */
  keptAsVersions: string[];
}

/** Throws `invalid` with the place of the first fault; nothing is written then. */
export function parseExport(text: string): Export {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AppError("invalid", `The file is no JSON: ${(error as Error).message}.`, { cause: error });
  }
  const result = exportDocument.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new AppError(
    "invalid",
    `The file is no export of this app: ${issue.path.join(".") || "document"}: ${issue.message}.`,
  );
}

/**
 * Adds what is not here yet, by id; what is here stays. Events that are new to a subject with a history of its own
 * go to its end. All states are derived again. Importing the same file twice changes nothing the second time.
 */
export async function importJson(rows: Rows, learnerId: string, exported: ExportedRows): Promise<Imported> {
  return inTransaction(rows, async (transaction) => {
    const acts = await insertActs(transaction, learnerId, exported.acts);
    const events = await insertEvents(transaction, learnerId, exported.events);
    const { notes, keptAsVersions } = await insertNotes(transaction, learnerId, exported);
    await rebuildInTransaction(transaction, learnerId);
    return { acts, events, notes, keptAsVersions };
  });
}

/** Puts what an export holds in the place of all that the learner has here: rows, notes, versions; not the settings. */
export async function replaceByJson(rows: Rows, learnerId: string, exported: Export): Promise<void> {
  await inTransaction(rows, async (transaction) => {
    for (const table of ["events", "acts", "note_versions", "notes"] as const) {
      await transaction.deleteFrom(table).where("learner_id", "=", learnerId).execute();
    }
    await insertActs(transaction, learnerId, exported.acts);
    await insertEvents(transaction, learnerId, exported.events);
    await insertNotes(transaction, learnerId, exported);
    await rebuildInTransaction(transaction, learnerId);
  });
}

/** Replaces the settings by the imported ones; groups that this installation does not have are left out. */
export function importSettings({ settings, curricula }: Context, exported: Export["settings"]): void {
  settings.saveLearner(exported.learner as LearnerSettings);
  for (const { id } of curricula.groups) {
    const group = exported.groups[id];
    if (group) settings.saveGroup(id, group as GroupSettings);
  }
}

async function rowsOf(
  rows: Rows,
  table: "acts" | "events" | "notes" | "note_versions",
  learnerId: string,
  order: readonly string[],
) {
  let query = rows.selectFrom(table).selectAll().where("learner_id", "=", learnerId);
  for (const column of order) query = query.orderBy(column as never);
  return (await query.execute()).map(({ learner_id: _, ...row }) => row);
}

async function insertMissing(
  rows: RowsInTransaction,
  table: "acts" | "events",
  learnerId: string,
  wanted: readonly { id: string }[],
): Promise<number> {
  let inserted = 0;
  for (const row of wanted) {
    const result = await rows
      .insertInto(table)
      .values({ learner_id: learnerId, ...row } as never)
      .onConflict((conflict) => conflict.columns(["learner_id", "id"]).doNothing())
      .executeTakeFirst();
    inserted += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return inserted;
}

async function insertActs(rows: RowsInTransaction, learnerId: string, acts: Export["acts"]): Promise<number> {
  const placed = acts.map((act) => ({ ...act, position: act.position ?? act.at }));
  return insertMissing(rows, "acts", learnerId, placed);
}

async function insertEvents(
  rows: RowsInTransaction,
  learnerId: string,
  events: Export["events"],
): Promise<number> {
  const known = await rows
    .selectFrom("events")
    .select(["id", "subject_id", "seq"])
    .where("learner_id", "=", learnerId)
    .execute();
  const ids = new Set(known.map((row) => row.id));
  const last = new Map<string, number>();
  for (const row of known) last.set(row.subject_id, Math.max(last.get(row.subject_id) ?? 0, row.seq));
  const missing = events
    .filter((event) => !ids.has(event.id))
    .toSorted((a, b) => a.seq - b.seq)
    .map((event) => {
      const seq = (last.get(event.subject_id) ?? 0) + 1;
      last.set(event.subject_id, seq);
      return { ...event, seq };
    });
  return insertMissing(rows, "events", learnerId, missing);
}

async function insertNotes(
  rows: RowsInTransaction,
  learnerId: string,
  exported: ExportedRows,
): Promise<Pick<Imported, "notes" | "keptAsVersions">> {
  const result = { notes: 0, keptAsVersions: [] as string[] };
  for (const note of exported.notes) {
    const here = await rows
      .selectFrom("notes")
      .select(["text", "revision"])
      .where("learner_id", "=", learnerId)
      .where("topic_id", "=", note.topic_id)
      .executeTakeFirst();
    if (!here) {
      await rows
        .insertInto("notes")
        .values({ learner_id: learnerId, ...note })
        .execute();
      result.notes++;
    } else if (here.text !== note.text) {
      const { topic_id, revision, text, saved_at } = note;
      if (await insertVersion(rows, learnerId, { topic_id, revision, text, saved_at })) {
        result.keptAsVersions.push(topic_id);
      }
    }
  }
  for (const version of exported.note_versions) await insertVersion(rows, learnerId, version);
  return result;
}

/** A version whose number is taken by another text gets the next free one; the same text is not kept twice. */
async function insertVersion(
  rows: RowsInTransaction,
  learnerId: string,
  version: Export["note_versions"][number],
): Promise<boolean> {
  const known = await rows
    .selectFrom("note_versions")
    .select(["revision", "text"])
    .where("learner_id", "=", learnerId)
    .where("topic_id", "=", version.topic_id)
    .execute();
  if (known.some((row) => row.text === version.text)) return false;
  const taken = new Set(known.map((row) => row.revision));
  let { revision } = version;
  while (taken.has(revision)) revision++;
  await rows
    .insertInto("note_versions")
    .values({ learner_id: learnerId, ...version, revision })
    .execute();
  return true;
}
