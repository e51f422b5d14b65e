/** History of a group: summary, heatmap, progress, retention, difficulty, time. The log is a view of its own. */
import { type Context, type Moment, now } from "../context.ts";
import { addDays, type CivilDate, daysBetween, weekday } from "../core/calendar.ts";
import type { Group, Track } from "../core/curriculum.ts";
import {
  activeDays,
  heatLevel,
  heatSteps,
  movingMeans,
  type Retention,
  retention,
} from "../core/progress.ts";
import { type DayActivity, listActivity } from "../store/activity.ts";
import { listTopicSummaries } from "../store/topic-states.ts";

export const RANGES = { "30d": 30, "90d": 90, "1y": 365, all: null } as const;
export type Range = keyof typeof RANGES;

/** The heatmap always shows so many weeks. */
const HEATMAP_WEEKS = 26;

export interface HeatDay {
  on: CivilDate;
  topics: number;
  reviews: number;
  count: number;
  level: number;
}

export interface History extends Moment {
  group: Group;
  range: Range;
  track: Track | null;
  summary: { activities: number; days: number; activeOfLast28: number };
  heatmap: { weeks: HeatDay[][]; steps: number[] };
  progress: { track: Track; learned: number; retained: number; total: number }[];
  retention: { label: string; retention: Retention }[];
  difficulty: {
    track: Track;
    points: { on: CivilDate; title: string; difficulty: number; mean: number }[];
  }[];
  /** Minutes spent on questions, by the week's Monday. */
  minutesByWeek: { on: CivilDate; minutes: number }[];
}

export async function viewHistory(
  context: Context,
  group: Group,
  options: { range: Range; trackId?: string },
): Promise<History> {
  const moment = now(context);
  const { today } = moment;
  const track = group.tracks.find((candidate) => candidate.id === options.trackId) ?? null;
  const [activity, summaries] = await Promise.all([
    listActivity(context.rows, context.learnerId, group.id, { trackId: track?.id }),
    listTopicSummaries(context.rows, context.learnerId, group.id),
  ]);
  const length = RANGES[options.range];
  const from = length === null ? "0001-01-01" : addDays(today, 1 - length);
  const inRange = activity.filter((day) => day.studyOn >= from);
  const activeOn = new Set(activity.filter((day) => countOf(day) > 0).map((day) => day.studyOn));
  const tracks = track ? [track] : group.tracks;
  return {
    ...moment,
    group,
    range: options.range,
    track,
    summary: {
      activities: inRange.reduce((sum, day) => sum + countOf(day), 0),
      days: new Set(inRange.filter((day) => countOf(day) > 0).map((day) => day.studyOn)).size,
      activeOfLast28: activeDays(activeOn, today, 28),
    },
    heatmap: heatmap(activity, today),
    progress: tracks.map((each) => {
      const own = summaries.filter((summary) => summary.trackId === each.id);
      return {
        track: each,
        learned: own.filter((summary) => summary.status === "completed").length,
        retained: own.filter((summary) => summary.isRetained).length,
        total: each.topics.length,
      };
    }),
    retention: retentionRows(activity, today),
    difficulty: tracks.map((each) => {
      const points = summaries
        .filter(
          (s) =>
            s.trackId === each.id && s.completedOn !== null && s.difficulty !== null && s.completedOn >= from,
        )
        .map((s) => ({ on: s.completedOn!, title: titleOf(each, s.topicId), difficulty: s.difficulty! }))
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.title < b.title ? -1 : 1));
      const means = movingMeans(
        points.map((point) => point.difficulty),
        7,
      );
      return { track: each, points: points.map((point, index) => ({ ...point, mean: means[index]! })) };
    }),
    minutesByWeek: minutesByWeek(inRange),
  };
}

/** Completed topics and reviews, done extra practice included: what counts as an activity. */
export function countOf(day: Pick<DayActivity, "topics" | "reviews" | "practices">): number {
  return day.topics + day.reviews + day.practices;
}

function heatmap(activity: readonly DayActivity[], today: CivilDate): History["heatmap"] {
  const monday = addDays(today, 1 - weekday(today));
  const first = addDays(monday, -7 * (HEATMAP_WEEKS - 1));
  const byDay = Map.groupBy(activity, (day) => day.studyOn);
  const days = Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => {
    const on = addDays(first, index);
    const counts = byDay.get(on) ?? [];
    const topics = counts.reduce((sum, day) => sum + day.topics, 0);
    const count = counts.reduce((sum, day) => sum + countOf(day), 0);
    return { on, topics, reviews: count - topics, count };
  });
  const steps = heatSteps(days.map((day) => day.count));
  const leveled = days.map((day) => ({ ...day, level: heatLevel(day.count, steps) }));
  const weeks = Array.from({ length: HEATMAP_WEEKS }, (_, week) => leveled.slice(week * 7, week * 7 + 7));
  return { weeks, steps };
}

function retentionRows(activity: readonly DayActivity[], today: CivilDate): History["retention"] {
  const since = (days: number) => activity.filter((day) => day.studyOn > addDays(today, -days));
  const yesterday = addDays(today, -1);
  return [
    { label: "Today", retention: retention(since(1)) },
    { label: "Yesterday", retention: retention(activity.filter((day) => day.studyOn === yesterday)) },
    { label: "7 days", retention: retention(since(7)) },
    { label: "30 days", retention: retention(since(30)) },
    { label: "1 year", retention: retention(since(365)) },
    { label: "All", retention: retention(activity) },
  ];
}

function minutesByWeek(activity: readonly DayActivity[]): History["minutesByWeek"] {
  const weeks = Map.groupBy(activity, (day) => addDays(day.studyOn, 1 - weekday(day.studyOn)));
  return [...weeks]
    .map(([on, days]) => ({
      on,
      minutes: Math.round(days.reduce((sum, day) => sum + day.thinkingMs, 0) / 60_000),
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function titleOf(track: Track, topicId: string): string {
  return track.topics.find((topic) => topic.id === topicId)?.title ?? topicId;
}
