import { expect, test } from "vitest";
import { gridValues, hasNumber, labelStep } from "./axes.tsx";
import { DifficultyChart, difficultyText } from "./difficulty-chart.tsx";
import { MinutesChart, minutesText } from "./minutes-chart.tsx";
import { progressText, TrackProgress } from "./track-progress.tsx";

const TRACK = { title: "ML Algorithms", abbreviation: "ALG", colour: 1 };

test("few marks carry their numbers, many only the first, the last and the highest", () => {
  expect([3, 0, 2].map((_, index) => hasNumber([3, 0, 2], index))).toEqual([true, false, true]);
  const many = Array.from({ length: 30 }, (_, index) => (index === 10 ? 9 : 1));
  expect(many.flatMap((_, index) => (hasNumber(many, index) ? [index] : []))).toEqual([0, 10, 29]);
  const wide = Array(12).fill(120) as number[];
  expect(wide.filter((_, index) => hasNumber(wide, index))).toHaveLength(2);
});

test("grid lines are whole numbers, four at most, labels seven at most", () => {
  for (const max of [0, 1, 2, 5, 7, 31, 266, 9_999]) {
    const values = gridValues(max);
    expect(values.length).toBeLessThanOrEqual(4);
    expect(values.every(Number.isInteger)).toBe(true);
  }
  for (const marks of [1, 7, 14, 30, 53, 90, 365])
    expect(Math.ceil(marks / labelStep(marks))).toBeLessThanOrEqual(7);
});

test("a day without a rating is a gap in the line, and no dot", () => {
  const topics = ([4, 2, null, 5] as const).map((difficulty, index) => ({
    dayNumber: index + 1,
    title: `Topic ${index + 1}`,
    difficulty,
  }));
  const html = String(<DifficultyChart id="d" track={TRACK} topics={topics} />);
  expect(html.match(/class="chart-dot/g)).toHaveLength(3);
  expect(html.match(/class="chart-line/g)).toHaveLength(1);
  expect(html.match(/<th scope="row">/g)).toHaveLength(3);
  expect(difficultyText([4, 2, 5])).toMatch(/^3 topics rated, 3\.7 of 5 on average\./);
});

test("minutes are summed in words, and the running week is outlined", () => {
  const weeks = [100, 41].map((minutes, index) => ({ weekOf: `2026-03-0${index * 7 + 1}`, minutes }));
  expect(minutesText([100, 41])).toBe("141 minutes in 2 weeks, 71 a week.");
  const html = String(<MinutesChart id="m" title="Reviews" weeks={weeks} />);
  expect(html.match(/bar-now/g)).toHaveLength(1);
  expect(html).toContain('<th scope="row">8 March</th><td>41</td>');
});

test("an empty chart says when it fills", () => {
  const html = String(<MinutesChart id="m" title="Reviews" weeks={[{ weekOf: "2026-03-01", minutes: 0 }]} />);
  expect(html).toContain("figure-empty");
  expect(html).not.toContain('class="bar');
});

test("progress counts topics, and every bar has a name of its own", () => {
  const tracks = [{ track: TRACK, topics: 14, learned: 5, retained: 1 }];
  expect(progressText(tracks)).toBe("5 of 14 topics learned, 1 retained.");
  const html = String(<TrackProgress id="p" tracks={tracks} />);
  expect(html).toContain('<progress value="5" max="14" aria-label="ML Algorithms, learned"></progress>');
  expect(html).toContain("1 of 14");
});
