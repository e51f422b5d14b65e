import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./calendar.ts";
import { backupsToDelete, KEPT } from "./retention.ts";

const daily = (days: number) =>
  Array.from({ length: days }, (_, n) => ({ name: "0900", on: addDays("2026-01-01", n) }));

test("of two years of daily backups the last 7 days, 4 weeks and 12 months are left", () => {
  const all = daily(730);
  const gone = new Set(backupsToDelete(all));
  const left = all.filter((backup) => !gone.has(backup)).map((backup) => backup.on);
  expect(left).toEqual([
    ...[
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
      "2027-04-30",
      "2027-05-31",
      "2027-06-30",
      "2027-07-31",
      "2027-08-31",
      "2027-09-30",
      "2027-10-31",
      "2027-11-30",
    ],
    ...[
      "2027-12-12",
      "2027-12-19",
      "2027-12-25",
      "2027-12-26",
      "2027-12-27",
      "2027-12-28",
      "2027-12-29",
      "2027-12-30",
      "2027-12-31",
    ],
  ]);
});

test("the newest is always kept, nothing is named twice, and what is left stays left", () => {
  const backup = fc.record({
    name: fc.constantFrom("0900", "1200", "2200"),
    on: fc.integer({ min: 0, max: 900 }).map((days) => addDays("2025-01-01", days)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(backup, { selector: (b) => `${b.on} ${b.name}`, minLength: 1 }), (all) => {
      const gone = backupsToDelete(all);
      const left = all.filter((b) => !gone.includes(b));
      const newest = all.toSorted((a, b) => (`${a.on} ${a.name}` < `${b.on} ${b.name}` ? 1 : -1))[0]!;
      expect(left).toContain(newest);
      expect(left.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
      expect(backupsToDelete(left)).toEqual([]);
    }),
  );
});
