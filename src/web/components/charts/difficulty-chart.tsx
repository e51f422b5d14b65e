/** How hard the topics of one track were: a dot for each rating in the order of days, a line for the mean of seven. */
import { scalePoint } from "d3-scale";
import { DIFFICULTIES, type Difficulty } from "../../../core/grades.ts";
import { movingMeans } from "../../../core/progress.ts";
import type { TrackMark } from "../chip.tsx";
import { counted } from "../date-text.ts";
import { Figure } from "../figure.tsx";
import { AxisLabel, GridLines, heightScale, labelStep, Picture, percent } from "./axes.tsx";

export interface DifficultyChartProps {
  id: string;
  track: TrackMark;
  /** All topics in the order of days; null where nothing is rated yet. */
  topics: { dayNumber: number; title: string; difficulty: Difficulty | null }[];
}

const WINDOW = 7;

export function DifficultyChart({ id, track, topics }: DifficultyChartProps) {
  const x = scalePoint<number>().domain(topics.keys()).range([4, 97]);
  const y = heightScale(DIFFICULTIES.at(-1)!);
  const rated = topics.flatMap((topic, index) =>
    topic.difficulty === null ? [] : [{ ...topic, difficulty: topic.difficulty, index }],
  );
  const means = movingMeans(
    rated.map((topic) => topic.difficulty),
    WINDOW,
  );
  const line = rated.map((topic, at) => ({ index: topic.index, mean: means[at]! }));
  const step = labelStep(topics.length);
  return (
    <Figure
      id={id}
      title={track.title}
      caption={difficultyText(rated.map((topic) => topic.difficulty))}
      empty={rated.length === 0 ? "Ratings appear here with the first completed topic." : undefined}
      table={{
        head: ["Day", "Topic", "Difficulty"],
        rows: rated.map((topic) => [topic.dayNumber, topic.title, topic.difficulty]),
      }}
    >
      <Picture figureId={id} marks={topics.length}>
        <GridLines y={y} values={[0, 1, 3, 5]} />
        {line.slice(1).map((point, at) => {
          const before = line[at]!;
          // A day without a rating is a gap, not a slope.
          if (point.index !== before.index + 1) return null;
          return (
            <line
              class={`chart-line track-${track.colour}`}
              x1={percent(x(before.index)!)}
              y1={y(before.mean)}
              x2={percent(x(point.index)!)}
              y2={y(point.mean)}
            />
          );
        })}
        {rated.map((topic) => (
          <circle
            class={`chart-dot track-${track.colour}`}
            cx={percent(x(topic.index)!)}
            cy={y(topic.difficulty)}
            r="3.5"
          />
        ))}
        {topics.map(
          (topic, index) =>
            index % step === 0 && (
              <AxisLabel x={x(index)!} tone={(index / step) % 2 === 0 ? undefined : "extra"}>
                {`day ${topic.dayNumber}`}
              </AxisLabel>
            ),
        )}
      </Picture>
    </Figure>
  );
}

/** As in "5 topics rated, 3.4 of 5 on average; the line is the mean of the last seven." */
export function difficultyText(ratings: readonly number[]): string {
  if (ratings.length === 0) return "No topic rated yet.";
  const mean = ratings.reduce((sum, value) => sum + value, 0) / ratings.length;
  return `${counted(ratings.length, "topic")} rated, ${mean.toFixed(1)} of 5 on average. The line is the mean of the last ${WINDOW}.`;
}
