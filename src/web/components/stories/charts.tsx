/** The charts, full and empty. */
import { addDays } from "../../../core/calendar.ts";
import type { Difficulty } from "../../../core/grades.ts";
import { DifficultyChart } from "../charts/difficulty-chart.tsx";
import { ForecastChart } from "../charts/forecast-chart.tsx";
import { type HeatDay, Heatmap } from "../charts/heatmap.tsx";
import { MinutesChart } from "../charts/minutes-chart.tsx";
import { TrackProgress } from "../charts/track-progress.tsx";
import { TRACKS } from "./samples.ts";
import type { Story } from "./story.ts";

const TODAY = "2026-03-04";

/** A fixed wave, so that the page looks the same each time. */
function wave(index: number, height: number): number {
  return Math.max(0, Math.round(height * Math.sin(index * 1.7) * Math.cos(index * 0.31)));
}

function heatDays(height: number): HeatDay[] {
  return Array.from({ length: 182 }, (_, index) => {
    const on = addDays(TODAY, index - 181);
    return { on, topics: wave(index, height * 0.5), reviews: wave(index + 3, height), href: `#${on}` };
  });
}

function forecastOf(days: number, height: number, overdue: number) {
  let runningTotal = overdue;
  return {
    overdue,
    later: 0,
    days: Array.from({ length: days }, (_, index) => {
      const reviews = wave(index + 2, height);
      runningTotal += reviews;
      return { on: addDays(TODAY, index), reviews, runningTotal };
    }),
  };
}

function weeksOf(height: number) {
  return Array.from({ length: 12 }, (_, index) => ({
    weekOf: addDays("2025-12-15", index * 7),
    minutes: height === 0 ? 0 : height + wave(index, height / 2),
  }));
}

const RATINGS: (Difficulty | null)[] = [3, 2, 4, 5, 3, null, 4, 4, 2, 3, 3, null, null, null];

function topicsOf(ratings: (Difficulty | null)[]) {
  return ratings.map((difficulty, index) => ({
    dayNumber: index + 1,
    title: `Topic of day ${index + 1}`,
    difficulty,
  }));
}

export const HEATMAPS: Story = {
  name: "Heatmap",
  states: [
    { label: "26 weeks", body: <Heatmap id="heat-full" days={heatDays(7)} /> },
    {
      label: "Nothing yet",
      body: <Heatmap id="heat-empty" days={heatDays(0).slice(-56)} firstWeekday={7} />,
    },
  ],
};

export const FORECASTS: Story = {
  name: "ForecastChart",
  states: [
    {
      label: "30 days with what is overdue",
      body: <ForecastChart id="forecast-full" forecast={forecastOf(30, 6, 4)} capacity={5} />,
    },
    { label: "A week", body: <ForecastChart id="forecast-week" forecast={forecastOf(7, 4, 0)} /> },
    { label: "Nothing due", body: <ForecastChart id="forecast-empty" forecast={forecastOf(14, 0, 0)} /> },
  ],
};

export const PROGRESS_CHARTS: Story = {
  name: "TrackProgress",
  states: [
    {
      label: "A group",
      body: (
        <TrackProgress
          id="track-progress"
          tracks={TRACKS.slice(0, 3).map((track, index) => ({
            track,
            topics: 14,
            learned: 5 - index,
            retained: 2 - index,
          }))}
        />
      ),
    },
  ],
};

export const DIFFICULTY_CHARTS: Story = {
  name: "DifficultyChart (several in div.panels)",
  states: [
    {
      label: "One panel for each track",
      body: (
        <div class="panels">
          <DifficultyChart id="difficulty-full" track={TRACKS[0]!} topics={topicsOf(RATINGS)} />
          <DifficultyChart
            id="difficulty-empty"
            track={TRACKS[2]!}
            topics={topicsOf(RATINGS.map(() => null))}
          />
        </div>
      ),
    },
  ],
};

export const MINUTES_CHARTS: Story = {
  name: "MinutesChart",
  states: [
    {
      label: "Two panels on one scale",
      body: (
        <div class="panels">
          <MinutesChart id="minutes-reading" title="Reading" weeks={weeksOf(180)} max={300} />
          <MinutesChart id="minutes-reviews" title="Reviews" weeks={weeksOf(60)} max={300} />
        </div>
      ),
    },
    { label: "Nothing yet", body: <MinutesChart id="minutes-empty" title="Reviews" weeks={weeksOf(0)} /> },
  ],
};
