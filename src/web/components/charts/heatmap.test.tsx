import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekday } from "../../../core/calendar.ts";
import { activityText, type HeatDay, Heatmap, intoWeeks } from "./heatmap.tsx";

function days(last: string, counts: [topics: number, reviews: number][]): HeatDay[] {
  return counts.map(([topics, reviews], index) => {
    const on = addDays(last, index - counts.length + 1);
    return { on, topics, reviews, href: `/ml/history/${on}` };
  });
}

const DAYS = days("2026-03-04", [
  [0, 0],
  [1, 2],
  [0, 0],
  [3, 5],
]);

test("each cell names its date and counts; the newest alone is a tab stop", () => {
  const html = String(<Heatmap id="heat" days={DAYS} />);
  expect(html).toContain('aria-label="4 March 2026: 3 topics, 5 reviews"');
  expect(html).toContain('aria-label="2 March 2026: 1 topic, 2 reviews"');
  expect(html.match(/tabindex="0"/g)).toHaveLength(1);
  expect(html).toMatch(/tabindex="0" aria-label="4 March 2026/);
  expect(html.match(/tabindex="-1"/g)).toHaveLength(3);
});

test("the table has the same numbers as the cells, newest first, with links", () => {
  const html = String(<Heatmap id="heat" days={DAYS} />);
  const table = html.slice(html.indexOf("data-table"));
  const rows = [...table.matchAll(/<a href="([^"]*)">([^<]*)<\/a><\/th><td>(\d+)<\/td><td>(\d+)<\/td>/g)];
  expect(rows.map((row) => row.slice(1))).toEqual([
    ["/ml/history/2026-03-04", "Wed 4 March", "3", "5"],
    ["/ml/history/2026-03-02", "Mon 2 March", "1", "2"],
  ]);
});

test("a sentence sums it up", () => {
  expect(activityText(DAYS)).toBe("11 activities on 2 days in the last 1 week.");
  expect(activityText(days("2026-03-04", [[0, 0]]))).toMatch(/^No activity in the last 1 week\./);
});

test("every day stands in the row of its weekday, in order, none lost", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 3000 }),
      (length, firstWeekday, shift) => {
        const range = days(addDays("2020-01-01", shift), Array(length).fill([0, 0]));
        const weeks = intoWeeks(range, firstWeekday);
        expect(weeks.flatMap((week) => week.filter(Boolean))).toEqual(range);
        for (const week of weeks) {
          week.forEach((day, row) => {
            if (day) expect((weekday(day.on) - firstWeekday + 7) % 7).toBe(row);
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});
