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

/** An export of one completed topic, with what the test changes in it. */
function exported(change: (file: ReturnType<typeof complete>) => unknown): string {
  const file = complete();
  change(file);
  return JSON.stringify(file);
}

function complete() {
  const when = { group_id: "g", at: 1, zone: "UTC", study_on: "2026-03-04" };
  const body = { cycle: 1, difficulty: 3, reviews: [{ stage: 1, dueOn: "2026-03-05" }] };
  const undone_by: string | null = null;
  const act = { ...when, id: "a", kind: "complete", input: '{"topicId":"t"}', undone_by };
  const event = { ...when, id: "e", act_id: "a", track_id: "k", subject_id: "t", seq: 1 };
  return {
    format: "study-tracker",
    version: 1,
    exportedAt: "",
    acts: [act],
    events: [{ ...event, kind: "topic-completed", body: JSON.stringify(body) }],
    notes: [] as object[],
    note_versions: [],
    settings: { learner: { zone: "UTC", rollover_hour: 4 }, groups: {} },
  };
}

plain("the file that the following tests change is whole", () => {
  expect(() => parseExport(exported(() => {}))).not.toThrow();
});

plain.each<[string, (file: ReturnType<typeof complete>) => unknown, RegExp]>([
  [
    "an event of no act",
    (file) => Object.assign(file.events[0]!, { act_id: "b" }),
    /events\.0\.act_id: names no act/,
  ],
  ["an unknown event", (file) => Object.assign(file.events[0]!, { kind: "x" }), /events\.0\.kind/],
  [
    "an event without its fields",
    (file) => Object.assign(file.events[0]!, { body: "{}" }),
    /events\.0\.body: cycle/,
  ],
  [
    "an event that is no mapping",
    (file) => Object.assign(file.events[0]!, { body: "null" }),
    /events\.0\.body/,
  ],
  ["an act that is no mapping", (file) => Object.assign(file.acts[0]!, { input: "null" }), /acts\.0\.input/],
  [
    "a zone that is none",
    (file) => Object.assign(file.acts[0]!, { zone: "Mars/Base" }),
    /acts\.0\.zone: is no time zone/,
  ],
  ["a time beyond all clocks", (file) => Object.assign(file.acts[0]!, { at: 9e15 }), /acts\.0\.at/],
  [
    "a date beyond 2100",
    (file) => Object.assign(file.acts[0]!, { study_on: "9999-01-01" }),
    /acts\.0\.study_on/,
  ],
  ["an act twice", (file) => file.acts.push(file.acts[0]!), /acts\.1: stands in the file twice/],
  [
    "an undo of nothing",
    (file) => Object.assign(file.acts[0]!, { kind: "undo" }),
    /acts\.0\.input: undoes no act/,
  ],
  ["an act undone by none", (file) => Object.assign(file.acts[0]!, { undone_by: "b" }), /acts\.0\.undone_by/],
  [
    "undos that undo each other",
    (file) => {
      const undo = (id: string, actId: string) => ({
        ...file.acts[0]!,
        id,
        kind: "undo",
        input: JSON.stringify({ actId }),
      });
      file.acts.push(undo("b", "c"), undo("c", "b"));
    },
    /acts\.1: is undone by itself in a circle/,
  ],
  [
    "a topic in two places",
    (file) => file.events.push({ ...file.events[0]!, id: "f", seq: 2, track_id: "other" }),
    /events\.1\.subject_id: belongs to two places/,
  ],
  [
    "a note with a NUL",
    (file) =>
      void file.notes.push({
        topic_id: "t",
        group_id: "g",
        track_id: "k",
        text: "\0",
        revision: 1,
        saved_at: 1,
      }),
    /notes\.0\.text: must hold no NUL/,
  ],
])("a file with %s is refused with the place", (_, change, message) => {
  expect(() => parseExport(exported(change))).toThrow(message);
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
