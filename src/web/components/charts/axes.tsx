/**
 * What the charts share. Their pictures have no `viewBox`: across they are measured in percent and up in pixels, so
 * that they fill any width while text keeps its size.
 */
import { scaleLinear } from "d3-scale";
import type { Child, PropsWithChildren } from "hono/jsx";
import { captionId } from "../figure.tsx";

/** Pixels. */
const CHART_HEIGHT = 196;
const TOP = 20;
const BOTTOM = 172;

/** Heights in pixels for values from zero to at least `max`. */
export function heightScale(max: number) {
  return scaleLinear()
    .domain([0, Math.max(max, 1)])
    .range([BOTTOM, TOP]);
}

export type HeightScale = ReturnType<typeof heightScale>;

/** Below so many marks a picture does not take the whole width. */
const FEW_MARKS = 14;

export function Picture({
  figureId,
  marks,
  children,
}: PropsWithChildren<{ figureId: string; marks: number }>) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure's caption is its name
    <svg
      class={marks < FEW_MARKS ? "chart chart-short" : "chart"}
      width="100%"
      height={CHART_HEIGHT}
      role="img"
      aria-labelledby={captionId(figureId)}
    >
      {children}
    </svg>
  );
}

/** At most four lines, each with its value in the margin at the left. */
export function GridLines({ y, values }: { y: HeightScale; values: number[] }) {
  return (
    <g class="chart-grid">
      {values.map((value) => (
        <>
          <line x1="0" x2="100%" y1={y(value)} y2={y(value)} />
          {value > 0 && (
            <text x="-8" y={y(value) + 4} text-anchor="end">
              {value}
            </text>
          )}
        </>
      ))}
    </g>
  );
}

/** Whole numbers for grid lines from zero to `max`, four at most. */
export function gridValues(max: number): number[] {
  return scaleLinear()
    .domain([0, Math.max(max, 1)])
    .ticks(3)
    .filter(Number.isInteger)
    .slice(0, 4);
}

/** A word under the axis; `x` in percent. Extra ones go first where there is no room; a low one gives way downwards. */
export function AxisLabel(props: { x: number; tone?: "strong" | "extra" | "low"; children: Child }) {
  const { x, tone, children } = props;
  return (
    <text class={tone && `chart-label-${tone}`} x={percent(x)} y={BOTTOM + 18} text-anchor="middle">
      {children}
    </text>
  );
}

/** Every how many marks a label has room: seven labels at most, of which narrow screens show each second. */
export function labelStep(marks: number): number {
  const steps = [1, 2, 7, 14, 28];
  return steps.find((step) => marks / step <= 7) ?? Math.ceil(marks / 7);
}

/** So many digits side by side can be read on the narrowest screen. */
const MOST_DIGITS = 30;

/** Which marks carry their number: all when they are few, else the first, the last and the highest. */
export function hasNumber(values: readonly number[], index: number): boolean {
  if (values[index] === 0) return false;
  const digits = values.length * String(Math.max(...values)).length;
  if (values.length <= 12 && digits <= MOST_DIGITS) return true;
  return index === 0 || index === values.length - 1 || index === values.indexOf(Math.max(...values));
}

export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
