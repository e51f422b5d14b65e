/** Fills a data folder for the bench: what the learner did as events, all else derived from them by the app's own rebuild. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { loadCurricula } from "../src/content/load.ts";
import { addDays, type CivilDate, noonOf } from "../src/core/calendar.ts";
import type { Topic } from "../src/core/curriculum.ts";
import type { EventBody, StudyEvent } from "../src/core/events.ts";
import { openSettings } from "../src/settings/files.ts";
import { insertEvents } from "../src/store/events.ts";
import { SOLE_LEARNER } from "../src/store/migrations.ts";
import { inTransaction, openStore, type RowsInTransaction } from "../src/store/open.ts";
import { rebuildInTransaction } from "../src/store/rebuild.ts";

/** The day on which every measured server stands: the last one of the plan, with reviews of all four stages due. */
export const TODAY = "2026-06-15";
export const GROUP = "ml_specialist";
export const STAGES = [1, 3, 7, 14];
/** Of each review; the bench answers them without looking into the content. */
export const QUESTIONS = ["q01", "q02", "q03"];

const ZONE = "UTC";
/** A topic a day and track, as the plan has it. */
const PLAN_DAYS = 14;
const CYCLE_DAYS = PLAN_DAYS + Math.max(...STAGES) + 1;

export interface Filling {
  /** How many of the group's topics the learner works on, and how often each from the start; the last time is under way. */
  topics: number;
  cycles: number;
  /** False leaves every review opened and without an answer, for the bench to grade. */
  isReviewed: boolean;
  /** Learners beside this one, and the reviews of each. */
  others: { learners: number; reviews: number };
}

/** Answers the topics worked on, and how many events and reviews the database holds. */
export async function fill(
  folder: string,
  filling: Filling,
): Promise<{ topics: Topic[]; events: number; reviews: number }> {
  mkdirSync(folder, { recursive: true });
  const { groups } = await loadCurricula(["dist/content"]);
  const group = groups.find(({ id }) => id === GROUP)!;
  openSettings({
    dataFolder: folder,
    serverZone: ZONE,
    groups,
    today: () => addDays(TODAY, 1 - PLAN_DAYS),
  }).readGroup(group.id);
  const byDay = group.tracks.flatMap((track) => track.topics).toSorted((a, b) => a.dayNumber - b.dayNumber);
  const topics = byDay.slice(0, filling.topics);
  const store = await openStore({ file: join(folder, "study.db") }, noonOf(TODAY, ZONE));
  try {
    const events = filling.isReviewed ? reviewed(topics, filling.cycles) : opened(topics);
    await inTransaction(store.rows, async (rows) => {
      await insertStudy(rows, events);
      await rebuildInTransaction(rows, SOLE_LEARNER);
      await insertOthers(rows, filling.others);
    });
    const [{ reviews }] = (
      await sql<{ reviews: number }>`select count(*) reviews from reviews`.execute(store.rows)
    ).rows as [{ reviews: number }];
    return { topics, events: events.length, reviews };
  } finally {
    await store.close();
  }
}

interface Done {
  topic: Topic;
  on: CivilDate;
  body: EventBody;
}

