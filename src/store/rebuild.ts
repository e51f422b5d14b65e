/** Derives the states and the rows that follow from them out of the events alone. */
import { EMPTY_TOPIC } from "../core/state.ts";
import { replay } from "../core/undo.ts";
import { listEventsOfSubject, listSubjects } from "./events.ts";
import { inTransaction, type Rows, type RowsInTransaction } from "./open.ts";
import { getTopicState, updateTopic } from "./topic-states.ts";

/** Answers how many topics have events, and which topics had a state that their events do not give. */
export async function rebuildStates(
  rows: Rows,
  learnerId: string,
): Promise<{ topics: number; differed: string[] }> {
  return inTransaction(rows, (transaction) => rebuildInTransaction(transaction, learnerId));
}

export async function rebuildInTransaction(
  transaction: RowsInTransaction,
  learnerId: string,
): Promise<{ topics: number; differed: string[] }> {
  const subjects = await listSubjects(transaction, learnerId);
  const topics = subjects.filter((subject) => subject.trackId !== null);
  const groundless = await transaction
    .deleteFrom("topic_states")
    .where("learner_id", "=", learnerId)
    .where("topic_id", "not in", (query) =>
      query.selectFrom("events").select("subject_id").where("learner_id", "=", learnerId),
    )
    .returning("topic_id")
    .execute();
  const differed = groundless.map((row) => row.topic_id);
  for (const table of ["reviews", "activity"] as const) {
    await transaction.deleteFrom(table).where("learner_id", "=", learnerId).execute();
  }
  for (const { subjectId, groupId, trackId } of topics) {
    const stored = await getTopicState(transaction, learnerId, subjectId);
    const events = await listEventsOfSubject(transaction, learnerId, subjectId);
    const { state } = replay(events);
    const seq = events.at(-1)!.seq;
    if (seq !== stored.seq || JSON.stringify(state) !== JSON.stringify(stored.state))
      differed.push(subjectId);
    const place = { topicId: subjectId, groupId, trackId: trackId! };
    await updateTopic(transaction, learnerId, place, EMPTY_TOPIC, state, seq);
  }
  return { topics: topics.length, differed };
}
