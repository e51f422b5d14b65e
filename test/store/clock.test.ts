/** The machine's clock is set back or forward, the zone is changed: no review is lost, doubled or moved, and undo goes on. */
import { randomUUIDv7 } from "node:crypto";
import { expect } from "vitest";
import { changeTopic } from "../../src/actions/change-topic.ts";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { finishReview } from "../../src/actions/finish-review.ts";
import { gradeAnswer } from "../../src/actions/grade-answer.ts";
import { openReview } from "../../src/actions/open-review.ts";
import { saveLearnerSettings } from "../../src/actions/save-settings.ts";
import { findLastUndoable, findLastUndone, redoAct, undoAct } from "../../src/actions/undo.ts";
import { now } from "../../src/context.ts";
import { addDays } from "../../src/core/calendar.ts";
import { questionsLeft } from "../../src/core/review.ts";
import { findSession } from "../../src/core/state.ts";
import { rebuildStates } from "../../src/store/rebuild.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { viewLog } from "../../src/views/log.ts";
import { viewToday } from "../../src/views/today.ts";
import { describeDialects } from "../support/dialects.ts";
import { createWorld, FIRST_DAY, type World } from "../support/world.ts";

async function flag(world: World, place: number): Promise<string> {
  const group = world.group("ml");
  const topicId = group.tracks.flatMap((track) => track.topics)[place]!.id;
  return (await changeTopic(world.context, group, { id: randomUUIDv7(), topicId, change: "flag" })).id;
}

describeDialects("after the clock was set back", (test) => {
  test("undo takes the last act, redo what was undone last, and the log stands in the order of doing", async ({
    store,
  }) => {
    const world = await createWorld({ rows: store.rows });
    const { context } = world;
    const group = world.group("ml");
    world.goToDay(400);
    const first = await flag(world, 0);
    world.goToDay(35);
    const second = await flag(world, 1);
    const third = await flag(world, 2);
    const log = async () => {
      const pages = [await viewLog(context, group, { limit: 2 })];
      pages.push(await viewLog(context, group, { limit: 2, before: pages[0]!.next! }));
      return pages.map(({ entries }) => entries.map(({ actId }) => actId));
    };
    expect(await log()).toEqual([[third, second], [first]]);

    for (const actId of [third, second]) {
      expect((await findLastUndoable(context, group))?.id).toBe(actId);
      await undoAct(context, group, { id: randomUUIDv7(), actId });
      expect((await findLastUndone(context, group))?.id).toBe(actId);
    }
    for (const actId of [second, third]) {
      expect((await findLastUndone(context, group))?.id).toBe(actId);
      await redoAct(context, group, { id: randomUUIDv7(), actId });
      expect((await findLastUndoable(context, group))?.id).toBe(actId);
    }
    expect(await findLastUndone(context, group)).toBeUndefined();
    await world.close();
  });
});

/** The evening of day 4: the 3-day reviews are due, and the 1-day reviews are owed since day 2. */
const EVENING = `${addDays(FIRST_DAY, 3)}T20:00`;
const MORNING = `${addDays(FIRST_DAY, 3)}T06:00`;
const INTERVALS = [1, 3, 7, 14];

interface Mistake {
  what: string;
  /** Right time on the wall in Berlin. */
  at: string;
  clock?: Temporal.DurationLike;
  zone?: string;
  /** The study date that follows. */
  today: string;
}

const MISTAKES: Mistake[] = [
  { what: "the clock is a day ahead", at: EVENING, clock: { days: 1 }, today: addDays(FIRST_DAY, 4) },
  { what: "the clock is a day behind", at: EVENING, clock: { days: -1 }, today: addDays(FIRST_DAY, 2) },
  { what: "the clock is a year ahead", at: EVENING, clock: { years: 1 }, today: addDays(FIRST_DAY, 368) },
  { what: "the clock is a year behind", at: EVENING, clock: { years: -1 }, today: addDays(FIRST_DAY, -362) },
  {
    what: "the zone is far to the east",
    at: EVENING,
    zone: "Pacific/Kiritimati",
    today: addDays(FIRST_DAY, 4),
  },
  {
    what: "the zone is far to the west",
    at: MORNING,
    zone: "Pacific/Pago_Pago",
    today: addDays(FIRST_DAY, 2),
  },
];

const STAGE_3 = { cycle: 1, stage: 3 };

async function complete(world: World, topicId: string): Promise<void> {
  const request = { id: randomUUIDv7(), topicId, difficulty: 3 as const, withReviews: true };
  await completeTopic(world.context, world.group("ml"), request);
}

