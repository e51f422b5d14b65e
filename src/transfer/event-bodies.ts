/** What an event may carry, by its kind: a file from elsewhere must not bring in what replay would stumble over. */
import { z } from "zod";
import type { EventKind } from "../core/events.ts";
import { GRADES } from "../core/grades.ts";
import { groupDocument, startDate } from "../settings/schema.ts";

const cycle = z.int().min(1);
const stage = z.int().min(1);
const practice = z.int().min(1);
const set = z.int().min(1);
const difficulty = z.int().min(1).max(5);
const milliseconds = z.int().min(0);
const questions = z.array(z.object({ id: z.string().min(1), version: z.int() }));
const planned = z.object({ stage, dueOn: startDate });
const answer = z.object({
  questionId: z.string().min(1),
  questionVersion: z.int(),
  grade: z.enum(GRADES),
  attempt: z.int().min(1),
  hintsUsed: z.int().min(0),
  thinkingMs: milliseconds.nullable(),
  tickedPoints: z.array(z.string()),
});

export const sessionKey = z.union([z.object({ practice }), z.object({ cycle, stage })]);

export const EVENT_BODIES: { readonly [K in EventKind]: z.ZodType } = {
  "topic-completed": z.object({
    cycle,
    difficulty: difficulty.nullable(),
    reviews: z.array(planned),
    studyMs: milliseconds.optional(),
  }),
  "difficulty-changed": z.object({ cycle, difficulty }),
  "topic-restarted": z.object({ cycle }),
  "topic-skipped": z.object({}),
  "topic-unskipped": z.object({}),
  "topic-flagged": z.object({ isFlagged: z.boolean() }),
  "review-opened": z.object({ cycle, stage, set, questions }),
  "practice-opened": z.object({ practice, set, questions }),
  "question-graded": z.object({ session: sessionKey, answer }),
  "review-finished": z.object({
    cycle,
    stage,
    lateDays: z.int(),
    merged: z.array(stage),
    moved: z.array(planned),
  }),
  "practice-finished": z.object({ practice }),
  "reviews-moved": z.object({ reviews: z.array(z.object({ cycle, stage, dueOn: startDate })) }),
  "reviews-replanned": z.object({ cycle, reviews: z.array(planned) }),
  "reviews-cancelled": z.object({ reviews: z.array(z.object({ cycle, stage })) }),
  "settings-saved": z.object({ before: groupDocument, after: groupDocument }),
  "act-undone": z.object({ actId: z.string().min(1) }),
};
