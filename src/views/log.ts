/** The log: what the learner did, the last first, in sentences, each with its undo or redo. */
import type { Context } from "../context.ts";
import type { CivilDate, Instant } from "../core/calendar.ts";
import type { Group, Track } from "../core/curriculum.ts";
import type { EventBody, SessionKey, StudyEvent } from "../core/events.ts";
import type { Grade } from "../core/grades.ts";
import { formatSessionId } from "../core/session-id.ts";
import { type ActCursor, type ActRow, listActs } from "../store/acts.ts";
import { listEventsOfActs } from "../store/events.ts";

export interface LogEntry {
  actId: string;
  at: Instant;
  zone: string;
  studyOn: CivilDate;
  text: string;
  /** Null where the act touched several tracks, or the settings only. */
  track: Track | null;
  /** The review or extra practice that it is a step of, from opening to the last grade; null for all else. */
  stepOf: string | null;
  /** What was graded, for the summary of several steps. */
  grade: Grade | null;
  isUndone: boolean;
}

export interface Log {
  entries: LogEntry[];
  /** Where the next page begins; null at the end. */
  next: ActCursor | null;
}

/** Undos are not entries of their own: they show at the entry that they took back. */
export async function viewLog(
  context: Context,
  group: Group,
  options: { limit: number; before?: ActCursor; on?: CivilDate },
): Promise<Log> {
  const acts = await listActs(context.rows, context.learnerId, group.id, {
    ...options,
    limit: options.limit + 1,
  });
  const page = acts.slice(0, options.limit);
  const shown = page.filter((row) => row.kind !== "undo");
  const events = await listEventsOfActs(
    context.rows,
    context.learnerId,
    shown.map((row) => row.id),
  );
  const byAct = Map.groupBy(events, (event) => event.actId);
  const last = page.at(-1);
  return {
    entries: shown.map((row) => toEntry(context, group, row, byAct.get(row.id) ?? [])),
    next: acts.length > options.limit && last ? { position: last.position, id: last.id } : null,
  };
}

function toEntry(context: Context, group: Group, row: ActRow, events: readonly StudyEvent[]): LogEntry {
  const trackIds = [...new Set(events.flatMap((event) => event.trackId ?? []))];
  return {
    actId: row.id,
    at: row.at,
    zone: row.zone,
    studyOn: row.study_on,
    text: describeAct(context, row.kind, events),
    track: (trackIds.length === 1 && group.tracks.find((track) => track.id === trackIds[0])) || null,
    ...stepOf(events[0]),
    isUndone: row.undone_by !== null,
  };
}

/** Opening, drawing anew and grading are steps; finishing stands for itself. */
function stepOf(event: StudyEvent | undefined): Pick<LogEntry, "stepOf" | "grade"> {
  const step = (session: SessionKey, grade: Grade | null = null) => ({
    stepOf: formatSessionId({ topicId: event!.subjectId, session }),
    grade,
  });
  switch (event?.body.kind) {
    case "review-opened":
      return step({ cycle: event.body.cycle, stage: event.body.stage });
    case "practice-opened":
      return step({ practice: event.body.practice });
    case "question-graded":
      return step(event.body.session, event.body.answer.grade);
    default:
      return { stepOf: null, grade: null };
  }
}

/** One sentence for an act, such as `Completed “CNNs”, difficulty 4`. */
export function describeAct(context: Context, kind: string, events: readonly StudyEvent[]): string {
  if (kind === "catch-up") return `Caught up: moved the reviews of ${topics(events.length)}`;
  const first = events.find((event) => event.body.kind === "settings-saved") ?? events[0];
  return first ? describeEvent(context, first) : kind;
}

/** One sentence for an event. */
export function describeEvent(context: Context, event: StudyEvent): string {
  const title = context.curricula.findTopic(event.subjectId)?.title ?? event.subjectId;
  return SENTENCES[event.body.kind](event.body as never, `“${title}”`);
}

type Sentences = {
  [K in EventBody["kind"]]: (body: Extract<EventBody, { kind: K }>, title: string) => string;
};

const SENTENCES: Sentences = {
  "topic-completed": (body, title) =>
    body.reviews.length === 0
      ? `Completed ${title} without reviews`
      : `Completed ${title}${body.difficulty === null ? "" : `, difficulty ${body.difficulty}`}`,
  "difficulty-changed": (body, title) => `Changed the difficulty of ${title} to ${body.difficulty}`,
  "topic-restarted": (_, title) => `Restarted ${title}`,
  "topic-skipped": (_, title) => `Skipped ${title}`,
  "topic-unskipped": (_, title) => `Took ${title} back into the plan`,
  "topic-flagged": (body, title) =>
    body.isFlagged ? `Flagged ${title} as shaky` : `Took the flag off ${title}`,
  "review-opened": (body, title) => `Opened the ${body.stage}-day review of ${title}`,
  "practice-opened": (_, title) => `Opened extra practice of ${title}`,
  "question-graded": (body, title) => `Graded a question of ${title}: ${body.answer.grade}`,
  "review-finished": (body, title) =>
    `Completed the ${body.stage}-day review of ${title}${body.grade ? `: ${body.grade}` : ""}`,
  "practice-finished": (_, title) => `Finished extra practice of ${title}`,
  "reviews-moved": (_, title) => `Put off the review of ${title}`,
  "reviews-replanned": (_, title) => `Planned the reviews of ${title} anew`,
  "reviews-cancelled": (_, title) => `Dropped the open reviews of ${title}`,
  "settings-saved": () => "Saved Config",
  "act-undone": () => "Undid",
};

function topics(count: number): string {
  return count === 1 ? "1 topic" : `${count} topics`;
}

/** The newest live act of these kinds whose input fits, for an Undo button beside what it did. */
export async function findUndoableAct(
  context: Context,
  group: Group,
  kinds: readonly string[],
  fits: (input: { topicId?: string; session?: SessionKey }) => boolean,
): Promise<string | null> {
  const acts = await listActs(context.rows, context.learnerId, group.id, { limit: 500 });
  const found = acts.find((row) => !row.undone_by && kinds.includes(row.kind) && fits(JSON.parse(row.input)));
  return found?.id ?? null;
}