async function openAndGrade({ context, group: groupOf }: World, topicId: string): Promise<void> {
  const group = groupOf("ml");
  await openReview(context, group, { id: randomUUIDv7(), topicId, ...STAGE_3 });
  for (;;) {
    const { state } = await getTopicState(context.rows, context.learnerId, topicId);
    const questionId = questionsLeft(findSession(state, STAGE_3)!)[0];
    if (!questionId) return;
    const answer = { questionId, grade: "good" as const, hintsUsed: 0, thinkingMs: 9000, tickedPoints: [] };
    await gradeAnswer(context, group, { id: randomUUIDv7(), topicId, session: STAGE_3, ...answer });
  }
}

async function reviewsOf({ context }: World) {
  const rows = await context.rows
    .selectFrom("reviews")
    .selectAll()
    .orderBy("topic_id")
    .orderBy("stage")
    .execute();
  return rows.map((row) => ({ topicId: row.topic_id, stage: row.stage, dueOn: row.due_on, is: row.status }));
}

describeDialects("reviews due and owed", (test) => {
  for (const { what, at, clock = { days: 0 }, zone = "Europe/Berlin", today } of MISTAKES) {
    test(`outlive that ${what}`, async ({ store }) => {
      const world = await createWorld({ rows: store.rows });
      const { context } = world;
      const group = world.group("ml");
      const [other, reviewed, later] = group.tracks.flatMap((track) => track.topics.map(({ id }) => id));
      const right = Temporal.PlainDateTime.from(at).toZonedDateTime("Europe/Berlin");
      const goWrong = () => {
        world.goTo(right.add(clock).epochMilliseconds);
        saveLearnerSettings(context, { zone });
      };
      const goRight = () => {
        world.goTo(right.epochMilliseconds);
        saveLearnerSettings(context, { zone: "Europe/Berlin" });
      };
      for (const topicId of [other!, reviewed!]) await complete(world, topicId);
      goRight();
      await openAndGrade(world, reviewed!);
      const shown = await viewToday(context, group);
      expect(shown.queue.rows.map((row) => [...row.earlierStages, row.stage])).toEqual([
        [1, 3],
        [1, 3],
      ]);
      const kept = await reviewsOf(world);

      goWrong();
      expect(now(context).today).toBe(today);
      // What is due follows the date; nothing that is stored does.
      const due = (await viewToday(context, group)).queue.rows.flatMap((row) =>
        [...row.earlierStages, row.stage].map((stage) => `${row.topic.id} ${stage}`),
      );
      expect(due.toSorted()).toEqual(
        kept
          .filter((review) => review.dueOn <= today)
          .map((review) => `${review.topicId} ${review.stage}`)
          .toSorted(),
      );
      expect(await reviewsOf(world)).toEqual(kept);

      // One review is done by the wrong clock: it is done once, and of the others only what was owed with it comes later.
      const session = STAGE_3;
      const request = { topicId: reviewed!, session, countsForEarlier: false };
      const { id: actId } = await finishReview(context, group, { id: randomUUIDv7(), ...request });
      const done = await reviewsOf(world);
      expect(done).toEqual(
        kept.map((review) => {
          if (review.topicId !== reviewed) return review;
          if (review.stage === 3) return { ...review, is: "done" };
          const isOwed = review.stage < 3 && review.dueOn <= today;
          return isOwed ? { ...review, dueOn: addDays(today, 1) } : review;
        }),
      );
      for (const [change, find, reviews] of [
        [undoAct, findLastUndoable, kept],
        [redoAct, findLastUndone, done],
        [undoAct, findLastUndoable, kept],
      ] as const) {
        expect((await find(context, group))?.id).toBe(actId);
        await change(context, group, { id: randomUUIDv7(), actId });
        expect(await reviewsOf(world)).toEqual(reviews);
      }

      await complete(world, later!);
      goRight();
      const planned = (await reviewsOf(world)).filter((review) => review.topicId === later);
      expect(planned.map(({ dueOn }) => dueOn)).toEqual(INTERVALS.map((days) => addDays(today, days)));
      const last = (await findLastUndoable(context, group))!;
      expect(last.input).toContain(later);
      await undoAct(context, group, { id: randomUUIDv7(), actId: last.id });
      expect(await viewToday(context, group)).toEqual(shown);
      expect(await reviewsOf(world)).toEqual(kept);
      expect((await rebuildStates(store.rows, context.learnerId)).differed).toEqual([]);
      await world.close();
    });
  }
});
