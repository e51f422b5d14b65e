import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, noonOf } from "../../core/calendar.ts";
import type { Topic } from "../../core/curriculum.ts";
import { DIFFICULTIES } from "../../core/grades.ts";
import type { EarlierCompletion, EarlierReview } from "./files.ts";
import { gradeOf, topicRows } from "./rows.ts";

const topic = {
  id: "alg-perceptron",
  groupId: "ml_specialist",
  trackId: "ml_algorithms",
  title: "P",
} as Topic;
const given = { zone: "Europe/Berlin", meaning: "challenge" } as const;

const day = fc.nat(40).map((days) => addDays("2026-01-01", days));
const entry = { track: fc.constant("t"), topic: fc.constant("P"), notes: fc.constantFrom("", "a", "b") };
const rating = fc.option(fc.constantFrom(...DIFFICULTIES));
const completion: fc.Arbitrary<EarlierCompletion> = fc.record({
  ...entry,
  place: fc.constant(""),
  on: day,
  at: fc.constant(0),
  rating,
});
const review: fc.Arbitrary<EarlierReview> = fc.record({
  ...entry,
  place: fc.constant(""),
  stage: fc.constantFrom(1, 3, 7, 14),
  dueOn: day,
  scheduledOn: fc.option(day),
  doneOn: fc.option(day),
  rating,
});
const history = fc
  .tuple(fc.array(completion, { maxLength: 5 }), fc.array(review, { maxLength: 12 }))
  .map(([completions, reviews]) => ({
    completions: completions.map((each, at) => ({
      ...each,
      at: noonOf(each.on, "UTC"),
      place: `completion ${at}`,
    })),
    reviews: reviews.map((each, at) => ({ ...each, place: `review ${at}` })),
  }));

test("whatever was kept becomes a state or a named leftover, and each event has its ground", () => {
  fc.assert(
    fc.property(history, ({ completions, reviews }) => {
      const made = topicRows(topic, completions, reviews, given);
      const left = made.leftovers.map(({ place }) => place);
      expect(new Set(left).size).toBe(left.length);
      const leftReviews = left.filter((place) => place.startsWith("review")).length;
      expect(made.state.reviews.length + leftReviews).toBe(reviews.length);
      const completing = made.events.filter(
        ({ kind }) => kind === "topic-completed" || kind === "difficulty-changed",
      );
      expect(completing.length + left.length - leftReviews).toBe(completions.length);
      const done = made.state.reviews.filter(({ status }) => status === "done");
      const leftover = new Set(left);
      expect(done.length).toBe(
        reviews.filter(({ doneOn, place }) => doneOn !== null && !leftover.has(place)).length,
      );
      expect(made.superseded.length).toBe(
        made.state.reviews.filter(({ status }) => status === "cancelled").length,
      );
      const ids = [...made.acts, ...made.events].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 },
  );
});

test("the ids are proper UUIDs of version 7 and do not hang on the zone", () => {
  fc.assert(
    fc.property(history, ({ completions, reviews }) => {
      const ids = (zone: string) =>
        topicRows(topic, completions, reviews, { ...given, zone }).events.map(({ id }) => id);
      for (const id of ids("UTC"))
        expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(ids("UTC")).toEqual(ids("Pacific/Auckland"));
    }),
  );
});

test("ratings become grades by what they tell", () => {
  const grades = (meaning: "challenge" | "recall") => DIFFICULTIES.map((each) => gradeOf(each, meaning));
  expect(grades("challenge")).toEqual(["easy", "good", "good", "hard", "again"]);
  expect(grades("recall")).toEqual(["again", "hard", "good", "good", "easy"]);
});

test.each([
  ["a done one before an open one", ["2026-01-05", null], "2026-01-05", 1],
  ["an open one before a done one", [null, "2026-01-05"], "2026-01-05", 0],
  ["a later one before an earlier one", ["2026-01-06", "2026-01-05"], "2026-01-05", 0],
  ["an earlier one before a later one", ["2026-01-05", "2026-01-06"], "2026-01-05", 1],
])("of two reviews for one stage, %s, the first that was done is kept", (_, done, keptOn, gone) => {
  const common = { place: "", track: "t", topic: "P", rating: null, notes: "" };
  const completed = { ...common, on: "2026-01-01", at: 0 };
  const reviews = done.map((doneOn, at) => ({
    ...common,
    place: `review ${at}`,
    stage: 3,
    dueOn: "2026-01-04",
    scheduledOn: null,
    doneOn,
  }));
  const made = topicRows(topic, [completed], reviews, given);
  expect(made.state.reviews).toMatchObject([{ stage: 3, doneOn: keptOn }]);
  expect(made.leftovers.map(({ place }) => place)).toEqual([`review ${gone}`]);
});
