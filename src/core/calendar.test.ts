import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, isCivilDate, studyDate } from "./calendar.ts";

const ZONES = Intl.supportedValuesOf("timeZone");

/** Every zone takes minutes: a run without `STUDY_ZONES=all` takes those that set clocks in odd ways, and every 30th other. */
const ODD = [
  "America/St_Johns",
  "Antarctica/Casey",
  "Antarctica/Troll",
  "Australia/Lord_Howe",
  "America/Caracas",
  "Asia/Pyongyang",
  "Pacific/Apia",
  "America/Sao_Paulo",
];
const SAMPLED =
  process.env.STUDY_ZONES === "all" ? ZONES : ZONES.filter((zone, n) => n % 30 === 0 || ODD.includes(zone));

const HOUR_NS = 3_600_000_000_000;

/** Minutes from a change of the clock: close around it, and far enough for every rollover hour and a set-back of hours. */
const AROUND = [
  -1500, -1440, -241, -181, -121, -61, -31, -30, -1, 0, 1, 29, 31, 59, 61, 121, 181, 241, 600, 1440,
];

/** Every change of a zone's offset in 2000–2040. */
function transitionsOf(zone: string): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let at: Temporal.ZonedDateTime | null =
    Temporal.PlainDateTime.from("2000-01-01T00:00").toZonedDateTime(zone);
  while (at) {
    at = at.getTimeZoneTransition("next");
    if (!at || at.year > 2040) break;
    found.push(at);
  }
  return found;
}

describe("the study date", () => {
  test("is the civil date minus the rollover hour", () => {
    const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
    const berlin = { zone: "Europe/Berlin", rolloverHour: 4 };
    expect(studyDate(at("2026-03-04T02:59:59Z"), berlin)).toBe("2026-03-03");
    expect(studyDate(at("2026-03-04T03:00:00Z"), berlin)).toBe("2026-03-04");
    expect(studyDate(at("2026-03-04T23:30:00Z"), { zone: "Asia/Tokyo", rolloverHour: 0 })).toBe("2026-03-05");
  });

  test("at noon of any day is that day, in every zone and on both sides of every change of its clock", () => {
    let transitions = 0;
    for (const zone of ZONES) {
      for (const change of transitionsOf(zone)) {
        transitions++;
        for (const shift of [-1, 0, 1]) {
          const noon = change
            .toPlainDate()
            .add({ days: shift })
            .toZonedDateTime({ timeZone: zone, plainTime: "12:00" });
          // A day that the zone skipped altogether (Samoa, 30 December 2011) has no noon of its own.
          const expected = noon.toPlainDate().toString();
          for (const rolloverHour of [0, 4, 11]) {
            expect(studyDate(noon.epochMilliseconds, { zone, rolloverHour })).toBe(expected);
          }
        }
      }
    }
    expect(ZONES.length).toBeGreaterThan(400);
    expect(transitions).toBeGreaterThan(10_000);
  }, 120_000);

  test("goes on where the clock is set back over the rollover hour, instead of coming a second time", () => {
    const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;
    // 00:01 became 23:01 of the day before.
    const newfoundland = { zone: "America/St_Johns", rolloverHour: 0 };
    expect(studyDate(at("2010-11-06T23:59-02:30[America/St_Johns]"), newfoundland)).toBe("2010-11-06");
    expect(studyDate(at("2010-11-07T00:00-02:30[America/St_Johns]"), newfoundland)).toBe("2010-11-07");
    expect(studyDate(at("2010-11-06T23:01-03:30[America/St_Johns]"), newfoundland)).toBe("2010-11-07");
    expect(studyDate(at("2010-11-07T00:30-03:30[America/St_Johns]"), newfoundland)).toBe("2010-11-07");
  });

  test("never goes back while the clock runs on, nor leaps but where the zone does, around every change of every zone", () => {
    for (const zone of SAMPLED) {
      for (const change of transitionsOf(zone)) {
        const leap = change.offsetNanoseconds - change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
        const longest = leap >= HOUR_NS * 20 ? 2 : 1;
        for (const rolloverHour of [0, 1, 2, 3, 4, 23]) {
          let before: string | undefined;
          for (const minutes of AROUND) {
            const date = studyDate(change.add({ minutes }).epochMilliseconds, { zone, rolloverHour });
            const step = before === undefined ? 0 : daysBetween(before, date);
            if (step < 0 || step > longest)
              expect.fail(`${zone} ${change} ${minutes} ${rolloverHour}: ${step}`);
            before = date;
          }
        }
      }
    }
  }, 600_000);
});

describe("arithmetic on days", () => {
  const date = fc
    .integer({ min: 0, max: 80_000 })
    .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }).toString());

  test("adding and counting agree with the calendar of the engine, over all years that a date may have", () => {
    const any = fc
      .integer({ min: -719_162, max: 2_932_896 })
      .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }).toString());
    fc.assert(
      fc.property(any, any, fc.integer({ min: -100_000, max: 100_000 }), (from, to, days) => {
        const start = Temporal.PlainDate.from(from);
        expect(addDays(from, days)).toBe(start.add({ days }).toString());
        expect(daysBetween(from, to)).toBe(start.until(to, { largestUnit: "days" }).days);
      }),
      { numRuns: 1000 },
    );
  });

  test("adding and counting are inverse", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test("a civil date is a date of the calendar", () => {
    expect(["2026-02-28", "2024-02-29", "1999-12-31"].map(isCivilDate)).toEqual([true, true, true]);
    expect(
      ["2026-02-29", "2026-2-1", "2026-13-01", "0000-01-01", "+02026-01-01", ""].map(isCivilDate),
    ).not.toContain(true);
  });
});
