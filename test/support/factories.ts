/** Small makers of things that tests need, each with the fields that a test does not care about filled in. */
import { randomUUIDv7 } from "node:crypto";
import type { Question } from "../../src/core/curriculum.ts";
import type { EventBody, StudyEvent } from "../../src/core/events.ts";
import type { QueueEntry } from "../../src/core/schedule.ts";

let questionNumber = 0;

export const make = {
  question: (given: Partial<Question> = {}): Question => ({
    id: `topic.q${++questionNumber}`,
    kind: "concept",
    depth: 1,
    minutes: 2,
    also: [],
    version: 1,
    isRetired: false,
    ...given,
  }),

  queueEntry: (given: Partial<QueueEntry> = {}): QueueEntry => ({
    topicId: "topic",
    trackId: "track",
    stage: 1,
    dueOn: "2026-03-04",
    ...given,
  }),

  event: (body: EventBody, given: Partial<StudyEvent> = {}): StudyEvent => ({
    id: randomUUIDv7(),
    actId: randomUUIDv7(),
    groupId: "swe",
    trackId: "coding",
    subjectId: "topic",
    seq: 1,
    at: Date.UTC(2026, 2, 4, 12),
    zone: "UTC",
    studyOn: "2026-03-04",
    body,
    ...given,
  }),

  /** One event for each body, in order, each an act of its own; `undo(n)` refers to the n-th act, from 0. */
  history: (bodies: readonly (EventBody | { undo: number })[]): StudyEvent[] => {
    const events: StudyEvent[] = [];
    for (const [index, body] of bodies.entries()) {
      const resolved: EventBody =
        "undo" in body ? { kind: "act-undone", actId: events[body.undo]!.actId } : body;
      events.push(make.event(resolved, { seq: index + 1, at: Date.UTC(2026, 2, 4, 12) + index }));
    }
    return events;
  },
};
