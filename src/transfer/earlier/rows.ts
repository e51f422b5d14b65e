/** Makes of what an earlier tracker kept about one topic the acts, events and the note that ours would have kept. */
import { createHash } from "node:crypto";
import { addDays, type CivilDate, daysBetween, type Instant, noonOf } from "../../core/calendar.ts";
import type { Topic } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import type { EventBody, ReviewKey, StudyEvent } from "../../core/events.ts";
import type { Difficulty, Grade } from "../../core/grades.ts";
import { cleanNote, NOTE_LIMIT } from "../../core/note.ts";
import { applyEvent, EMPTY_TOPIC, type TopicState } from "../../core/state.ts";
import { toEventRow } from "../../store/events.ts";
import type { ExportedRows } from "../json.ts";
import type { EarlierCompletion, EarlierReview } from "./files.ts";

/** What a rating of a review tells: how challenging it was (5 the hardest), or how well it was recalled (5 the best). */
export type RatingMeaning = "challenge" | "recall";

const GRADES_BY_CHALLENGE: Record<Difficulty, Grade> = {
  1: "easy",
  2: "good",
  3: "good",
  4: "hard",
  5: "again",
};

/** The two meanings run against each other: 5 of one is 1 of the other. */
export function gradeOf(rating: Difficulty, meaning: RatingMeaning): Grade {
  return GRADES_BY_CHALLENGE[meaning === "challenge" ? rating : ((6 - rating) as Difficulty)];
}

/** An entry that becomes nothing of its own, and why. */
export interface Leftover {
  place: string;
  /** Half a sentence. */
  reason: string;
}

export interface TopicRows extends ExportedRows {
  /** What the events give. */
  state: TopicState;
  leftovers: Leftover[];
  /** Open reviews that completing the topic again takes off the schedule, as restarting does. */
  superseded: Leftover[];
}

/** Completions of one date are one; `reviews` are those that it planned, one for each stage. */
interface Round {
  place: string;
  on: CivilDate;
  at: Instant;
  rating: Difficulty | null;
  reviews: Map<number, EarlierReview>;
}

/**
 * Deterministic: the same entries give the same ids in every zone, so that importing them again adds nothing. A
 * completion that has reviews of its own opens a cycle, one without changes the difficulty. Throws `invalid` where the
 * notes together are longer than a note may be.
 */
export function topicRows(
  topic: Topic,
  completions: readonly EarlierCompletion[],
  reviews: readonly EarlierReview[],
  { zone, meaning }: { zone: string; meaning: RatingMeaning },
): TopicRows {
  const leftovers: Leftover[] = [];
  const superseded: Leftover[] = [];
  if (completions.length === 0) {
    const reason = "there is no completion of this topic in progress.json";
    leftovers.push(...reviews.map(({ place }) => ({ place, reason })));
    return { acts: [], events: [], notes: [], note_versions: [], state: EMPTY_TOPIC, leftovers, superseded };
  }
  const rounds = makeRounds(completions, leftovers);
  for (const review of reviews) assign(review, rounds, leftovers);

  const history = openHistory(topic, zone);
  let cycle = 0;
  let difficulty: Difficulty | null = null;
  for (const [number, round] of rounds.entries()) {
    const { on, at, rating } = round;
    const planned = [...round.reviews.values()].toSorted((a, b) => a.stage - b.stage);
    const input = { topicId: topic.id, difficulty: rating, withReviews: planned.length > 0, studyMs: null };
    if (cycle > 0 && planned.length === 0) {
      if (rating === null || rating === difficulty) {
        leftovers.push({ place: round.place, reason: "the topic was completed before; its note is kept" });
        continue;
      }
      history.add(
        { on, at, kind: "complete", input },
        { kind: "difficulty-changed", cycle, difficulty: rating },
      );
      difficulty = rating;
      continue;
    }
    cycle++;
    difficulty = rating;
    if (cycle > 1) {
      const restart = { on, at: at - 1, kind: "restart", input: { topicId: topic.id } };
      history.add(restart, { kind: "topic-restarted", cycle });
    }
    const plan = planned.map(({ stage, dueOn }) => ({ stage, dueOn }));
    history.add(
      { on, at, kind: "complete", input },
      { kind: "topic-completed", cycle, difficulty, reviews: plan },
    );
    for (const review of planned) {
      if (review.doneOn !== null) finish(history, topic, cycle, review, zone, meaning);
      else if (rounds.slice(number + 1).some((later) => later.reviews.size > 0)) {
        const reason = "completing the topic again took it off the schedule";
        superseded.push({ place: review.place, reason });
      }
    }
  }
  const note = makeNote(topic, completions, reviews, zone);
  return { ...history.rows, notes: note ? [note] : [], note_versions: [], leftovers, superseded };
}

function makeRounds(completions: readonly EarlierCompletion[], leftovers: Leftover[]): Round[] {
  const rounds: Round[] = [];
  for (const { on, at, rating, place } of byDate(completions)) {
    const last = rounds.at(-1);
    if (last?.on !== on) rounds.push({ place, on, at, rating, reviews: new Map() });
    else {
      last.rating = rating ?? last.rating;
      leftovers.push({ place, reason: "the topic was completed before on the same day; its note is kept" });
    }
  }
  return rounds;
}

