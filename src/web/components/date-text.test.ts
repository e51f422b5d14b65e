import { expect, test } from "vitest";
import { counted, dayText, fullDateText, shortDateText } from "./date-text.ts";

test("dates are read as weekday, day and month", () => {
  expect(dayText("2026-03-05")).toBe("Thu 5 March");
  expect(dayText("2026-11-01")).toBe("Sun 1 November");
  expect(fullDateText("2026-03-04")).toBe("4 March 2026");
  expect(shortDateText("2026-12-31")).toBe("31 Dec");
});

test("one thing and many", () => {
  expect(counted(1, "review")).toBe("1 review");
  expect(counted(0, "activity", "activities")).toBe("0 activities");
});
