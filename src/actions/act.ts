/**
 * The road of every write: load the topic's state, let core decide, store the act with its events and the rows that
 * change, all in one transaction. The same act id twice is the same act; a lost race is decided anew.
 */
import { randomUUIDv7 } from "node:crypto";
import { type Context, type Moment, now } from "../context.ts";
import type { Group, Topic } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import type { EventBody, StudyEvent } from "../core/events.ts";
import { applyEvent, type TopicState } from "../core/state.ts";
import { replay } from "../core/undo.ts";
import { type ActRow, findAct, insertAct } from "../store/acts.ts";
import { findLastSeq, insertEvents, listEventsOfSubject } from "../store/events.ts";
import { inTransaction, type RowsInTransaction } from "../store/open.ts";
import { getTopicState, type StoredTopic, type TopicPlace, updateTopic } from "../store/topic-states.ts";

export interface ActRequest {
  /** UUIDv7 made by the client. */
  id: string;
  group: Group;
  kind: string;
  /** What was asked for: a retry with the same id must carry the same. */
  input: Readonly<Record<string, unknown>>;
}

/** An event to be: about a topic, or about the group's settings. */
export interface Draft {
  subject: TopicPlace | { groupId: string };
  body: EventBody;
}

/** What `decide` may look at. */
export interface Ground extends Moment {
  rows: RowsInTransaction;
  stateOf: (topicId: string) => Promise<TopicState>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Answers the act as it is kept. Throws `conflict` where the id was used for something else, or was undone since. */
export async function act(
  context: Context,
  request: ActRequest,
  decide: (ground: Ground) => Promise<Draft[]>,
): Promise<ActRow> {
  if (!UUID.test(request.id)) {
    throw new AppError("invalid", "The form carries no proper id. Reload the page and send it again.");
  }
  const input = JSON.stringify(request.input);
  return inTransaction(context.rows, async (rows) => {
    const known = await findAct(rows, context.learnerId, request.id);
    if (known) return sameAct(known, request, input);

    const moment = now(context);
    const topics = new Map<string, StoredTopic>();
    const load = async (topicId: string): Promise<StoredTopic> => {
      const loaded = topics.get(topicId) ?? (await getTopicState(rows, context.learnerId, topicId));
      topics.set(topicId, loaded);
      return loaded;
    };
    let drafts: Draft[];
    try {
      drafts = await decide({ ...moment, rows, stateOf: async (id) => (await load(id)).state });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // PostgreSQL lets the same act be stored since it was looked for; then that is why it is refused now.
      const meanwhile = await findAct(rows, context.learnerId, request.id);
      if (meanwhile) return sameAct(meanwhile, request, input);
      throw error;
    }

    const row = await insertAct(rows, context.learnerId, {
      id: request.id,
      group_id: request.group.id,
      kind: request.kind,
      input,
      at: moment.at,
      zone: moment.zone,
      study_on: moment.today,
      undone_by: null,
    });
    for (const draft of drafts) {
      if ("topicId" in draft.subject) {
        const before = await load(draft.subject.topicId);
        const event = toEvent(request, moment, draft, draft.subject.topicId, before.seq + 1);
        await insertEvents(rows, context.learnerId, [event]);
        const after = await stateAfter(rows, context.learnerId, before.state, event);
        await updateTopic(rows, context.learnerId, draft.subject, before.state, after, event.seq);
        topics.set(draft.subject.topicId, { state: after, seq: event.seq });
      } else {
        const seq = (await findLastSeq(rows, context.learnerId, draft.subject.groupId)) + 1;
        const event = toEvent(request, moment, draft, draft.subject.groupId, seq);
        await insertEvents(rows, context.learnerId, [event]);
      }
    }
    return row;
  });
}

/** Where a topic's events belong. */
export function placeOf(topic: Topic): TopicPlace {
  return { topicId: topic.id, groupId: topic.groupId, trackId: topic.trackId };
}

function sameAct(known: ActRow, request: ActRequest, input: string): ActRow {
  if (known.kind !== request.kind || known.group_id !== request.group.id || known.input !== input) {
    throw new AppError(
      "conflict",
      "This form was sent before with something else in it. Reload the page and try again.",
    );
  }
  if (known.undone_by) {
    throw new AppError("conflict", "This was undone. Do it again? Reload the page and send it once more.");
  }
  return known;
}

function toEvent(
  request: ActRequest,
  moment: Moment,
  draft: Draft,
  subjectId: string,
  seq: number,
): StudyEvent {
  return {
    id: randomUUIDv7(),
    actId: request.id,
    groupId: draft.subject.groupId,
    trackId: "trackId" in draft.subject ? draft.subject.trackId : null,
    subjectId,
    seq,
    at: moment.at,
    zone: moment.zone,
    studyOn: moment.today,
    body: draft.body,
  };
}

/** An undo is replayed from the beginning; everything else is one step of the fold. */
async function stateAfter(
  rows: RowsInTransaction,
  learnerId: string,
  before: TopicState,
  event: StudyEvent,
): Promise<TopicState> {
  if (event.body.kind === "act-undone") {
    return replay(await listEventsOfSubject(rows, learnerId, event.subjectId)).state;
  }
  const after = applyEvent(before, event);
  if (!after) throw new Error(`The event ${event.body.kind} was decided, but the state does not take it.`);
  return after;
}
