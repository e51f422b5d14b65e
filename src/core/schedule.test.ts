import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { make } from "../../test/support/factories.ts";
import { addDays, studyDate } from "./calendar.ts";
import { canTakeEarly, planReviews, sittingOrder, standing, trackDay } from "./schedule.ts";

const plan = { start_date: "2026-03-04", active: true, acceleration_days: 0 };

describe("the day of a track", () => {
  test("is counted from the start date, plus the acceleration", () => {
    expect(trackDay(plan, "2026-03-04", 14)).toEqual({ kind: "day", dayNumber: 1 });
    expect(trackDay(plan, "2026-03-17", 14)).toEqual({ kind: "day", dayNumber: 14 });
    expect(trackDay({ ...plan, acceleration_days: 5 }, "2026-03-04", 14)).toEqual({
      kind: "day",
      dayNumber: 6,
    });
  });

  test("is past the end after the last topic and before the start ahead of the date", () => {
    expect(trackDay(plan, "2026-03-18", 14)).toEqual({ kind: "past-end", dayNumber: 15 });
    expect(trackDay(plan, "2026-03-03", 14)).toEqual({ kind: "before-start", startsOn: "2026-03-04" });
  });
});

describe("planned reviews", () => {
  test("a topic of day 1 comes back on days 2, 4, 8 and 15", () => {
    expect(planReviews("2026-03-04", [1, 3, 7, 14])).toEqual([
      { stage: 1, dueOn: "2026-03-05" },
      { stage: 3, dueOn: "2026-03-07" },
      { stage: 7, dueOn: "2026-03-11" },
      { stage: 14, dueOn: "2026-03-18" },
    ]);
  });

  test("are exact in every zone: due on the study date that many days later, whatever the clock does between", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }),
        fc.integer({ min: 0, max: 23 }),
        (zone, at, rolloverHour) => {
          const today = studyDate(at, { zone, rolloverHour });
          for (const { stage, dueOn } of planReviews(today, [14, 3, 1, 7])) {
            expect(dueOn).toBe(addDays(today, stage));
            const eve = addDays(dueOn, -1);
            expect(standing(dueOn, eve)).toBe("upcoming");
            expect(standing(dueOn, dueOn)).toBe("due");
            expect(standing(dueOn, addDays(dueOn, 1))).toBe("overdue");
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("may be taken early from half of the interval on", () => {
    const review = { stage: 7, dueOn: "2026-03-11" };
    expect(canTakeEarly(review, "2026-03-07")).toBe(false);
    expect(canTakeEarly(review, "2026-03-08")).toBe(true);
    expect(canTakeEarly({ stage: 1, dueOn: "2026-03-05" }, "2026-03-04")).toBe(false);
  });
});

describe("the order of a sitting", () => {
  test("is overdue first, then the shorter stage, alternating between tracks", () => {
    const entries = [
      make.queueEntry({ topicId: "a1", trackId: "a", stage: 3 }),
      make.queueEntry({ topicId: "a2", trackId: "a", stage: 1 }),
      make.queueEntry({ topicId: "a3", trackId: "a", stage: 1 }),
      make.queueEntry({ topicId: "b1", trackId: "b", stage: 1 }),
      make.queueEntry({ topicId: "b2", trackId: "b", stage: 14, dueOn: "2026-03-01" }),
    ];
    expect(sittingOrder(entries, "2026-03-04").map((entry) => entry.topicId)).toEqual([
      "b2",
      "a2",
      "b1",
      "a3",
      "a1",
    ]);
  });

  test("keeps every entry once and never puts one that is due before one that is overdue", () => {
    const entry = fc.record({
      topicId: fc.string(),
      trackId: fc.constantFrom("a", "b", "c"),
      stage: fc.constantFrom(1, 3, 7, 14),
      dueOn: fc.constantFrom("2026-03-01", "2026-03-03", "2026-03-04"),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const ordered = sittingOrder(entries, "2026-03-04");
        expect(new Set(ordered)).toEqual(new Set(entries));
        expect(ordered).toHaveLength(entries.length);
        const isOverdue = ordered.map((e) => e.dueOn < "2026-03-04");
        expect(isOverdue).toEqual(isOverdue.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
