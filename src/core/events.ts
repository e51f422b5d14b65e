/** What is kept for ever: one immutable event for each thing the learner did to a topic or to a group's settings. */
import type { CivilDate, Instant } from "./calendar.ts";
import type { Difficulty, Grade } from "./grades.ts";
import type { GroupSettings } from "./settings.ts";

/** A review of a topic: its cycle (1 for the first completion) and its stage (the interval in days). */
export interface ReviewKey {
  cycle: number;
  stage: number;
}

/** One planned or moved review. */
export interface PlannedReview {
  stage: number;
  dueOn: CivilDate;
}

/** A question as it was drawn; the version tells later whether it changed since. */
export interface DrawnQuestion {
  id: string;
  version: number;
}

/** Where an answer belongs: a review, or the n-th extra practice of the topic. */
export type SessionKey = ReviewKey | { practice: number };

export interface GradedAnswer {
  questionId: string;
  questionVersion: number;
  grade: Grade;
  /** 1 for the first time in this session. */
  attempt: number;
  hintsUsed: number;
  /** Milliseconds between showing the question and grading it; null where nobody measured. */
  thinkingMs: number | null;
  /** Ids of the rubric points that the learner ticked. */
  tickedPoints: string[];
}

/** An event's kind and payload. It carries all that replay needs: no settings, content or clock are read again. */
export type EventBody =
  | {
      kind: "topic-completed";
      cycle: number;
      difficulty: Difficulty | null;
      reviews: PlannedReview[];
      /** Milliseconds on the topic's page before, without idle time; absent where nobody measured. */
      studyMs?: number;
    }
  | { kind: "difficulty-changed"; cycle: number; difficulty: Difficulty }
  | { kind: "topic-restarted"; cycle: number }
  | { kind: "topic-skipped" }
  | { kind: "topic-unskipped" }
  | { kind: "topic-flagged"; isFlagged: boolean }
  | { kind: "review-opened"; cycle: number; stage: number; set: number; questions: DrawnQuestion[] }
  | { kind: "practice-opened"; practice: number; set: number; questions: DrawnQuestion[] }
  | { kind: "question-graded"; session: SessionKey; answer: GradedAnswer }
  | {
      kind: "review-finished";
      cycle: number;
      stage: number;
      lateDays: number;
      /** Shallower stages that count as done with this one. */
      merged: number[];
      /** Shallower stages that stay owed and come back later. */
      moved: PlannedReview[];
      /** How the whole review was judged where no question was: only of imported ones. */
      grade?: Grade;
    }
  | { kind: "practice-finished"; practice: number }
  | { kind: "reviews-moved"; reviews: (ReviewKey & { dueOn: CivilDate })[] }
  | { kind: "reviews-replanned"; cycle: number; reviews: PlannedReview[] }
  | { kind: "reviews-cancelled"; reviews: ReviewKey[] }
  | { kind: "settings-saved"; before: GroupSettings; after: GroupSettings }
  | { kind: "act-undone"; actId: string };

export type EventKind = EventBody["kind"];

export interface StudyEvent {
  /** UUIDv7. */
  id: string;
  /** The act that it belongs to; acts are the unit of undo. */
  actId: string;
  groupId: string;
  /** Null for events of the group's settings. */
  trackId: string | null;
  /** The topic, or the group for events of its settings: whose history this is. */
  subjectId: string;
  /** 1, 2, 3, … within learner and subject, without gaps. */
  seq: number;
  at: Instant;
  zone: string;
  studyOn: CivilDate;
  body: EventBody;
}
