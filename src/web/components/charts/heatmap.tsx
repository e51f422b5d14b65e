/** Activity day by day: weeks from left to right, weekdays from top to bottom, the newest at the right. */
import { type CivilDate, weekday } from "../../../core/calendar.ts";
import { heatLevel, heatSteps } from "../../../core/progress.ts";
import { counted, dayText, fullDateText, monthText, weekdayName } from "../date-text.ts";
import { captionId, Figure } from "../figure.tsx";

export interface HeatDay {
  on: CivilDate;
  topics: number;
  reviews: number;
  /** The page of that day. */
  href: string;
}

export interface HeatmapProps {
  id: string;
  /** Every study date of the range, oldest first. */
  days: HeatDay[];
  /** 1 for Monday to 7 for Sunday. */
  firstWeekday?: number;
}

export function Heatmap({ id, days, firstWeekday = 1 }: HeatmapProps) {
  const steps = heatSteps(days.map(activities));
  const weeks = intoWeeks(days, firstWeekday);
  const active = days.filter((day) => activities(day) > 0);
  const newest = days.at(-1)?.on;
  return (
    <Figure
      id={id}
      title="Activity"
      caption={activityText(days)}
      table={{
        head: ["Day", "Topics", "Reviews"],
        rows: active
          .toReversed()
          .map((day) => [<a href={day.href}>{dayText(day.on)}</a>, day.topics, day.reviews]),
      }}
    >
      <div class="heat-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move through its cells */}
        <table class="heatmap" role="grid" aria-labelledby={captionId(id)} data-heatmap>
          <thead>
            <tr>
              <td />
              {monthSpans(weeks).map((span) =>
                span.weeks > 1 ? (
                  <th scope="colgroup" colspan={span.weeks}>
                    {span.label}
                  </th>
                ) : (
                  <td />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: 7 }, (_, row) => (
              <tr>
                <th scope="row">
                  <span class={row % 2 === 0 ? undefined : "visually-hidden"}>
                    {weekdayName(((firstWeekday - 1 + row) % 7) + 1).slice(0, 3)}
                  </span>
                </th>
                {weeks.map((week) => (
                  <HeatCell day={week[row] ?? null} steps={steps} newest={newest} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend steps={steps} />
    </Figure>
  );
}

function HeatCell({ day, steps, newest }: { day: HeatDay | null; steps: number[]; newest?: CivilDate }) {
  if (!day) return <td />;
  const count = activities(day);
  return (
    <td
      class={`heat heat-${heatLevel(count, steps)}`}
      tabindex={day.on === newest ? 0 : -1}
      aria-label={`${fullDateText(day.on)}: ${counted(day.topics, "topic")}, ${counted(day.reviews, "review")}`}
      data-day={day.on}
      data-count={count || undefined}
    />
  );
}

function Legend({ steps }: { steps: number[] }) {
  const ranges = steps.map((step, index) => {
    const next = steps[index + 1];
    if (next === undefined) return `${step}+`;
    return next - 1 === step ? `${step}` : `${step}–${next - 1}`;
  });
  return (
    <div class="heat-legend">
      <span>Less</span>
      <ol class="heat-steps" aria-label="Activities a day">
        {["0", ...ranges].map((range, level) => (
          <li>
            <span class={`heat heat-${level}`} /> {range}
          </li>
        ))}
      </ol>
      <span>More</span>
    </div>
  );
}

/** As in "312 activities on 64 days in the last 26 weeks." */
export function activityText(days: readonly HeatDay[]): string {
  const sum = days.reduce((total, day) => total + activities(day), 0);
  const weeks = counted(Math.ceil(days.length / 7), "week");
  if (sum === 0) return `No activity in the last ${weeks}. It appears here with the first completed topic.`;
  const active = days.filter((day) => activities(day) > 0).length;
  return `${counted(sum, "activity", "activities")} on ${counted(active, "day")} in the last ${weeks}.`;
}

function activities(day: HeatDay): number {
  return day.topics + day.reviews;
}

/** Columns of seven; the first and the last may have holes, which are undefined or missing. */
export function intoWeeks(days: readonly HeatDay[], firstWeekday: number): (HeatDay | undefined)[][] {
  const weeks: (HeatDay | undefined)[][] = [];
  for (const day of days) {
    const row = (weekday(day.on) - firstWeekday + 7) % 7;
    if (row === 0 || weeks.length === 0) weeks.push([]);
    weeks.at(-1)![row] = day;
  }
  return weeks;
}

/** One label for each run of columns whose first day is in the same month. */
function monthSpans(weeks: (HeatDay | undefined)[][]): { label: string; weeks: number }[] {
  const spans: { label: string; weeks: number }[] = [];
  for (const week of weeks) {
    const label = monthText(week.find((day) => day !== undefined)!.on);
    const last = spans.at(-1);
    if (last?.label === label) last.weeks += 1;
    else spans.push({ label, weeks: 1 });
  }
  return spans;
}
