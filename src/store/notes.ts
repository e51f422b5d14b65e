/** Notes: one text per topic with its earlier versions, changed only by whoever saw the latest. */
import type { Instant } from "../core/calendar.ts";
import type { Rows, RowsInTransaction } from "./open.ts";
import type { TopicPlace } from "./topic-states.ts";

export interface Note {
  topicId: string;
  text: string;
  /** 0 while nothing was ever written. */
  revision: number;
  savedAt: Instant | null;
}

/** A sitting of editing: saves closer together than this make one version. */
const SITTING_MS = 10 * 60 * 1000;

/** What was wiped by mistake was saved by itself a moment later, so it is kept whatever the time. */
const losesMost = (before: string, after: string) => after.length < before.length / 2;

export async function getNote(rows: Rows, learnerId: string, topicId: string): Promise<Note> {
  const row = await rows
    .selectFrom("notes")
    .select(["text", "revision", "saved_at"])
    .where("learner_id", "=", learnerId)
    .where("topic_id", "=", topicId)
    .executeTakeFirst();
  return { topicId, text: row?.text ?? "", revision: row?.revision ?? 0, savedAt: row?.saved_at ?? null };
}

export async function listNotes(
  rows: Rows,
  learnerId: string,
  groupId: string,
): Promise<(Note & { trackId: string })[]> {
  const found = await rows
    .selectFrom("notes")
    .select(["topic_id", "track_id", "text", "revision", "saved_at"])
    .where("learner_id", "=", learnerId)
    .where("group_id", "=", groupId)
    .where("text", "!=", "")
    .orderBy("saved_at", "desc")
    .orderBy("topic_id")
    .execute();
  return found.map((row) => ({
    topicId: row.topic_id,
    trackId: row.track_id,
    text: row.text,
    revision: row.revision,
    savedAt: row.saved_at,
  }));
}

export async function listNoteVersions(
  rows: Rows,
  learnerId: string,
  topicId: string,
): Promise<{ revision: number; text: string; savedAt: Instant }[]> {
  const found = await rows
    .selectFrom("note_versions")
    .select(["revision", "text", "saved_at"])
    .where("learner_id", "=", learnerId)
    .where("topic_id", "=", topicId)
    .orderBy("revision", "desc")
    .execute();
  return found.map((row) => ({ revision: row.revision, text: row.text, savedAt: row.saved_at }));
}

/**
 * Writes the note if `basedOn` is still its revision; answers the note as it stands then. Where somebody else wrote
 * meanwhile nothing is changed and `isSaved` is false.
 */
export async function saveNoteText(
  rows: RowsInTransaction,
  learnerId: string,
  place: TopicPlace,
  edit: { text: string; basedOn: number; at: Instant },
): Promise<{ note: Note; isSaved: boolean }> {
  const before = await getNote(rows, learnerId, place.topicId);
  if (before.text === edit.text) return { note: before, isSaved: true };
  if (before.revision !== edit.basedOn) return { note: before, isSaved: false };
  const revision = before.revision + 1;
  const values = { text: edit.text, revision, saved_at: edit.at };
  if (before.revision === 0) {
    await rows
      .insertInto("notes")
      .values({
        learner_id: learnerId,
        topic_id: place.topicId,
        group_id: place.groupId,
        track_id: place.trackId,
        ...values,
      })
      .execute();
  } else {
    const updated = await rows
      .updateTable("notes")
      .set(values)
      .where("learner_id", "=", learnerId)
      .where("topic_id", "=", place.topicId)
      .where("revision", "=", edit.basedOn)
      .executeTakeFirst();
    if (updated.numUpdatedRows === 0n) {
      return { note: await getNote(rows, learnerId, place.topicId), isSaved: false };
    }
    // Also where the clock was set back since: then nobody knows how long ago the last save was.
    if (Math.abs(edit.at - before.savedAt!) >= SITTING_MS || losesMost(before.text, edit.text)) {
      await rows
        .insertInto("note_versions")
        .values({
          learner_id: learnerId,
          topic_id: place.topicId,
          revision: before.revision,
          text: before.text,
          saved_at: before.savedAt!,
        })
        .execute();
    }
  }
  return { note: { topicId: place.topicId, text: edit.text, revision, savedAt: edit.at }, isSaved: true };
}
