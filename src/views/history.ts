/** History of a group: summary, heatmap, progress, retention, difficulty, time. The log is a view of its own. */
import { type Context, type Moment, now } from "../context.ts";
import { addDays, type CivilDate, daysBetween, weekday } from "../core/calendar.ts";
import type { Group, Track } from "../core/curriculum.ts";
import type { Difficulty } from "../core/grades.ts";
import { activeDays, type Retention, retention } from "../core/progress.ts";
import type { DayCounts } from "../core/state.ts";
import { countActiveDays, type DayActivity, listActivity, sumActivity } from "../store/activity.ts";
import { listTopicSummaries } from "../store/topic-states.ts";

export const RANGES = { "30d": 30, "90d": 90, "1y": 365, all: null } as const;
export type Range = keyof typeof RANGES;

/** The heatmap always shows so many weeks; of what is older only sums are read. */
const HEATMAP_WEEKS = 26;

export interface HeatDay {
  on: CivilDate;
  topics: number;
  /** Reviews and finished extra practice. */
  reviews: number;
}

export interface History extends Moment {
  group: Group;
  range: Range;
  track: Track | null;
  summary: { activities: number; days: number; activeOfLast28: number };
  /** Every study date of the last weeks, oldest first. */
  heatmap: HeatDay[];
  progress: { track: Track; learned: number; retained: number; total: number }[];
  retention: { label: string; retention: Retention }[];
  /** All topics of each track in the order of days; null where none was given in the range. */
  difficulty: {
    track: Track;
    topics: { dayNumber: number; title: string; difficulty: Difficulty | null }[];
  }[];
  /** Minutes spent on topics and questions, by the week's Monday, oldest first. */
  minutesByWeek: { weekOf: CivilDate; minutes: number }[];
}

export async function viewHistory(
  context: Context,
  group: Group,
  options: { range: Range; trackId?: string },
): Promise<History> {
  const moment = now(context);
  const { today } = moment;
  const track = group.tracks.find((candidate) => candidate.id === options.trackId) ?? null;
  const length = RANGES[options.range];
  const from = length === null ? "0001-01-01" : addDays(today, 1 - length);
  const firstDay = addDays(mondayOf(today), -7 * (HEATMAP_WEEKS - 1));
  const since = (day?: CivilDate) =>
    [context.rows, context.learnerId, group.id, { from: day, trackId: track?.id }] as const;
  const [activity, inRange, days, ofYear, total, summaries] = await Promise.all([
    listActivity(...since(firstDay)),
    sumActivity(...since(from)),
    countActiveDays(...since(from)),
    sumActivity(...since(addDays(today, 1 - RANGES["1y"]))),
    sumActivity(...since()),
    listTopicSummaries(context.rows, context.learnerId, group.id),
  ]);
  const activeOn = new Set(activity.filter((day) => countOf(day) > 0).map((day) => day.studyOn));
  const tracks = track ? [track] : group.tracks;
  return {
    ...moment,
    group,
    range: options.range,
    track,
    summary: { activities: countOf(inRange), days, activeOfLast28: activeDays(activeOn, today, 28) },
    heatmap: heatmap(activity, firstDay, today),
    progress: tracks.map((each) => {
      const own = summaries.filter((summary) => summary.trackId === each.id);
      return {
        track: each,
        learned: own.filter((summary) => summary.status === "completed").length,
        retained: own.filter((summary) => summary.isRetained).length,
        total: each.topics.length,
      };
    }),
    retention: retentionRows(activity, ofYear, total, today),
    difficulty: tracks.map((each) => ({
      track: each,
      topics: each.topics.map((topic) => {
        const summary = summaries.find((candidate) => candidate.topicId === topic.id);
        const isInRange = summary?.completedOn != null && summary.completedOn >= from;
        return {
          dayNumber: topic.dayNumber,
          title: topic.title,
          difficulty: isInRange ? (summary.difficulty as Difficulty | null) : null,
        };
      }),
    })),
    minutesByWeek: minutesByWeek(activity, today, length ?? HEATMAP_WEEKS * 7),
  };
}

/** Completed topics and reviews, done extra practice included: what counts as an activity. */
export function countOf(day: Pick<DayActivity, "topics" | "reviews" | "practices">): number {
  return day.topics + day.reviews + day.practices;
}

function heatmap(activity: readonly DayActivity[], first: CivilDate, today: CivilDate): HeatDay[] {
  const byDay = new Map(activity.map((day) => [day.studyOn, day]));
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => {
    const on = addDays(first, index);
    const day = byDay.get(on);
    return { on, topics: day?.topics ?? 0, reviews: day ? day.reviews + day.practices : 0 };
  });
}

function retentionRows(
  activity: readonly DayActivity[],
  ofYear: DayCounts,
  total: DayCounts,
  today: CivilDate,
): History["retention"] {
  const since = (days: number) => {
    const first = addDays(today, 1 - days);
    return activity.filter((day) => day.studyOn >= first);
  };
  const yesterday = addDays(today, -1);
  return [
    { label: "Today", retention: retention(since(1)) },
    { label: "Yesterday", retention: retention(activity.filter((day) => day.studyOn === yesterday)) },
    { label: "7 days", retention: retention(since(7)) },
    { label: "30 days", retention: retention(since(30)) },
    { label: "1 year", retention: retention([ofYear]) },
    { label: "All", retention: retention([total]) },
  ];
}

/** The weeks that the range touches, the present one included; weeks without any minutes are zero. */
function minutesByWeek(
  activity: readonly DayActivity[],
  today: CivilDate,
  rangeDays: number,
): History["minutesByWeek"] {
  const weeks = Math.min(Math.ceil(rangeDays / 7), HEATMAP_WEEKS);
  const first = addDays(mondayOf(today), -7 * (weeks - 1));
  const recent = activity.filter((day) => day.studyOn >= first);
  return Array.from({ length: weeks }, (_, index) => {
    const weekOf = addDays(first, 7 * index);
    const nextWeek = addDays(weekOf, 7);
    const spent = recent
      .filter((day) => day.studyOn >= weekOf && day.studyOn < nextWeek)
      .reduce((sum, day) => sum + day.thinkingMs, 0);
    return { weekOf, minutes: Math.round(spent / 60_000) };
  });
}

function mondayOf(on: CivilDate): CivilDate {
  return addDays(on, 1 - weekday(on));
}
