/** Bars side by side, one series. */
import { scaleBand } from "d3-scale";
import { AxisLabel, GridLines, gridValues, hasNumber, heightScale, percent } from "./axes.tsx";

export interface Bar {
  value: number;
  /** Under the bar; null where it has no room. */
  label: string | null;
  labelTone?: "strong" | "extra" | "low";
  tone?: "accent" | "overdue";
  /** Outlined. */
  isNow?: boolean;
}

/** `max` gives several panels the same scale; `level` is a line across, such as a capacity. */
export function Bars(props: { bars: Bar[]; max?: number; level?: number; hatchId?: string }) {
  const { bars, level } = props;
  const values = bars.map((bar) => bar.value);
  const max = Math.max(props.max ?? 0, level ?? 0, ...values);
  const y = heightScale(max);
  const x = scaleBand<number>()
    .domain(bars.keys())
    .range([0, 100])
    .paddingInner(0.25)
    .paddingOuter(bars.length > 12 ? 0.25 : 0.125);
  return (
    <>
      {props.hatchId && <Hatch id={props.hatchId} />}
      <GridLines y={y} values={gridValues(max)} />
      {bars.map((bar, index) => {
        const left = x(index)!;
        const middle = left + x.bandwidth() / 2;
        return (
          <>
            {bar.value > 0 && (
              <rect
                class={`bar bar-${bar.tone ?? "accent"}${bar.isNow ? " bar-now" : ""}`}
                x={percent(left)}
                y={y(bar.value)}
                width={percent(x.bandwidth())}
                height={y(0) - y(bar.value)}
                rx="2"
                fill={bar.tone === "overdue" ? `url(#${props.hatchId})` : undefined}
              />
            )}
            {(hasNumber(values, index) || (bar.isNow && bar.value > 0)) && (
              <text class="chart-number" x={percent(middle)} y={y(bar.value) - 5} text-anchor="middle">
                {bar.value}
              </text>
            )}
            {bar.label !== null && (
              <AxisLabel x={middle} tone={bar.labelTone}>
                {bar.label}
              </AxisLabel>
            )}
          </>
        );
      })}
      {level !== undefined && <line class="chart-level" x1="0" x2="100%" y1={y(level)} y2={y(level)} />}
    </>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        class="hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" />
        <line x1="1" x2="1" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}
