/** The state of a topic as JSON text: what of it is read without question must be there and of its kind. */
import { z } from "zod";
import { isCivilDate } from "../core/calendar.ts";
import type { TopicState } from "../core/state.ts";
import { damagedDocument, readDocument } from "./documents.ts";

const date = z.string().refine(isCivilDate);
const session = z.object({
  set: z.number(),
  questions: z.array(z.object({ id: z.string(), version: z.number() })),
  answers: z.array(
    z.object({ questionId: z.string(), grade: z.string(), attempt: z.number(), actId: z.string() }),
  ),
});
const counts = z.object({
  topics: z.number(),
  reviews: z.number(),
  practices: z.number(),
  answers: z.number(),
  passed: z.number(),
  failed: z.number(),
  thinkingMs: z.number(),
});
const state = z.object({
  status: z.enum(["not-started", "completed", "skipped"]),
  cycle: z.number(),
  completedOn: date.nullable(),
  difficulty: z.number().nullable(),
  isFlagged: z.boolean(),
  reviews: z.array(
    z.object({
      cycle: z.number(),
      stage: z.number(),
      dueOn: date,
      status: z.enum(["open", "done", "merged", "cancelled"]),
      doneOn: date.nullable(),
      lateDays: z.number().nullable(),
      session: session.nullable(),
    }),
  ),
  practices: z.array(z.object({ practice: z.number(), finishedOn: date.nullable(), session })),
  questions: z.record(
    z.string(),
    z.object({ lastGrade: z.string(), lastAt: z.number(), timesGraded: z.number() }),
  ),
  days: z.record(date, counts),
});

/** Throws `unavailable` with the topic's id where the text is damaged. */
export function readTopicState(json: string, topicId: string): TopicState {
  const place = `The state of ${topicId}`;
  const read = readDocument<TopicState>(json, place);
  const result = state.safeParse(read);
  if (!result.success) throw damagedDocument(place, result.error);
  return read;
}
