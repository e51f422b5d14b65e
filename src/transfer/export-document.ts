/** The shape of an export, and what must hold between its rows. */
import { z } from "zod";
import { isZone } from "../core/calendar.ts";
import type { EventKind } from "../core/events.ts";
import { NOTE_LIMIT } from "../core/note.ts";
import { groupDocument, learnerDocument, startDate } from "../settings/schema.ts";
import { EVENT_BODIES, sessionKey } from "./event-bodies.ts";

/** PostgreSQL keeps no NUL. */
const plain = z.string().refine((text) => !text.includes("\0"), "must hold no NUL");
const id = plain.min(1).max(200);
/** To the end of the year 2100, as dates are. */
const instant = z.int().min(0).max(4_133_980_799_999);
const zone = id.refine(isZone, "is no time zone");
const text = plain.max(NOTE_LIMIT);

/** A column that holds a document as text. */
function json(schema: z.ZodType) {
  return plain.superRefine((written, context) => {
    let value: unknown;
    try {
      value = JSON.parse(written);
    } catch {
      context.addIssue("must be JSON in a text");
      return;
    }
    const issue = schema.safeParse(value).error?.issues[0];
    if (issue) context.addIssue(`${issue.path.join(".") || "the document"}: ${issue.message}`);
  });
}

const actInput = z.looseObject({
  topicId: z.string().nullish(),
  actId: z.string().optional(),
  session: sessionKey.optional(),
});

const act = z.strictObject({
  id,
  group_id: id,
  kind: id,
  input: json(actInput),
  at: instant,
  zone,
  study_on: startDate,
  /** Exports of an earlier program have none: there time gives the order. */
  position: z.int().optional(),
  undone_by: id.nullable(),
});

const event = z
  .strictObject({
    id,
    act_id: id,
    group_id: id,
    track_id: id.nullable(),
    subject_id: id,
    seq: z.int().min(1),
    kind: z.enum(Object.keys(EVENT_BODIES) as EventKind[]),
    at: instant,
    zone,
    study_on: startDate,
    body: plain,
  })
  .superRefine(({ kind, body }, context) => {
    const issue = json(EVENT_BODIES[kind]).safeParse(body).error?.issues[0];
    if (issue) context.addIssue({ code: "custom", path: ["body"], message: issue.message });
  });

/** The rows as they are kept, without the learner's id. */
export const exportDocument = z
  .strictObject({
    format: z.literal("study-tracker"),
    version: z.literal(1),
    exportedAt: z.string(),
    acts: z.array(act),
    events: z.array(event),
    notes: z.array(
      z.strictObject({
        topic_id: id,
        group_id: id,
        track_id: id,
        text,
        revision: z.int().min(1),
        saved_at: instant,
      }),
    ),
    note_versions: z.array(
      z.strictObject({ topic_id: id, revision: z.int().min(1), text, saved_at: instant }),
    ),
    settings: z.strictObject({
      learner: learnerDocument,
      groups: z.record(z.string(), groupDocument),
    }),
  })
  .superRefine((exported, context) => {
    for (const { path, message } of findBrokenLinks(exported)) {
      context.addIssue({ code: "custom", path, message });
    }
  });

export type Export = z.infer<typeof exportDocument>;

type Fault = { path: PropertyKey[]; message: string };

/** Names that stand for more than one row, and those that stand for none. */
function* findBrokenLinks({ acts, events, notes, note_versions }: Export): Generator<Fault> {
  yield* findDoubled("acts", acts, (row) => row.id);
  yield* findDoubled("events", events, (row) => row.id);
  yield* findDoubled("events", events, (row) => `${row.subject_id} ${row.seq}`);
  yield* findDoubled("notes", notes, (row) => row.topic_id);
  yield* findDoubled("note_versions", note_versions, (row) => `${row.topic_id} ${row.revision}`);
  const targets = new Map(acts.map((row) => [row.id, targetOf(row)]));
  for (const [index, { id: own, undone_by }] of acts.entries()) {
    const path = ["acts", index];
    const target = targets.get(own);
    if (target === undefined || (target !== null && !targets.has(target))) {
      yield { path: [...path, "input"], message: "undoes no act of the file" };
    }
    if (undone_by !== null && targets.get(undone_by) !== own) {
      yield { path: [...path, "undone_by"], message: "names no act that undoes it" };
    }
    if (isCircle(own, targets)) yield { path, message: "is undone by itself in a circle" };
  }
  const places = new Map<string, string>();
  for (const [index, { act_id, subject_id, group_id, track_id, kind, body }] of events.entries()) {
    const path = ["events", index];
    if (!targets.has(act_id)) yield { path: [...path, "act_id"], message: "names no act of the file" };
    const undone = kind === "act-undone" ? (JSON.parse(body) as { actId: string }).actId : act_id;
    if (!targets.has(undone)) yield { path: [...path, "body"], message: "undoes no act of the file" };
    const place = JSON.stringify([group_id, track_id]);
    if ((places.get(subject_id) ?? place) !== place || (track_id === null && subject_id !== group_id)) {
      yield { path: [...path, "subject_id"], message: "belongs to two places" };
    }
    places.set(subject_id, place);
  }
}

/** The act that an undo takes back; null for every other act, undefined for an undo that names none. */
function targetOf({ kind, input }: Export["acts"][number]): string | null | undefined {
  return kind === "undo" ? (JSON.parse(input) as { actId?: string }).actId : null;
}

function isCircle(start: string, targets: ReadonlyMap<string, string | null | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = targets.get(start); at; at = targets.get(at)) {
    if (at === start) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

function* findDoubled<Row>(
  table: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Generator<Fault> {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    if (seen.has(key)) yield { path: [table, index], message: "stands in the file twice" };
    seen.add(key);
  }
}
