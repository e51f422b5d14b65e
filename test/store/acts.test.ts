import { expect } from "vitest";
import { act, placeOf } from "../../src/actions/act.ts";
import { catchUp } from "../../src/actions/catch-up.ts";
import { changeTopic } from "../../src/actions/change-topic.ts";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { buryReview, finishReview } from "../../src/actions/finish-review.ts";
import { gradeAnswer } from "../../src/actions/grade-answer.ts";
import { openPractice, openReview } from "../../src/actions/open-review.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import { saveIntervals, saveTrackPlan } from "../../src/actions/save-settings.ts";
import { redoAct, undoAct } from "../../src/actions/undo.ts";
import { skipTopic } from "../../src/core/completion.ts";
import type { Group } from "../../src/core/curriculum.ts";
import type { SessionKey } from "../../src/core/events.ts";
import { questionsLeft } from "../../src/core/review.ts";
import { EMPTY_TOPIC, findSession } from "../../src/core/state.ts";
import { getNote, listNoteVersions } from "../../src/store/notes.ts";
import { rebuildStates } from "../../src/store/rebuild.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { describeDialects } from "../support/dialects.ts";
import { createWorld, type World } from "../support/world.ts";

/** Act ids by name, so that two worlds give the same act the same id. */
function id(name: string): string {
  const hex = Buffer.from(name.padEnd(16, ".")).toString("hex").slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function topicsOf(world: World): { group: Group; first: string; second: string } {
  const group = world.group("ml");
  const written = group.tracks
    .flatMap((track) => track.topics)
    .filter((topic) => topic.questions.length >= 2);
  return { group, first: written[0]!.id, second: written[1]!.id };
}

async function complete(world: World, topicId: string, name = `complete ${topicId}`) {
  const { group } = topicsOf(world);
  return completeTopic(world.context, group, { id: id(name), topicId, difficulty: 3, withReviews: true });
}

async function gradeAll(world: World, topicId: string, session: SessionKey) {
  const { group } = topicsOf(world);
  for (let n = 0; ; n++) {
    const { state } = await getTopicState(world.context.rows, world.context.learnerId, topicId);
    const questionId = questionsLeft(findSession(state, session)!)[0];
    if (!questionId) return;
    await gradeAnswer(world.context, group, {
      id: id(`g${n}${JSON.stringify(session)}`),
      topicId,
      session,
      questionId,
      grade: "good",
      hintsUsed: 0,
      thinkingMs: 60_000,
      tickedPoints: [],
    });
  }
}

/** All that a learner can see, without what only counts events. */
async function seen(world: World) {
  const { rows, learnerId, settings } = world.context;
  const states = await rows
    .selectFrom("topic_states")
    .select(["topic_id", "status", "completed_on", "difficulty", "is_flagged", "is_retained", "state"])
    .where("learner_id", "=", learnerId)
    .orderBy("topic_id")
    .execute();
  return {
    states: states
      .map((row) => ({ ...row, state: JSON.parse(row.state) }))
      .filter((row) => JSON.stringify(row.state) !== JSON.stringify(EMPTY_TOPIC)),
    reviews: await rows
      .selectFrom("reviews")
      .selectAll()
      .orderBy("topic_id")
      .orderBy("cycle")
      .orderBy("stage")
      .execute(),
    activity: await rows.selectFrom("activity").selectAll().orderBy("track_id").orderBy("study_on").execute(),
    notes: await rows.selectFrom("notes").selectAll().orderBy("topic_id").execute(),
    settings: ["swe", "ml_specialist"].map(settings.readGroup),
  };
}

const REVIEW = { cycle: 1, stage: 1 };

/** Each kind of act: what comes before it, and the act itself, which answers its id. */
const KINDS: Record<
  string,
  { before?: (world: World) => Promise<unknown>; act: (world: World) => Promise<{ id: string }> }
> = {
  complete: { act: (world) => complete(world, topicsOf(world).first) },
  "complete without reviews": {
    act: (world) => {
      const { group, first } = topicsOf(world);
      return completeTopic(world.context, group, {
        id: id("x"),
        topicId: first,
        difficulty: null,
        withReviews: false,
      });
    },
  },
  "change the difficulty": {
    before: (world) => complete(world, topicsOf(world).first),
    act: (world) => {
      const { group, first } = topicsOf(world);
      return completeTopic(world.context, group, {
        id: id("x"),
        topicId: first,
        difficulty: 5,
        withReviews: true,
      });
    },
  },
  restart: {
    before: (world) => complete(world, topicsOf(world).first),
    act: (world) => change(world, "restart"),
  },
  skip: { act: (world) => change(world, "skip") },
  flag: { act: (world) => change(world, "flag") },
  "drop reviews": {
    before: (world) => complete(world, topicsOf(world).first),
    act: (world) => change(world, "drop-reviews"),
  },
  "open a review": { before: completeAndSleep, act: open },
  grade: {
    before: async (world) => {
      await completeAndSleep(world);
      await open(world);
    },
    act: async (world) => {
      const { group, first } = topicsOf(world);
      const { state } = await getTopicState(world.context.rows, world.context.learnerId, first);
      const questionId = questionsLeft(findSession(state, REVIEW)!)[0]!;
      return gradeAnswer(world.context, group, {
        id: id("x"),
        topicId: first,
        session: REVIEW,
        questionId,
        grade: "again",
        hintsUsed: 1,
        thinkingMs: 5000,
        tickedPoints: ["r1"],
      });
    },
  },
  "finish a review": {
    before: async (world) => {
      await completeAndSleep(world);
      await open(world);
      await gradeAll(world, topicsOf(world).first, REVIEW);
    },
    act: finish,
  },
  bury: {
    before: completeAndSleep,
    act: (world) => {
      const { group, first } = topicsOf(world);
      return buryReview(world.context, group, { id: id("x"), topicId: first, ...REVIEW });
    },
  },
  "open extra practice": {
    act: (world) => {
      const { group, first } = topicsOf(world);
      return openPractice(world.context, group, { id: id("x"), topicId: first });
    },
  },
  "catch up": {
    before: async (world) => {
      await complete(world, topicsOf(world).first);
      world.goToDay(12);
    },
    act: (world) =>
      catchUp(world.context, topicsOf(world).group, { id: id("x"), spreadDays: 3, capMinutes: 60 }),
  },
  "save a track's plan": {
    act: (world) => {
      const { group } = topicsOf(world);
      const plan = { start_date: "2026-01-01", active: false, acceleration_days: 2 };
      return saveTrackPlan(world.context, group, { id: id("x"), trackId: group.tracks[0]!.id, plan });
    },
  },
  "save intervals and plan anew": {
    before: (world) => complete(world, topicsOf(world).first),
    act: (world) =>
      saveIntervals(world.context, topicsOf(world).group, {
        id: id("x"),
        intervals: [2, 5, 9],
        replanOpen: true,
      }),
  },
};

function change(world: World, kind: "restart" | "skip" | "flag" | "drop-reviews") {
  const { group, first } = topicsOf(world);
  return changeTopic(world.context, group, { id: id("x"), topicId: first, change: kind });
}

async function completeAndSleep(world: World) {
  await complete(world, topicsOf(world).first);
  world.goToDay(2);
}

function open(world: World) {
  const { group, first } = topicsOf(world);
  return openReview(world.context, group, { id: id("open"), topicId: first, ...REVIEW });
}

function finish(world: World) {
  const { group, first } = topicsOf(world);
  return finishReview(world.context, group, {
    id: id("x"),
    topicId: first,
    session: REVIEW,
    countsForEarlier: false,
  });
}

/** Three later acts that do not rest on the one that is undone, and a note. */
async function liveOn(world: World) {
  const { group, second, first } = topicsOf(world);
  await completeTopic(world.context, group, {
    id: id("later"),
    topicId: second,
    difficulty: 2,
    withReviews: false,
  });
  await changeTopic(world.context, group, { id: id("later2"), topicId: second, change: "flag" });
  await openPractice(world.context, group, { id: id("later3"), topicId: second });
  await saveNote(world.context, group, { topicId: first, text: "written since", basedOn: 0 });
}

describeDialects("acts", (test) => {
  for (const [name, { before, act }] of Object.entries(KINDS)) {
    test(`undo of "${name}" under three later acts restores exactly what was there, and redo brings it back`, async ({
      database,
      store,
    }) => {
      const plain = await createWorld();
      await before?.(plain);
      await liveOn(plain);

      const world = await createWorld({ rows: store.rows });
      await before?.(world);
      const done = await act(world);
      await liveOn(world);
      const withAct = await seen(world);
      const { group } = topicsOf(world);
      await undoAct(world.context, group, { id: id("undo"), actId: done.id });
      expect(await seen(world), database.name).toEqual(await seen(plain));
      expect(withAct).not.toEqual(await seen(world));
      await redoAct(world.context, group, { id: id("redo"), actId: done.id });
      expect(await seen(world)).toEqual(withAct);

      const { differed } = await rebuildStates(store.rows, world.context.learnerId);
      expect(differed).toEqual([]);
      expect(await seen(world)).toEqual(withAct);
      await world.close();
      await plain.close();
    });
  }

  test("sent twice with the same id are done once; with something else in it they are refused", async ({
    store,
  }) => {
    const world = await createWorld({ rows: store.rows });
    const { group, first } = topicsOf(world);
    const done = await complete(world, first, "once");
    expect(await complete(world, first, "once")).toEqual(done);
    await expect(
      completeTopic(world.context, group, {
        id: id("once"),
        topicId: first,
        difficulty: 4,
        withReviews: true,
      }),
    ).rejects.toMatchObject({ code: "conflict" });
    const events = await store.rows.selectFrom("events").select("id").execute();
    expect(events).toHaveLength(1);
    await world.close();
  });

  test("with an id that was undone since are not done silently again", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    const { group, first } = topicsOf(world);
    await complete(world, first, "once");
    await undoAct(world.context, group, { id: id("undo"), actId: id("once") });
    await expect(complete(world, first, "once")).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("undone"),
    });
    await world.close();
  });

  test("of one group change nothing in another", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    await complete(world, topicsOf(world).first);
    const groups = await store.rows.selectFrom("reviews").select("group_id").distinct().execute();
    expect(groups).toEqual([{ group_id: "ml_specialist" }]);
    await expect(
      completeTopic(world.context, world.group("swe"), {
        id: id("wrong group"),
        topicId: topicsOf(world).first,
        difficulty: 3,
        withReviews: true,
      }),
    ).rejects.toMatchObject({ code: "not-found" });
    await world.close();
  });

  test("that race for one topic: one wins, the others are told or decide anew", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    await completeAndSleep(world);
    await open(world);
    await gradeAll(world, topicsOf(world).first, REVIEW);
    const { group, first } = topicsOf(world);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        finishReview(world.context, group, {
          id: id(`finish ${n}`),
          topicId: first,
          session: REVIEW,
          countsForEarlier: false,
        }),
      ),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    }
    const finished = await store.rows
      .selectFrom("events")
      .select("id")
      .where("kind", "=", "review-finished")
      .execute();
    expect(finished).toHaveLength(1);
    await world.close();
  });

  test("an opened review keeps its questions though one of them leaves the bank", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    await completeAndSleep(world);
    await open(world);
    const { first } = topicsOf(world);
    const drawn = async () =>
      findSession((await getTopicState(store.rows, world.context.learnerId, first)).state, REVIEW)!.questions;
    const before = await drawn();
    world.context.curricula.findTopic(first)!.questions.find((q) => q.id === before[0]!.id)!.isRetired = true;
    await open(world);
    expect(await drawn()).toEqual(before);
    await world.close();
  });
});

