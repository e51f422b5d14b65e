/** What an earlier tracker kept, imported on both databases: states, History, what is owed; once, and nothing lost. */
import { randomUUIDv7 } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test as plain } from "vitest";
import { changeTopic } from "../../src/actions/change-topic.ts";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import { undoAct } from "../../src/actions/undo.ts";
import { AppError } from "../../src/core/errors.ts";
import { listNotes } from "../../src/store/notes.ts";
import { rebuildStates } from "../../src/store/rebuild.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { keepSources } from "../../src/transfer/earlier/keep-sources.ts";
import { type EarlierOptions, planEarlier } from "../../src/transfer/earlier/plan.ts";
import { importJson, parseExport } from "../../src/transfer/json.ts";
import { viewHistory } from "../../src/views/history.ts";
import { viewLog } from "../../src/views/log.ts";
import { viewToday } from "../../src/views/today.ts";
import { describeDialects } from "../support/dialects.ts";
import { createWorld, type World } from "../support/world.ts";

const FIXTURE = join(import.meta.dirname, "../fixtures/earlier");
const TAKEN: EarlierOptions = { takeClose: true, meaning: "challenge" };

/** A copy of the fixture whose files a test may change. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "study-earlier-"));
  cpSync(FIXTURE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function bring({ context }: World, options: EarlierOptions = TAKEN) {
  const plan = await planEarlier(context, folder, options);
  return { plan, imported: await importJson(context.rows, context.learnerId, plan.rows) };
}

const stateOf = async ({ context }: World, topicId: string) =>
  (await getTopicState(context.rows, context.learnerId, topicId)).state;

async function everything({ context: { rows } }: World) {
  const tables = ["acts", "events", "topic_states", "reviews", "activity", "notes", "note_versions"] as const;
  const sorted = async (table: (typeof tables)[number]) =>
    (await rows.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).toSorted();
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await sorted(table)])));
}

describeDialects("an earlier tracker's folder", (test) => {
  test("becomes completions, done and owed reviews, notes and History", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    const { imported } = await bring(world);
    expect(imported).toEqual({ acts: 17, events: 17, notes: 4, keptAsVersions: [] });

    expect(await stateOf(world, "cod-two-pointers")).toMatchObject({
      status: "completed",
      cycle: 2,
      completedOn: "2026-02-20",
      difficulty: 2,
      reviews: [
        { cycle: 1, stage: 1, dueOn: "2026-02-03", status: "done", doneOn: "2026-02-03", lateDays: 0 },
        { cycle: 1, stage: 3, dueOn: "2026-02-05", status: "done", doneOn: "2026-02-07", lateDays: 2 },
        { cycle: 1, stage: 7, dueOn: "2026-02-09", status: "done", doneOn: "2026-02-21", lateDays: 12 },
        { cycle: 1, stage: 14, dueOn: "2026-02-16", status: "cancelled" },
        { cycle: 2, stage: 1, dueOn: "2026-02-21", status: "done", doneOn: "2026-02-21" },
        { cycle: 2, stage: 3, dueOn: "2026-02-23", status: "open" },
        { cycle: 2, stage: 7, dueOn: "2026-02-27", status: "open" },
        { cycle: 2, stage: 14, dueOn: "2026-03-06", status: "open" },
      ],
    });
    expect(await stateOf(world, "cod-binary-search")).toMatchObject({
      completedOn: "2026-02-03",
      difficulty: 4,
      reviews: [
        { stage: 1, status: "done", doneOn: "2026-02-04" },
        { stage: 7, status: "open", dueOn: "2026-02-10" },
      ],
    });
    expect(await stateOf(world, "cod-heaps")).toMatchObject({ status: "completed", difficulty: null });
    expect(await stateOf(world, "rec-popularity")).toMatchObject({
      completedOn: "2026-02-12",
      difficulty: 1,
      reviews: [],
    });
    expect(await stateOf(world, "rec-factorization")).toMatchObject({ status: "not-started", reviews: [] });
    expect((await rebuildStates(store.rows, world.context.learnerId)).differed).toEqual([]);
    await world.close();
  });

  test("owes on Today what was owed there, and counts in History what was done", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    await bring(world);
    const { context } = world;
    const swe = await viewToday(context, world.group("swe"));
    expect(
      swe.queue.rows.map(({ topic, stage, earlierStages, overdueDays }) => ({
        title: topic.title,
        stage,
        earlierStages,
        overdueDays,
      })),
    ).toEqual([
      { title: "Binary Search", stage: 7, earlierStages: [], overdueDays: 22 },
      { title: "Two Pointers", stage: 7, earlierStages: [3], overdueDays: 9 },
      { title: "Heaps", stage: 14, earlierStages: [], overdueDays: 0 },
    ]);
    expect(swe.elsewhere.map(({ group, reviews }) => [group.slug, reviews])).toEqual([["ml", 1]]);

    const history = await viewHistory(context, world.group("swe"), { range: "90d" });
    const days = history.heatmap.filter(({ topics, reviews }) => topics + reviews > 0);
    expect(days).toEqual([
      { on: "2026-02-02", topics: 1, reviews: 0 },
      { on: "2026-02-03", topics: 1, reviews: 1 },
      { on: "2026-02-04", topics: 1, reviews: 1 },
      { on: "2026-02-07", topics: 0, reviews: 1 },
      { on: "2026-02-20", topics: 1, reviews: 0 },
      { on: "2026-02-21", topics: 0, reviews: 2 },
    ]);
    expect(history.retention.at(-1)!.retention).toMatchObject({ passed: 3, failed: 1 });
    const ml = await viewHistory(context, world.group("ml"), { range: "all" });
    expect(ml.progress.map(({ learned, retained }) => [learned, retained])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    const log = await viewLog(context, world.group("swe"), { limit: 4 });
    expect(log.entries.map(({ text, studyOn }) => `${studyOn} ${text}`).toSorted()).toEqual([
      "2026-02-20 Completed “Two Pointers”, difficulty 2",
      "2026-02-20 Restarted “Two Pointers”",
      "2026-02-21 Completed the 1-day review of “Two Pointers”: easy",
      "2026-02-21 Completed the 7-day review of “Two Pointers”",
    ]);
    await world.close();
  });

  test("keeps the instants of its timestamps, and noon where one does not fit the date", async ({
    store,
  }) => {
    const world = await createWorld({ rows: store.rows });
    await bring(world);
    const acts = await store.rows
      .selectFrom("acts")
      .select(["at", "study_on", "input", "zone"])
      .where("kind", "=", "complete")
      .orderBy("at")
      .execute();
    const shown = acts.map(({ at, study_on, input }) => [
      (JSON.parse(input) as { topicId: string }).topicId,
      study_on,
      new Date(at).toISOString(),
    ]);
    expect(shown).toEqual([
      ["cod-two-pointers", "2026-02-02", "2026-02-02T20:14:05.123Z"],
      ["cod-binary-search", "2026-02-03", "2026-02-03T22:30:00.000Z"],
      ["cod-heaps", "2026-02-04", "2026-02-04T19:00:00.000Z"],
      ["alg-perceptron", "2026-02-10", "2026-02-11T00:30:00.000Z"],
      ["alg-gradient-descent", "2026-02-11", "2026-02-11T11:00:00.000Z"],
      ["rec-popularity", "2026-02-12", "2026-02-12T11:00:00.000Z"],
      ["rec-popularity", "2026-02-14", "2026-02-14T11:00:00.000Z"],
      ["cod-two-pointers", "2026-02-20", "2026-02-20T18:00:00.000Z"],
    ]);
    expect(new Set(acts.map(({ zone }) => zone))).toEqual(new Set(["Europe/Berlin"]));
    await world.close();
  });

  test("keeps all notes of a topic as one, whatever stands in them", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    await bring(world);
    const notes = await listNotes(store.rows, world.context.learnerId, "swe");
    expect(Object.fromEntries(notes.map(({ topicId, text }) => [topicId, text]))).toEqual({
      "cod-two-pointers": [
        "Sorted input first. Why does the inner loop not restart?",
        "3-day review, 2026-02-07:\nForgot the duplicates",
        "Completed again, 2026-02-20:\nSecond time: obvious.",
      ].join("\n\n"),
      "cod-binary-search":
        "lo ≤ hi\n<script>alert(1)</script> 🎯 \u202eabc\u202c end \ufffd\n\n1-day review, 2026-02-04:\nOff by one again",
    });
    await world.close();
  });

  test("imported again changes nothing, also in another zone and after the learner went on", async ({
    store,
  }) => {
    const world = await createWorld({ rows: store.rows });
    await bring(world);
    const before = await everything(world);
    const nothing = { acts: 0, events: 0, notes: 0, keptAsVersions: [] };
    expect((await bring(world)).imported).toEqual(nothing);
    expect(await everything(world)).toEqual(before);
    const { settings } = world.context;
    settings.saveLearner({ ...settings.readLearner(), zone: "Pacific/Auckland" });
    expect((await bring(world)).imported).toEqual(nothing);
    expect(await everything(world)).toEqual(before);

    const [act] = await store.rows.selectFrom("acts").select("id").where("kind", "=", "restart").execute();
    await undoAct(world.context, world.group("swe"), { id: randomUUIDv7(), actId: act!.id });
    const undone = await everything(world);
    const { plan, imported } = await bring(world);
    expect(imported).toEqual(nothing);
    expect(plan.groups.flatMap(({ livedHere }) => livedHere)).toEqual([]);
    expect(await everything(world)).toEqual(undone);
    await world.close();
  });

  test("is written whole or not at all", async ({ store }) => {
    const world = await createWorld({ rows: store.rows });
    const before = await everything(world);
    const { rows } = await planEarlier(world.context, folder, TAKEN);
    const broken = { ...rows.notes.at(-1)!, topic_id: "last", text: null as unknown as string };
    const { learnerId } = world.context;
    const failing = importJson(store.rows, learnerId, { ...rows, notes: [...rows.notes, broken] });
    await expect(failing).rejects.toThrow();
    expect(await everything(world)).toEqual(before);
    await world.close();
  });

  test("brings what was done there meanwhile, and leaves alone what the learner went on with here", async ({
    store,
  }) => {
    const world = await createWorld({ rows: store.rows });
    await bring(world);
    const swe = world.group("swe");
    const flag = { id: randomUUIDv7(), topicId: "cod-heaps", change: "flag" as const };
    await changeTopic(world.context, swe, flag);
    edit("swe/reviews.json", ({ scheduled_reviews: reviews }) => {
      for (const review of reviews) {
        if (["Binary Search", "Heap"].includes(review.topic)) review.completed_date ??= "2026-03-03";
      }
    });
    const { plan, imported } = await bring(world);
    expect(imported.events).toBe(1);
    expect((await stateOf(world, "cod-binary-search")).reviews.map(({ status }) => status)).toEqual([
      "done",
      "done",
    ]);
    expect(plan.groups.flatMap(({ livedHere }) => livedHere.map(({ topic }) => topic.id))).toEqual([
      "cod-heaps",
    ]);
    expect((await stateOf(world, "cod-heaps")).reviews).toMatchObject([{ stage: 14, status: "open" }]);
    await world.close();
  });

  test("leaves a topic with a history here as it is, and keeps both notes of one without", async ({
    store,
  }) => {
    const world = await createWorld({ rows: store.rows });
    const [swe, ml] = [world.group("swe"), world.group("ml")];
    const completion = { difficulty: 5 as const, withReviews: true };
    await completeTopic(world.context, swe, {
      id: randomUUIDv7(),
      topicId: "cod-two-pointers",
      ...completion,
    });
    const own = await stateOf(world, "cod-two-pointers");
    await saveNote(world.context, ml, { topicId: "alg-perceptron", text: "mine", basedOn: 0 });
    const { plan, imported } = await bring(world);
    expect(await stateOf(world, "cod-two-pointers")).toEqual(own);
    const lived = plan.groups.find(({ source }) => source.group === swe)!.livedHere;
    expect(lived.map(({ topic, places }) => [topic.id, places.length])).toEqual([["cod-two-pointers", 11]]);
    expect(imported.keptAsVersions).toEqual(["alg-perceptron"]);
    await world.close();
  });
});

// biome-ignore lint/suspicious/noExplicitAny: tests put anything into the files
type Anything = any;

function edit(file: string, change: (document: Anything) => void): void {
  const path = join(folder, file);
  const document = JSON.parse(readFileSync(path, "utf8"));
  change(document);
  writeFileSync(path, JSON.stringify(document));
}

describe("the plan", () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const plan = (options: Partial<EarlierOptions> = {}, from = folder) =>
    planEarlier(world.context, from, { takeClose: false, meaning: "challenge", ...options });
  const groupOf = async (slug: string, options: Partial<EarlierOptions> = {}) =>
    (await plan(options)).groups.find(({ source }) => source.group.slug === slug)!;

  plain(
    "names what is close, what is not matched and what becomes nothing, each with its entries",
    async () => {
      const swe = await groupOf("swe");
      expect(swe.taken.map(({ topic }) => topic.id)).toEqual(["cod-two-pointers", "cod-binary-search"]);
      expect(swe.offered).toMatchObject([
        {
          title: "Heap",
          topic: { id: "cod-heaps" },
          places: ["swe/progress.json: completion 4", "swe/reviews.json: review 13"],
        },
      ]);
      expect(swe.unmatched).toEqual([
        {
          track: "coding",
          title: "Suffix Automata",
          places: ["swe/progress.json: completion 5", "swe/reviews.json: review 14"],
        },
        { track: "system_design", title: "URL Shortener", places: ["swe/progress.json: completion 6"] },
      ]);
      const places = (found: { place: string }[]) => found.map(({ place }) => place);
      expect(places(swe.leftovers)).toEqual([
        "swe/progress.json: completion 2",
        "swe/reviews.json: review 9",
        "swe/reviews.json: review 11",
      ]);
      expect(places(swe.superseded)).toEqual(["swe/reviews.json: review 4"]);
      const ml = await groupOf("ml");
      expect(ml.offered.map(({ title, topic }) => [title, topic.title])).toEqual([
        ["Gradient Decent", "Gradient Descent"],
      ]);
      expect(ml.leftovers).toEqual([
        {
          place: "ml_specialist/reviews.json: review 5",
          reason: "there is no completion of this topic in progress.json",
        },
      ]);
    },
  );

  plain("accounts for every entry", async () => {
    for (const { source, ...found } of (await plan({ takeClose: true })).groups) {
      const told = [...found.offered, ...found.unmatched, ...found.livedHere].flatMap(({ places }) => places);
      const gone = [...found.leftovers, ...found.superseded].map(({ place }) => place);
      const kept = found.taken.flatMap(({ places }) => places);
      const all = [...source.completions, ...source.reviews].map(({ place }) => place);
      expect(new Set([...told, ...gone, ...kept])).toEqual(new Set(all));
      const made = found.taken.flatMap(({ state }) => state.reviews).length;
      const reviewsTold = [...told, ...found.leftovers.map(({ place }) => place)].filter((place) =>
        place.includes("reviews.json"),
      );
      expect(made + reviewsTold.length).toBe(source.reviews.length);
    }
  });

  plain("is a document that an import takes", async () => {
    const { rows } = await plan();
    const settings = { learner: world.context.settings.readLearner(), groups: {} };
    const head = { format: "study-tracker", version: 1, exportedAt: "" };
    expect(() => parseExport(JSON.stringify({ ...head, ...rows, settings }))).not.toThrow();
  });

  plain("tells which settings differ, and changes none", async () => {
    const before = world.context.settings.readGroup("ml_specialist");
    const { settings } = await groupOf("ml");
    expect(settings).toEqual({
      changes: [
        { what: "ml_algorithms, start_date", here: "2026-03-04", earlier: "2026-02-10" },
        { what: "ml_algorithms, acceleration_days", here: "0", earlier: "2" },
        { what: "recommendations, active", here: "true", earlier: "false" },
        { what: "review_intervals", here: "1, 3, 7, 14", earlier: "1, 4, 9" },
      ],
      plans: [
        { trackId: "ml_algorithms", plan: { start_date: "2026-02-10", active: true, acceleration_days: 2 } },
        {
          trackId: "recommendations",
          plan: { start_date: "2026-03-04", active: false, acceleration_days: 0 },
        },
      ],
      intervals: [1, 4, 9],
      unknownTracks: [],
    });
    expect((await groupOf("swe")).settings.unknownTracks).toEqual(["system_design"]);
    expect(world.context.settings.readGroup("ml_specialist")).toEqual(before);
  });

  plain("reads ratings of reviews the other way round where the learner says so", async () => {
    const grades = async (meaning: EarlierOptions["meaning"]) =>
      (await plan({ meaning })).rows.events
        .filter((event) => event.subject_id === "cod-two-pointers" && event.kind === "review-finished")
        .map((event) => (JSON.parse(event.body) as { grade?: string }).grade ?? null);
    expect(await grades("challenge")).toEqual(["good", "again", null, "easy"]);
    expect(await grades("recall")).toEqual(["hard", "easy", null, "again"]);
  });

  plain("takes one group's folder by its name, or by --group", async () => {
    const one = join(folder, "ml_specialist");
    expect((await plan({}, one)).groups).toHaveLength(1);
    cpSync(one, join(folder, "backup of march"), { recursive: true });
    const named = await plan({ groupId: "ml" }, join(folder, "backup of march"));
    expect(named.rows).toEqual((await plan({}, one)).rows);
  });

  plain("keeps the files once, unchanged, whatever the day", async () => {
    const sources = (await plan()).groups.map(({ source }) => source);
    const kept = await keepSources(world.dataFolder, sources, "2026-03-04");
    expect(kept).toBe(join(world.dataFolder, "imported/2026-03-04"));
    for (const file of ["swe/progress.json", "ml_specialist/reviews.json", "swe/config.json"]) {
      expect(readFileSync(join(kept, file)).equals(readFileSync(join(folder, file)))).toBe(true);
    }
    expect(await keepSources(world.dataFolder, sources, "2026-03-05")).toBe(kept);
    edit("swe/progress.json", (document) => document.completions.pop());
    expect(await keepSources(world.dataFolder, sources, "2026-03-04")).toBe(`${kept}-2`);
  });

  /** Each fault with the file it is put into, how, and what must be told besides the file. */
  const faults: [
    name: string,
    file: string,
    write: string | Buffer | ((d: Anything) => void),
    tells: RegExp,
  ][] = [
    ["no JSON", "progress.json", '{\n "completions": [\n', /line 3.*Correct/],
    ["NaN as Python writes it", "progress.json", '{ "completions": [{ "rating": NaN }] }', /line 1.*NaN/],
    ["no UTF-8", "progress.json", Buffer.from([0x7b, 0xff, 0x7d]), /not UTF-8.*Correct/],
    ["a name twice", "reviews.json", '{ "scheduled_reviews": [], "scheduled_reviews": [] }', /twice/],
    ["nested without end", "config.json", `{"a":${"[".repeat(50_000)}`, /nested deeper/],
    ["__proto__ in the plan", "config.json", '{ "study_plan": { "__proto__": {} } }', /"__proto__"/],
    [
      "__proto__ in an entry",
      "progress.json",
      '{ "completions": [{ "__proto__": { "topic": "x" } }] }',
      /"__proto__"/,
    ],
    ["too large", "reviews.json", Buffer.alloc(10_000_001, " "), /larger than 10 MB/],
    ["a list in place of an object", "progress.json", "[]", /the document/],
    ["no list", "progress.json", "{}", /completions: write the list/],
    [
      "a text in place of a list",
      "reviews.json",
      '{ "scheduled_reviews": "none" }',
      /scheduled_reviews: write/,
    ],
    ["an entry that is none", "progress.json", '{ "completions": [null] }', /completions, entry 1/],
    [
      "a date that is none",
      "progress.json",
      (d) => (d.completions[2].date = "NaN"),
      /entry 3, date.*YYYY-MM-DD/,
    ],
    ["a day that is not", "progress.json", (d) => (d.completions[0].date = "2026-02-30"), /entry 1, date/],
    [
      "a date to come",
      "progress.json",
      (d) => (d.completions[0].date = "2026-03-06"),
      /entry 1, date: .*to today/,
    ],
    ["no date", "progress.json", (d) => delete d.completions[0].date, /entry 1, date/],
    ["a number for a date", "progress.json", (d) => (d.completions[0].date = 20260202), /entry 1, date/],
    [
      "a done date to come",
      "reviews.json",
      (d) => (d.scheduled_reviews[1].completed_date = "2030-01-01"),
      /entry 2, completed_date/,
    ],
    [
      "a due date in the year 9999",
      "reviews.json",
      (d) => (d.scheduled_reviews[1].due_date = "9999-01-01"),
      /entry 2, due_date/,
    ],
    [
      "a timestamp that is none",
      "progress.json",
      (d) => (d.completions[1].timestamp = "yesterday"),
      /entry 2, timestamp/,
    ],
    ["rating 0", "progress.json", (d) => (d.completions[0].rating = 0), /entry 1, rating: .*1 to 5/],
    ["rating 6", "reviews.json", (d) => (d.scheduled_reviews[0].rating = 6), /entry 1, rating: .*1 to 5/],
    ["half a rating", "progress.json", (d) => (d.completions[0].rating = 2.5), /entry 1, rating/],
    ["a rating as a text", "progress.json", (d) => (d.completions[0].rating = "3"), /entry 1, rating/],
    [
      "a review of no interval",
      "reviews.json",
      (d) => (d.scheduled_reviews[3].review_type = "weekly"),
      /entry 4, review_type: .*3-day/,
    ],
    [
      "an interval of 0 days",
      "reviews.json",
      (d) => (d.scheduled_reviews[3].review_type = "0-day"),
      /entry 4, review_type/,
    ],
    [
      "an interval of 366 days",
      "reviews.json",
      (d) => (d.scheduled_reviews[3].review_type = "366-day"),
      /entry 4, review_type/,
    ],
    ["no topic", "reviews.json", (d) => (d.scheduled_reviews[0].topic = ""), /entry 1, topic/],
    [
      "a title that moves the cursor",
      "progress.json",
      (d) => (d.completions[0].topic = "a\u001b[2J"),
      /entry 1, topic: .*control/,
    ],
    [
      "a title as long as a book",
      "progress.json",
      (d) => (d.completions[0].topic = "a".repeat(301)),
      /entry 1, topic/,
    ],
    ["notes that are a list", "progress.json", (d) => (d.completions[0].notes = []), /entry 1, notes/],
    [
      "notes that no note holds",
      "progress.json",
      (d) => (d.completions[0].notes = "a".repeat(1_000_001)),
      /entry 1, notes: .*1,000,000/,
    ],
    [
      "a start date that is none",
      "config.json",
      (d) => (d.study_plan.coding.start_date = "soon"),
      /study_plan, coding, start_date/,
    ],
    ["falling intervals", "config.json", (d) => (d.settings.review_intervals = [3, 1]), /review_intervals/],
  ];

  plain.each(faults)("%s is refused with file, place and remedy", async (_, name, write, tells) => {
    const file = join(folder, "swe", name);
    if (typeof write === "function") edit(`swe/${name}`, (document) => void write(document));
    else writeFileSync(file, write);
    const error = await plan().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).message).toContain(file);
    expect((error as AppError).message).toMatch(tells);
  });

  plain("all faults of a file are told at once, the first twenty in full", async () => {
    edit("swe/reviews.json", (document) => {
      const [review] = document.scheduled_reviews;
      document.scheduled_reviews = Array.from({ length: 25 }, () => ({ ...review, rating: 9 }));
    });
    const message = await plan().catch((error: AppError) => error.message);
    expect(message).toContain("scheduled_reviews, entry 20, rating");
    expect(message).not.toContain("entry 21");
    expect(message).toContain("and 5 more");
  });

  plain("notes that are too long together name their topic", async () => {
    edit("swe/progress.json", (document) => {
      for (const completion of document.completions)
        completion.notes = completion.timestamp + "a".repeat(600_000);
    });
    await expect(plan()).rejects.toThrow(/notes of "Two Pointers" together are longer/);
  });

  plain(
    "a folder that is none, holds nothing, lacks a file or is of no group is refused with a remedy",
    async () => {
      await expect(plan({}, join(folder, "nowhere"))).rejects.toThrow(
        /nowhere cannot be read.*Name the folder/,
      );
      await expect(plan({}, join(folder, "swe/progress.json"))).rejects.toThrow(/cannot be read/);
      mkdirSync(join(folder, "logs"));
      await expect(plan({}, join(folder, "logs"))).rejects.toThrow(/There is no progress\.json in .*logs/);
      rmSync(join(folder, "swe/config.json"));
      await expect(plan()).rejects.toThrow(/swe\/config\.json is missing.*write \{\} into it/);
      rmSync(join(folder, "swe"), { recursive: true });
      await expect(plan({ groupId: "ml_specialist" })).resolves.toBeDefined();
      cpSync(join(folder, "ml_specialist"), join(folder, "old"), { recursive: true });
      await expect(plan()).rejects.toThrow(/"old" is no group.*--group swe or ml_specialist/);
      await expect(plan({ groupId: "physics" }, join(folder, "old"))).rejects.toThrow(/physics is no group/);
      await expect(plan({ groupId: "ml" })).rejects.toThrow(/--group ml is for one folder, but there are 2/);
      rmSync(join(folder, "old"), { recursive: true });
      symlinkSync(join(folder, "ml_specialist"), join(folder, "ml"));
      await expect(plan()).rejects.toThrow(/Two folders in .* are of the group ml_specialist/);
    },
  );
});
