/** The reviews of the next days; what is overdue stands apart at the left. */
import { weekday } from "../../../core/calendar.ts";
import type { Forecast } from "../../../core/forecast.ts";
import { counted, dayText, shortDateText, weekdayName } from "../date-text.ts";
import { Figure } from "../figure.tsx";
import { labelStep, Picture } from "./axes.tsx";
import { type Bar, Bars } from "./bars.tsx";

export interface ForecastChartProps {
  id: string;
  forecast: Forecast;
  /** Reviews that one day can hold, where the learner has set it. */
  capacity?: number;
}

export function ForecastChart({ id, forecast, capacity }: ForecastChartProps) {
  const isEmpty = forecast.overdue === 0 && forecast.days.every((day) => day.reviews === 0);
  return (
    <Figure
      id={id}
      title="Reviews by day"
      caption={forecastText(forecast)}
      empty={isEmpty ? "Complete a topic and its reviews appear here." : undefined}
      table={{
        head: ["Day", "Reviews", "Running total"],
        rows: [
          ...(forecast.overdue > 0 ? [["Overdue", forecast.overdue, forecast.overdue]] : []),
          ...forecast.days.map((day, index) => [
            index === 0 ? "Today" : dayText(day.on),
            day.reviews,
            day.runningTotal,
          ]),
        ],
      }}
    >
      <Picture figureId={id} marks={forecast.days.length}>
        <Bars bars={forecastBars(forecast)} level={capacity} hatchId={`${id}-hatch`} />
      </Picture>
    </Figure>
  );
}

function forecastBars(forecast: Forecast): Bar[] {
  const step = labelStep(forecast.days.length);
  const bars = forecast.days.map((day, index): Bar => {
    if (index === 0) return { value: day.reviews, label: "today", labelTone: "strong", isNow: true };
    return {
      value: day.reviews,
      label: index % step === 0 ? shortDateText(day.on) : null,
      labelTone: (index / step) % 2 === 0 ? undefined : "extra",
    };
  });
  if (forecast.overdue === 0) return bars;
  // Empty places keep it apart from today.
  const gap: Bar[] = Array.from({ length: Math.ceil(bars.length / 15) }, () => ({ value: 0, label: null }));
  return [{ value: forecast.overdue, label: "overdue", labelTone: "low", tone: "overdue" }, ...gap, ...bars];
}

/** As in "9 reviews in the next 14 days, most on Thursday. 2 more are overdue." */
export function forecastText(forecast: Forecast): string {
  const sum = forecast.days.reduce((total, day) => total + day.reviews, 0);
  const range = `in the next ${counted(forecast.days.length, "day")}`;
  const overdue = forecast.overdue > 0 ? ` ${forecast.overdue} more overdue.` : "";
  if (sum === 0) return `No reviews due ${range}.${overdue}`;
  const most = forecast.days.reduce((best, day) => (day.reviews > best.reviews ? day : best));
  const day = most === forecast.days[0] ? "today" : `on ${nearDay(forecast, most.on)}`;
  return `${counted(sum, "review")} ${range}, most ${day}.${overdue}`;
}

/** The weekday alone within a week, the whole date after it. */
function nearDay(forecast: Forecast, on: string): string {
  const isNear = forecast.days.findIndex((day) => day.on === on) < 7;
  return isNear ? weekdayName(weekday(on)) : dayText(on);
}
