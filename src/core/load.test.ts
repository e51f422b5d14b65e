import { describe, expect, test } from "vitest";
import { dailyLoad, peakOf, stagger } from "./load.ts";

const plan = (given = {}) => ({ start_date: "2026-03-02", active: true, acceleration_days: 0, ...given });
const track = (given = {}, length = 14) => ({ plan: plan(given), length });

describe("the load of a plan", () => {
  test("of three tracks of 14 days peaks at 12 reviews on day 15, when the last topics are done", () => {
    const days = dailyLoad([track(), track(), track()], [1, 3, 7, 14]);
    expect(days[0]).toEqual({ on: "2026-03-02", topics: 3, reviews: 0, minutes: 225 });
    expect(peakOf(days, "reviews")).toMatchObject({ on: "2026-03-16", reviews: 12, topics: 0 });
    expect(peakOf(days, "minutes")).toMatchObject({ topics: 3, reviews: 9 });
    expect(days.reduce((sum, day) => sum + day.reviews, 0)).toBe(3 * 14 * 4);
  });

  test("holds no paused track and no day that is known already", () => {
    expect(dailyLoad([track({ active: false })], [1])).toEqual([]);
    expect(peakOf([], "reviews")).toBeUndefined();
    expect(
      dailyLoad([track({ acceleration_days: 13 })], [1]).map((day) => [day.topics, day.reviews]),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(dailyLoad([track({ acceleration_days: 365 })], [1])).toEqual([]);
  });

  test("staggered starts the active tracks a week apart", () => {
    const plans = [plan({ start_date: "2026-03-04" }), plan({ active: false }), plan(), plan()];
    expect(stagger(plans).map((each) => each.start_date)).toEqual([
      "2026-03-02",
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
    ]);
    const days = dailyLoad(
      stagger([plan(), plan(), plan()]).map((each) => ({ plan: each, length: 14 })),
      [1, 3, 7, 14],
    );
    expect(peakOf(days, "minutes")!.minutes).toBeLessThan(333);
  });
});
