import { expect, test } from "vitest";
import { paceOf } from "./estimates.ts";

const minutes = (...values: number[]) => values.map((value) => value * 60_000);

test("the pace is the brief's until five were measured, then their median", () => {
  expect(paceOf({ topicMs: minutes(1, 2, 3, 4), reviewMs: [] })).toEqual({
    topic: { minutes: 75, isOwn: false },
    review: { minutes: 12, isOwn: false },
  });
  expect(paceOf({ topicMs: minutes(40, 50, 300, 45, 55), reviewMs: minutes(4, 6, 8, 9, 5, 7) })).toEqual({
    topic: { minutes: 50, isOwn: true },
    review: { minutes: 7, isOwn: true },
  });
  expect(paceOf({ topicMs: [], reviewMs: [1, 1, 1, 1, 1] }).review.minutes, "never nothing").toBe(1);
});
