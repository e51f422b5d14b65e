/** The tables, as Kysely types. Ids are text, dates ISO text, instants integer milliseconds, documents JSON text. */
import type { CivilDate, Instant } from "../core/calendar.ts";
import type { EventKind } from "../core/events.ts";
import type { ReviewStatus, TopicStatus } from "../core/state.ts";

export interface LearnersTable {
  id: string;
  created_at: Instant;
}

/** What the learner did with one click; the unit of undo and of retries. */
export interface ActsTable {
  learner_id: string;
  /** UUIDv7 made by the client: the same id twice is the same act. */
  id: string;
  group_id: string;
  kind: string;
  /** What was asked for, as canonical JSON: a retry carries the same, a conflict does not. */
  input: string;
  at: Instant;
  zone: string;
  study_on: CivilDate;
  /**
   * Where it stands among the group's acts: `at`, or one more than the last one's where the clock was not past that,
   * so that their order holds though the clock is set back. Two that PostgreSQL stores at once may share it.
   */
  position: number;
  /** The act that undid it, while it is undone. */
  undone_by: string | null;
}

export interface EventsTable {
  learner_id: string;
  id: string;
  act_id: string;
  group_id: string;
  track_id: string | null;
  /** A topic, or a group for its settings. */
  subject_id: string;
  seq: number;
  kind: EventKind;
  at: Instant;
  zone: string;
  study_on: CivilDate;
  /** The event's body, JSON. */
  body: string;
}

/** The fold over a topic's events, with the columns that pages filter by. */
export interface TopicStatesTable {
  learner_id: string;
  topic_id: string;
  group_id: string;
  track_id: string;
  /** Of the last event folded in. */
  seq: number;
  status: TopicStatus;
  completed_on: CivilDate | null;
  difficulty: number | null;
  is_flagged: number;
  is_retained: number;
  /** Milliseconds that completing it took; null where nobody measured. */
  study_ms: number | null;
  /** TopicState, JSON. */
  state: string;
}

export interface ReviewsTable {
  learner_id: string;
  topic_id: string;
  cycle: number;
  stage: number;
  group_id: string;
  track_id: string;
  status: ReviewStatus;
  due_on: CivilDate;
  done_on: CivilDate | null;
  late_days: number | null;
  /** Questions of the drawn set that are still to be graded; null while it is not opened. */
  questions_left: number | null;
  /** Milliseconds on its questions once it is done; null where nobody measured. */
  thinking_ms: number | null;
}

/** Counts a study date and track, changed by the difference with each act. */
export interface ActivityTable {
  learner_id: string;
  group_id: string;
  track_id: string;
  study_on: CivilDate;
  topics: number;
  reviews: number;
  practices: number;
  answers: number;
  passed: number;
  failed: number;
  thinking_ms: number;
}

export interface NotesTable {
  learner_id: string;
  topic_id: string;
  group_id: string;
  track_id: string;
  text: string;
  revision: number;
  saved_at: Instant;
}

/** What a note said before; one version for each sitting of editing. */
export interface NoteVersionsTable {
  learner_id: string;
  topic_id: string;
  revision: number;
  text: string;
  saved_at: Instant;
}

export interface SchemaVersionsTable {
  version: number;
  name: string;
  applied_at: Instant;
}

export interface Tables {
  learners: LearnersTable;
  acts: ActsTable;
  events: EventsTable;
  topic_states: TopicStatesTable;
  reviews: ReviewsTable;
  activity: ActivityTable;
  notes: NotesTable;
  note_versions: NoteVersionsTable;
  schema_versions: SchemaVersionsTable;
}