/** To the completion that planned it; of two for the same stage the one that was done, then the first, is kept. */
function assign(review: EarlierReview, rounds: readonly Round[], leftovers: Leftover[]): void {
  const { stage, dueOn, scheduledOn, doneOn, place } = review;
  const plannedOn = addDays(dueOn, -stage);
  const round =
    rounds.findLast(({ on }) => on === plannedOn || on === scheduledOn) ??
    rounds.findLast(({ on }) => on <= (scheduledOn ?? plannedOn)) ??
    rounds[0]!;
  if (doneOn !== null && doneOn < round.on) {
    leftovers.push({
      place,
      reason: `it was done on ${doneOn}, before the topic was completed; its note is kept`,
    });
    return;
  }
  const other = round.reviews.get(stage);
  const isBetter = !other || (doneOn !== null && (other.doneOn === null || doneOn < other.doneOn));
  if (isBetter) round.reviews.set(stage, review);
  if (other) {
    const gone = isBetter ? other : review;
    leftovers.push({
      place: gone.place,
      reason: `the ${stage}-day review stands there twice; its note is kept`,
    });
  }
}

function finish(
  history: ReturnType<typeof openHistory>,
  topic: Topic,
  cycle: number,
  { stage, dueOn, doneOn, rating }: EarlierReview,
  zone: string,
  meaning: RatingMeaning,
): void {
  const on = doneOn!;
  const session: ReviewKey = { cycle, stage };
  const input = { topicId: topic.id, session, countsForEarlier: false };
  history.add(
    { on, at: noonOf(on, zone), kind: "finish-review", input },
    {
      kind: "review-finished",
      ...session,
      lateDays: daysBetween(dueOn, on),
      merged: [],
      moved: [],
      ...(rating === null ? {} : { grade: gradeOf(rating, meaning) }),
    },
  );
}

interface Act {
  on: CivilDate;
  at: Instant;
  kind: string;
  input: Readonly<Record<string, unknown>>;
}

/** Each call adds an act with its one event to the topic's history. */
function openHistory(topic: Topic, zone: string) {
  const acts: ExportedRows["acts"] = [];
  const events: ExportedRows["events"] = [];
  let state = EMPTY_TOPIC;
  return {
    add({ on, at, kind, input }: Act, body: EventBody): void {
      const what = JSON.stringify([
        topic.groupId,
        topic.id,
        on,
        body.kind,
        "cycle" in body && body.cycle,
        input.session,
      ]);
      const actId = idOf(on, `act ${what}`);
      const event: StudyEvent = {
        id: idOf(on, `event ${what}`),
        actId,
        groupId: topic.groupId,
        trackId: topic.trackId,
        subjectId: topic.id,
        seq: events.length + 1,
        at,
        zone,
        studyOn: on,
        body,
      };
      const next = applyEvent(state, event);
      if (!next) throw new Error(`The event ${body.kind} of ${topic.id} has no ground.`);
      state = next;
      events.push(toEventRow(event));
      acts.push({
        id: actId,
        group_id: topic.groupId,
        kind,
        input: JSON.stringify(input),
        at,
        zone,
        study_on: on,
        undone_by: null,
      });
    },
    get rows() {
      return { acts, events, state };
    },
  };
}

/** A UUIDv7 of that date whose random part is the digest of `what`. */
function idOf(on: CivilDate, what: string): string {
  const time = noonOf(on, "UTC").toString(16).padStart(12, "0");
  const digest = createHash("sha256").update(`earlier tracker ${what}`).digest("hex");
  const variant = (8 + (Number.parseInt(digest[3]!, 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${digest.slice(0, 3)}`,
    `${variant}${digest.slice(4, 7)}`,
    digest.slice(7, 19),
  ].join("-");
}

/** All notes as one text in the order of their dates, each text once; the first completion's stands without a head. */
function makeNote(
  topic: Topic,
  completions: readonly EarlierCompletion[],
  reviews: readonly EarlierReview[],
  zone: string,
): ExportedRows["notes"][number] | null {
  const parts = [
    ...byDate(completions).map(({ on, notes }, at) => ({
      on,
      head: at === 0 ? "" : `Completed again, ${on}`,
      notes,
    })),
    ...reviews.map(({ stage, dueOn, doneOn, notes }) => ({
      on: doneOn ?? dueOn,
      head: `${stage}-day review, ${doneOn ?? `due ${dueOn}`}`,
      notes,
    })),
  ]
    .map((part) => ({ ...part, notes: cleanNote(part.notes).trim() }))
    .filter(({ notes }, at, all) => notes !== "" && all.findIndex((other) => other.notes === notes) === at);
  if (parts.length === 0) return null;
  const sorted = parts.toSorted(
    (a, b) => Number(a.head !== "") - Number(b.head !== "") || compare(a.on, b.on),
  );
  const text = sorted.map(({ head, notes }) => (head === "" ? notes : `${head}:\n${notes}`)).join("\n\n");
  if (text.length > NOTE_LIMIT) {
    throw new AppError(
      "invalid",
      `The notes of "${topic.title}" together are longer than the ${NOTE_LIMIT.toLocaleString("en")} characters that a note holds. Shorten them.`,
    );
  }
  const savedAt = Math.max(
    ...completions.map(({ at }) => at),
    ...reviews.flatMap(({ doneOn }) => (doneOn ? [noonOf(doneOn, zone)] : [])),
  );
  return {
    topic_id: topic.id,
    group_id: topic.groupId,
    track_id: topic.trackId,
    text,
    revision: 1,
    saved_at: savedAt,
  };
}

function byDate(completions: readonly EarlierCompletion[]): EarlierCompletion[] {
  return completions.toSorted((a, b) => compare(a.on, b.on) || a.at - b.at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
