/** Minutes of study, week by week; several panels share one scale through `max`. */
import type { CivilDate } from "../../../core/calendar.ts";
import { dateText, shortDateText } from "../date-text.ts";
import { Figure } from "../figure.tsx";
import { labelStep, Picture } from "./axes.tsx";
import { Bars } from "./bars.tsx";

export interface MinutesChartProps {
  id: string;
  /** What the minutes went into, as in "Reviews". */
  title: string;
  /** Oldest first; `weekOf` is the week's first day. The last one is still running. */
  weeks: { weekOf: CivilDate; minutes: number }[];
  max?: number;
}

export function MinutesChart({ id, title, weeks, max }: MinutesChartProps) {
  const step = labelStep(weeks.length);
  const last = weeks.length - 1;
  const isEmpty = weeks.every((week) => week.minutes === 0);
  return (
    <Figure
      id={id}
      title={title}
      caption={minutesText(weeks.map((week) => week.minutes))}
      empty={isEmpty ? "Minutes appear here after the first study day." : undefined}
      table={{
        head: ["Week of", "Minutes"],
        rows: weeks.map((week) => [dateText(week.weekOf), week.minutes]),
      }}
    >
      <Picture figureId={id} marks={weeks.length}>
        <Bars
          max={max}
          bars={weeks.map((week, index) => ({
            value: week.minutes,
            label: (last - index) % step === 0 ? shortDateText(week.weekOf) : null,
            labelTone: ((last - index) / step) % 2 === 0 ? undefined : "extra",
            isNow: index === last,
          }))}
        />
      </Picture>
    </Figure>
  );
}

/** As in "312 minutes in 8 weeks, 39 a week." */
export function minutesText(minutes: readonly number[]): string {
  const sum = minutes.reduce((total, value) => total + value, 0);
  if (sum === 0) return `No minutes in the last ${minutes.length} weeks.`;
  return `${sum} minutes in ${minutes.length} weeks, ${Math.round(sum / minutes.length)} a week.`;
}