/** The whole plan again and again, every review done on its day, until yesterday. */
function reviewed(topics: Topic[], cycles: number): Done[] {
  const first = addDays(TODAY, -PLAN_DAYS - (cycles - 1) * CYCLE_DAYS);
  const all = Array.from({ length: cycles }, (_, index) => index + 1).flatMap((cycle) =>
    topics.flatMap((topic) => {
      const on = addDays(first, (cycle - 1) * CYCLE_DAYS + topic.dayNumber - 1);
      const restart = cycle > 1 ? [{ topic, on, body: { kind: "topic-restarted", cycle } } as const] : [];
      const reviews = STAGES.flatMap((stage) => {
        const dueOn = addDays(on, stage);
        return [open(topic, cycle, stage), ...grades(topic, cycle, stage), finish(cycle, stage)].map(
          (body) => ({
            topic,
            on: dueOn,
            body,
          }),
        );
      });
      return [...restart, { topic, on, body: complete(cycle, on) }, ...reviews];
    }),
  );
  return all.filter(({ on }) => on < TODAY).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Every topic completed long ago, every review of it opened today. */
function opened(topics: Topic[]): Done[] {
  const on = addDays(TODAY, -30);
  return topics.flatMap((topic) => [
    { topic, on, body: complete(1, on) },
    ...STAGES.map((stage) => ({ topic, on: TODAY, body: open(topic, 1, stage) })),
  ]);
}

function complete(cycle: number, on: CivilDate): EventBody {
  const reviews = STAGES.map((stage) => ({ stage, dueOn: addDays(on, stage) }));
  return { kind: "topic-completed", cycle, difficulty: 3, reviews };
}

function open(topic: Topic, cycle: number, stage: number): EventBody {
  const questions = QUESTIONS.map((name) => ({ id: `${topic.id}.${name}`, version: 1 }));
  return { kind: "review-opened", cycle, stage, set: 1, questions };
}

function grades(topic: Topic, cycle: number, stage: number): EventBody[] {
  return QUESTIONS.map((name) => ({
    kind: "question-graded",
    session: { cycle, stage },
    answer: {
      questionId: `${topic.id}.${name}`,
      questionVersion: 1,
      grade: "good",
      attempt: 1,
      hintsUsed: 0,
      thinkingMs: 120_000,
      tickedPoints: [],
    },
  }));
}

function finish(cycle: number, stage: number): EventBody {
  return { kind: "review-finished", cycle, stage, lateDays: 0, merged: [], moved: [] };
}

/** One act an event, a second apart. */
async function insertStudy(rows: RowsInTransaction, done: readonly Done[]): Promise<void> {
  const seqs = new Map<string, number>();
  const events = done.map(({ topic, on, body }, index): StudyEvent => {
    const seq = (seqs.get(topic.id) ?? 0) + 1;
    seqs.set(topic.id, seq);
    return {
      id: idOf(1, index),
      actId: idOf(2, index),
      groupId: topic.groupId,
      trackId: topic.trackId,
      subjectId: topic.id,
      seq,
      at: noonOf(on, ZONE) + (index % 10_000),
      zone: ZONE,
      studyOn: on,
      body,
    };
  });
  for (let from = 0; from < events.length; from += 500) {
    const some = events.slice(from, from + 500);
    const acts = some.map((event) => ({
      learner_id: SOLE_LEARNER,
      id: event.actId,
      group_id: event.groupId,
      kind: "grade",
      input: "{}",
      at: event.at,
      zone: event.zone,
      study_on: event.studyOn,
      position: event.at,
      undone_by: null,
    }));
    await rows.insertInto("acts").values(acts).execute();
    await insertEvents(rows, SOLE_LEARNER, some);
  }
}

function idOf(kind: number, index: number): string {
  return `01900000-0000-7000-8${kind}00-${String(index).padStart(12, "0")}`;
}

/** Reviews of four stages a topic, of which the last one is open. */
async function insertOthers(rows: RowsInTransaction, others: Filling["others"]): Promise<void> {
  await sql`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${others.learners})
    insert into learners (id, created_at)
    select printf('01900000-0000-7000-8000-1%011d', i), 0 from n where i <= ${others.learners}`.execute(rows);
  await sql`
    with recursive t(j) as (select 1 union all select j + 1 from t where j < ${others.reviews / STAGES.length}),
    s(stage) as (values (1), (3), (7), (14))
    insert into reviews (learner_id, topic_id, cycle, stage, group_id, track_id, status, due_on, done_on, late_days, questions_left, thinking_ms)
    select l.id, printf('topic-%03d', j), 1, stage, ${GROUP}, 'ml_algorithms',
      iif(stage = 14, 'open', 'done'), date(${TODAY}, '-' || (j % 60) || ' days'),
      iif(stage = 14, null, ${TODAY}), iif(stage = 14, null, 0), null, iif(stage = 14, null, 360000)
    from learners l cross join t cross join s where l.id <> ${SOLE_LEARNER}
    order by l.id, j, stage`.execute(rows);
}
