import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./calendar.ts";
import { planCatchUp } from "./catch-up.ts";
import { REVIEW_MINUTES } from "./estimates.ts";

const today = "2026-03-10";
const overdue = fc.uniqueArray(
  fc.record({
    topicId: fc.constantFrom(..."abcdefghijklmnopqrst"),
    trackId: fc.constantFrom("one", "two"),
    cycle: fc.constant(1),
    stage: fc.constantFrom(1, 3, 7, 14),
    dueOn: fc.constantFrom("2026-03-01", "2026-03-08", "2026-03-09"),
  }),
  { selector: (entry) => `${entry.topicId} ${entry.stage}`, maxLength: 60 },
);

describe("catching up", () => {
  test("moves every overdue review once and drops none", () => {
    fc.assert(
      fc.property(
        overdue,
        fc.constantFrom(3, 5, 7),
        fc.integer({ min: 10, max: 200 }),
        (entries, spreadDays, capMinutes) => {
          const plan = planCatchUp({ overdue: entries, plannedByDay: {}, today, spreadDays, capMinutes });
          const key = (entry: { topicId: string; cycle: number; stage: number }) =>
            `${entry.topicId} ${entry.cycle} ${entry.stage}`;
          expect(plan.moves.map(key).toSorted()).toEqual(entries.map(key).toSorted());
          expect(plan.moves.every((move) => move.newDueOn >= today)).toBe(true);
        },
      ),
    );
  });

  test("stays within the cap on every day, except for the one topic that each day takes", () => {
    fc.assert(
      fc.property(
        overdue,
        fc.constantFrom(3, 5, 7),
        fc.integer({ min: 10, max: 200 }),
        fc.nat(5),
        (entries, spreadDays, capMinutes, planned) => {
          const plannedByDay = { [today]: planned, [addDays(today, 1)]: planned };
          const plan = planCatchUp({ overdue: entries, plannedByDay, today, spreadDays, capMinutes });
          for (const day of plan.days) {
            if (day.moved > 1) expect(day.minutes).toBeLessThanOrEqual(capMinutes);
            expect(day.minutes).toBe((day.moved + day.planned) * REVIEW_MINUTES.planned);
          }
        },
      ),
    );
  });

  test("spreads evenly and adds days where the cap leaves no room", () => {
    const entries = ["a", "b", "c", "d", "e", "f"].map((topicId) => ({
      topicId,
      trackId: "one",
      cycle: 1,
      stage: 1,
      dueOn: "2026-03-09",
    }));
    const roomy = planCatchUp({ overdue: entries, plannedByDay: {}, today, spreadDays: 3, capMinutes: 120 });
    expect(roomy.days.map((day) => day.moved)).toEqual([2, 2, 2]);
    expect(roomy.extraDays).toBe(0);
    const tight = planCatchUp({ overdue: entries, plannedByDay: {}, today, spreadDays: 3, capMinutes: 12 });
    expect(tight.days.map((day) => day.moved)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(tight.extraDays).toBe(3);
  });
});
