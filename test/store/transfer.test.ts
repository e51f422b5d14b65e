/** Out as JSON and in again: on both databases everything arrives, once. */
import { randomUUIDv7 } from "node:crypto";
import { expect, test as plain } from "vitest";
import { changeTopic } from "../../src/actions/change-topic.ts";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { openReview } from "../../src/actions/open-review.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import { undoAct } from "../../src/actions/undo.ts";
import { listActs } from "../../src/store/acts.ts";
import { listNoteVersions } from "../../src/store/notes.ts";
import type { Rows } from "../../src/store/open.ts";
import { exportJson, importJson, parseExport, replaceByJson } from "../../src/transfer/json.ts";
import { describeDialects } from "../support/dialects.ts";
import { createWorld, type World } from "../support/world.ts";

async function live(world: World) {
  const group = world.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  const { context } = world;
  await completeTopic(context, group, { id: randomUUIDv7(), topicId, difficulty: 3, withReviews: true });
  const flag = await changeTopic(context, group, { id: randomUUIDv7(), topicId, change: "flag" });
  await saveNote(context, group, { topicId, text: "first thoughts", basedOn: 0 });
  world.goToDay(2);
  await saveNote(context, group, { topicId, text: "second thoughts", basedOn: 1 });
  await openReview(context, group, { id: randomUUIDv7(), topicId, cycle: 1, stage: 1 });
  await undoAct(context, group, { id: randomUUIDv7(), actId: flag.id });
  return topicId;
}

async function out(world: World, rows: Rows = world.context.rows) {
  return exportJson({ ...world.context, rows });
}

async function states(rows: Rows) {
  const state = await rows.selectFrom("topic_states").selectAll().orderBy("topic_id").execute();
  const reviews = await rows.selectFrom("reviews").selectAll().orderBy("topic_id").orderBy("stage").execute();
  const activity = await rows.selectFrom("activity").selectAll().orderBy("study_on").execute();
  return { state, reviews, activity };
}

describeDialects("an export", (test) => {
  test("imported into an empty database gives the same export and the same state; twice changes nothing", async ({
    store,
  }) => {
    const world = await createWorld();
    await live(world);
    const exported = parseExport(JSON.stringify(await out(world)));
    const { learnerId } = world.context;
    const first = await importJson(store.rows, learnerId, exported);
    expect(first).toMatchObject({ acts: 4, events: 4, notes: 1, keptAsVersions: [] });
    expect(await out(world, store.rows)).toEqual(exported);
    expect(await states(store.rows)).toEqual(await states(world.context.rows));
    const again = await importJson(store.rows, learnerId, exported);
    expect(again).toEqual({ acts: 0, events: 0, notes: 0, keptAsVersions: [] });
    expect(await out(world, store.rows)).toEqual(exported);
    await world.close();
  });

  test("put in the place of what is here leaves nothing of it", async ({ store }) => {
    const there = await createWorld();
    await live(there);
    const here = await createWorld({ rows: store.rows });
    const group = here.group("ml");
    for (const { id: topicId } of group.tracks.flatMap((track) => track.topics)) {
      await changeTopic(here.context, group, { id: randomUUIDv7(), topicId, change: "skip" });
    }
    const exported = await out(there);
    await replaceByJson(store.rows, here.context.learnerId, exported);
    expect(await out(here)).toMatchObject({ ...exported, exportedAt: expect.any(String) });
    expect(await states(store.rows)).toEqual(await states(there.context.rows));
    await here.close();
    await there.close();
  });

  test("of an earlier program, in which time alone gave the order, keeps that order", async ({ store }) => {
    const world = await createWorld();
    await live(world);
    const { acts, ...rest } = await out(world);
    const earlier = { ...rest, acts: acts.map(({ position: _, ...row }) => row) };
    await importJson(store.rows, world.context.learnerId, parseExport(JSON.stringify(earlier)));
    const found = await listActs(store.rows, world.context.learnerId, "ml_specialist", { limit: 9 });
    expect(found.map(({ at }) => at)).toEqual(earlier.acts.map(({ at }) => at).reverse());
    await world.close();
  });

  test("imported into a living database adds what is new and keeps both notes", async ({ store }) => {
    const there = await createWorld();
    const topicId = await live(there);
    const exported = await out(there);
    const here = await createWorld({ rows: store.rows });
    const group = here.group("ml");
    await completeTopic(here.context, group, {
      id: randomUUIDv7(),
      topicId,
      difficulty: 5,
      withReviews: true,
    });
    await saveNote(here.context, group, { topicId, text: "thoughts from here", basedOn: 0 });
    const imported = await importJson(store.rows, here.context.learnerId, exported);
    expect(imported).toMatchObject({ acts: 4, events: 4, notes: 0, keptAsVersions: [topicId] });
    const seqs = await store.rows
      .selectFrom("events")
      .select("seq")
      .where("subject_id", "=", topicId)
      .orderBy("seq")
      .execute();
    expect(seqs.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5]);
    const versions = await listNoteVersions(store.rows, here.context.learnerId, topicId);
    expect(versions.map((version) => version.text).toSorted()).toEqual(["first thoughts", "second thoughts"]);
    const again = await importJson(store.rows, here.context.learnerId, exported);
    expect(again).toEqual({ acts: 0, events: 0, notes: 0, keptAsVersions: [] });
    await here.close();
    await there.close();
  });
});

plain.each([
  ["no JSON", "{", /no JSON/],
  ["another document", "{}", /no export of this app: format/],
  [
    "a wrong date",
    '{"format":"study-tracker","version":1,"exportedAt":"","acts":[{"id":"a","group_id":"g","kind":"k","input":"{}","at":1,"zone":"UTC","study_on":"soon","undone_by":null}],"events":[],"notes":[],"note_versions":[],"settings":{"learner":{"zone":"UTC","rollover_hour":4},"groups":{}}}',
    /acts\.0\.study_on/,
  ],
])("a file that is %s is refused with the place", (_, text, message) => {
  expect(() => parseExport(text)).toThrow(message);
});