describeDialects("notes", (test) => {
  test("are changed only by whoever saw the latest; nothing is lost of the other text", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    const { group, first } = topicsOf(world);
    const save = (text: string, basedOn: number) =>
      saveNote(world.context, group, { topicId: first, text, basedOn });
    expect(await save("one", 0)).toMatchObject({ isSaved: true, note: { revision: 1 } });
    expect(await save("two", 0)).toMatchObject({ isSaved: false, note: { text: "one", revision: 1 } });
    expect(await save("one and two", 1)).toMatchObject({ isSaved: true, note: { revision: 2 } });
    expect(await getNote(store.rows, world.context.learnerId, first)).toMatchObject({ text: "one and two" });
    await world.close();
  });

  test("keep one version of a sitting, and what was wiped at once whatever the time", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    const { group, first } = topicsOf(world);
    const { learnerId } = world.context;
    let revision = 0;
    const save = async (text: string) => {
      const { note } = await saveNote(world.context, group, { topicId: first, text, basedOn: revision });
      revision = note.revision;
    };
    const versions = async () =>
      (await listNoteVersions(store.rows, learnerId, first)).map(({ text }) => text);
    for (const text of ["a long text", "a longer text", "a longer text still"]) await save(text);
    expect(await versions()).toEqual([]);
    await save("");
    expect(await versions()).toEqual(["a longer text still"]);
    await world.close();
  });

  test("keep a version where the clock was set back since the last save", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    const { group, first: topicId } = topicsOf(world);
    world.goToDay(400);
    await saveNote(world.context, group, { topicId, text: "of the wrong year", basedOn: 0 });
    world.goToDay(35);
    await saveNote(world.context, group, { topicId, text: "of the right year", basedOn: 1 });
    const versions = await listNoteVersions(store.rows, world.context.learnerId, topicId);
    expect(versions.map(({ text }) => text)).toEqual(["of the wrong year"]);
    await world.close();
  });
});

describeDialects("an act that is stored by somebody else while it is decided", (test) => {
  test("is the answer to the same act, not the reason to refuse it", async ({ database, store }) => {
    // SQLite lets nobody write from the look for the act until its end, so there it cannot happen.
    if (database.name === "SQLite") return;
    const world = await createWorld({ rows: store.rows });
    const { group, first: topicId } = topicsOf(world);
    const skip = { id: id("skip"), topicId, change: "skip" as const };
    const again = await act(
      world.context,
      { id: skip.id, group, kind: "skip", input: { topicId } },
      async ({ stateOf }) => {
        await changeTopic(world.context, group, skip);
        return [
          {
            subject: placeOf(world.context.curricula.findTopic(topicId)!),
            body: skipTopic(await stateOf(topicId), true),
          },
        ];
      },
    );
    expect(again.id).toBe(skip.id);
    const events = await store.rows.selectFrom("events").select("act_id").execute();
    expect(events).toEqual([{ act_id: skip.id }]);
    await world.close();
  });
});
