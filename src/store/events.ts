/** Events: appended, never changed. */
import type { EventBody, StudyEvent } from "../core/events.ts";
import { readDocument } from "./documents.ts";
import type { Rows } from "./open.ts";
import type { EventsTable } from "./schema.ts";

export async function insertEvents(
  rows: Rows,
  learnerId: string,
  events: readonly StudyEvent[],
): Promise<void> {
  await rows
    .insertInto("events")
    .values(events.map((event) => ({ learner_id: learnerId, ...toEventRow(event) })))
    .execute();
}

/** A subject's whole history in the order of `seq`. */
export async function listEventsOfSubject(
  rows: Rows,
  learnerId: string,
  subjectId: string,
): Promise<StudyEvent[]> {
  const found = await rows
    .selectFrom("events")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .where("subject_id", "=", subjectId)
    .orderBy("seq")
    .execute();
  return found.map(fromRow);
}

/** The events of these acts, by subject and in the order in which they were written. */
export async function listEventsOfActs(
  rows: Rows,
  learnerId: string,
  actIds: readonly string[],
): Promise<StudyEvent[]> {
  if (actIds.length === 0) return [];
  // Ordered here: asked for an order, SQLite reads all events of the learner in it, and not these few by their acts.
  const found = await rows
    .selectFrom("events")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .where("act_id", "in", actIds)
    .execute();
  return found
    .map(fromRow)
    .sort((a, b) => (a.subjectId === b.subjectId ? a.seq - b.seq : a.subjectId < b.subjectId ? -1 : 1));
}

/** The `seq` of the subject's last event; 0 where it has none. */
export async function findLastSeq(rows: Rows, learnerId: string, subjectId: string): Promise<number> {
  const row = await rows
    .selectFrom("events")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("learner_id", "=", learnerId)
    .where("subject_id", "=", subjectId)
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** Every subject that has events. */
export async function listSubjects(
  rows: Rows,
  learnerId: string,
): Promise<{ subjectId: string; groupId: string; trackId: string | null }[]> {
  const found = await rows
    .selectFrom("events")
    .select(["subject_id", "group_id", "track_id"])
    .distinct()
    .where("learner_id", "=", learnerId)
    .orderBy("subject_id")
    .execute();
  return found.map((row) => ({ subjectId: row.subject_id, groupId: row.group_id, trackId: row.track_id }));
}

/** The event as a row, without the learner's id. */
export function toEventRow(event: StudyEvent): Omit<EventsTable, "learner_id"> {
  const { kind, ...payload } = event.body;
  return {
    id: event.id,
    act_id: event.actId,
    group_id: event.groupId,
    track_id: event.trackId,
    subject_id: event.subjectId,
    seq: event.seq,
    kind,
    at: event.at,
    zone: event.zone,
    study_on: event.studyOn,
    body: JSON.stringify(payload),
  };
}

function fromRow(row: EventsTable): StudyEvent {
  return {
    id: row.id,
    actId: row.act_id,
    groupId: row.group_id,
    trackId: row.track_id,
    subjectId: row.subject_id,
    seq: row.seq,
    at: row.at,
    zone: row.zone,
    studyOn: row.study_on,
    body: { kind: row.kind, ...readDocument<object>(row.body, `The event ${row.id}`) } as EventBody,
  };
}
