/** What History computes from the daily counts: rates, steps of the heatmap, means. */
import { addDays, type CivilDate } from "./calendar.ts";

/** A rate is shown only from so many answers on. */
export const ENOUGH_ANSWERS = 5;

export interface Retention {
  passed: number;
  failed: number;
  /** Share recalled, 0–1; null while there are too few answers. */
  rate: number | null;
}

export function retention(days: readonly { passed: number; failed: number }[]): Retention {
  const passed = days.reduce((sum, day) => sum + day.passed, 0);
  const failed = days.reduce((sum, day) => sum + day.failed, 0);
  const answers = passed + failed;
  return { passed, failed, rate: answers < ENOUGH_ANSWERS ? null : passed / answers };
}

/**
 * The lower bounds of the heatmap's four steps above zero: quartiles of the learner's own non-zero days, each bound
 * at least one more than the one before.
 */
export function heatSteps(counts: readonly number[]): [number, number, number, number] {
  const active = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const steps: number[] = [1];
  for (const share of [0.25, 0.5, 0.75]) {
    const quantile = active[Math.floor(share * active.length)] ?? 0;
    steps.push(Math.max(quantile, steps.at(-1)! + 1));
  }
  return steps as [number, number, number, number];
}

/** 0 for nothing, else the highest of the four steps that the count reaches. */
export function heatLevel(count: number, steps: readonly number[]): number {
  return steps.filter((step) => count >= step).length;
}

/** How many of the last `days` study days, today included, have any activity. */
export function activeDays(activeOn: ReadonlySet<CivilDate>, today: CivilDate, days: number): number {
  return Array.from({ length: days }, (_, back) => addDays(today, -back)).filter((on) => activeOn.has(on))
    .length;
}

/** The mean of each value with up to `window - 1` before it. */
export function movingMeans(values: readonly number[], window: number): number[] {
  return values.map((_, index) => {
    const part = values.slice(Math.max(0, index - window + 1), index + 1);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}
