import { expect, test } from "vitest";
import { forecast } from "../../../core/forecast.ts";
import { ForecastChart, forecastText } from "./forecast-chart.tsx";

const TODAY = "2026-03-04";

test("the table sums to the queue, with what is overdue first", () => {
  const dates = ["2026-03-01", "2026-03-03", TODAY, "2026-03-06", "2026-03-06"];
  const html = String(<ForecastChart id="forecast" forecast={forecast(dates, TODAY, 7)} />);
  const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th><td>(\d+)<\/td><td>(\d+)<\/td>/g)];
  expect(rows.map((row) => row.slice(1)).slice(0, 4)).toEqual([
    ["Overdue", "2", "2"],
    ["Today", "1", "3"],
    ["Thu 5 March", "0", "3"],
    ["Fri 6 March", "2", "5"],
  ]);
  expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(dates.length);
});

test("the overdue bar stands apart, hatched, and only where something is overdue", () => {
  const html = String(<ForecastChart id="f" forecast={forecast(["2026-03-01", TODAY], TODAY, 7)} />);
  expect(html).toMatch(/<rect class="bar bar-overdue"[^>]*fill="url\(#f-hatch\)"/);
  expect(html).toContain('<pattern id="f-hatch"');
  expect(html).toContain('aria-labelledby="f-caption"');
  expect(String(<ForecastChart id="f" forecast={forecast([TODAY], TODAY, 7)} />)).not.toContain(
    "bar-overdue",
  );
});

test("bars keep the proportions of their numbers and stay in the picture", () => {
  const html = String(
    <ForecastChart id="f" forecast={forecast([TODAY, "2026-03-05", "2026-03-05"], TODAY, 7)} />,
  );
  const bars = [
    ...html.matchAll(/<rect class="bar[^>]* x="([\d.]+)%"[^>]* width="([\d.]+)%" height="([\d.]+)"/g),
  ];
  const heights = bars.map((bar) => Number(bar[3]));
  expect(heights[1]! / heights[0]!).toBeCloseTo(2);
  for (const [, x, width] of bars) expect(Number(x) + Number(width)).toBeLessThanOrEqual(100);
});

test.each([
  [[], "No reviews due in the next 7 days."],
  [["2026-03-01"], "No reviews due in the next 7 days. 1 more overdue."],
  [[TODAY], "1 review in the next 7 days, most today."],
  [["2026-03-06", "2026-03-06", TODAY], "3 reviews in the next 7 days, most on Friday."],
])("%j is told as %s", (dates, text) => {
  expect(forecastText(forecast(dates, TODAY, 7))).toBe(text);
});
