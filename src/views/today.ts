/** Today of a group: reviews first, then each track's topic of the day, what was missed, and tomorrow. */
import { type Context, type Moment, now } from "../context.ts";
import { addDays, type CivilDate } from "../core/calendar.ts";
import type { ContentProblem, Group, Topic, Track } from "../core/curriculum.ts";
import { type Pace, paceOf, reviewsWithin } from "../core/estimates.ts";
import type { Difficulty } from "../core/grades.ts";
import { type TrackDay, trackDay } from "../core/schedule.ts";
import type { TrackPlan } from "../core/settings.ts";
import { type DayActivity, listActivity } from "../store/activity.ts";
import { hasReviews, listOpenReviews } from "../store/reviews.ts";
import { listMeasured, listTopicSummaries, type TopicSummary } from "../store/topic-states.ts";
import { type Queue, queueOf } from "./queue.ts";

export interface TopicLine {
  topic: Topic;
  status: TopicSummary["status"];
  completedOn: CivilDate | null;
  difficulty: Difficulty | null;
  isFlagged: boolean;
  isRetained: boolean;
  /** Due dates of its open reviews, ascending. */
  reviewDates: CivilDate[];
}

export interface TrackToday {
  track: Track;
  plan: TrackPlan;
  day: TrackDay;
  /** The topic of the day; null before the start and past the end. */
  line: TopicLine | null;
  learned: number;
  /** Earlier days that are neither complete nor skipped. */
  missed: TopicLine[];
  /** Open reviews of the track, and when the next one is due. */
  openReviews: number;
  nextReviewOn: CivilDate | null;
}

/** A day to come, as it stands now: what is late by then is not counted again. */
export interface DayAhead {
  on: CivilDate;
  reviews: number;
  topics: { track: Track; topic: Topic }[];
  /** Planned. */
  minutes: number;
}

/** So many days ahead are shown. */
const DAYS_AHEAD = 7;

export interface Today extends Moment {
  group: Group;
  queue: Queue;
  /** The learner's minutes a day for reviews, null without a limit, and how many more of the queue fit into them. */
  reviewBudget: { minutes: number; fitting: number } | null;
  tracks: TrackToday[];
  isEverythingPaused: boolean;
  /** Whether any review was ever planned, those that are done or dropped included. */
  hasReviews: boolean;
  /** `minutes` as planned for so many topics and reviews. */
  doneToday: { topics: number; reviews: number; minutes: number };
  /** The days after today, tomorrow first. */
  ahead: DayAhead[];
  /** What is due in the other groups, for an evening over all of them; groups without are left out. */
  elsewhere: { group: Group; reviews: number }[];
  /** What one topic and one review take. */
  pace: Pace;
  /** Minutes of what is left today, within the limit for reviews. */
  minutesLeft: number;
  intervals: number[];
  /** Files that could not be read and belong to no topic: of this group, or of one that cannot be shown at all. */
  problems: ContentProblem[];
}

export async function viewToday(context: Context, group: Group): Promise<Today> {
  const moment = now(context);
  const { today } = moment;
  const settings = context.settings.readGroup(group.id);
  const others = context.curricula.groups.filter((each) => each.id !== group.id);
  const [openEverywhere, summaries, activity, measured] = await Promise.all([
    listOpenReviews(
      context.rows,
      context.learnerId,
      context.curricula.groups.map((each) => each.id),
    ),
    listTopicSummaries(context.rows, context.learnerId, group.id),
    listActivity(context.rows, context.learnerId, group.id, { from: today, until: today }),
    listMeasured(context.rows, context.learnerId, group.id),
  ]);
  const open = openEverywhere.filter((review) => review.groupId === group.id);
  const queue = queueOf(context, [group], open, today);
  const otherQueue = queueOf(context, others, openEverywhere, today);
  const pace = paceOf(measured);
  const reviewBudget = await budgetOf(context, today, pace, queue.rows.length);
  const byTopic = new Map(summaries.map((summary) => [summary.topicId, summary]));
  const line = (topic: Topic): TopicLine => {
    const summary = byTopic.get(topic.id);
    return {
      topic,
      status: summary?.status ?? "not-started",
      completedOn: summary?.completedOn ?? null,
      difficulty: (summary?.difficulty ?? null) as Difficulty | null,
      isFlagged: summary?.isFlagged ?? false,
      isRetained: summary?.isRetained ?? false,
      reviewDates: open.filter((review) => review.topicId === topic.id).map((review) => review.dueOn),
    };
  };
  const dayOf = (track: Track, on: CivilDate) =>
    trackDay(settings.study_plan[track.id]!, on, track.topics.length);

  const tracks = group.tracks.map((track): TrackToday => {
    const day = dayOf(track, today);
    const topic = day.kind === "day" ? track.topics[day.dayNumber - 1] : undefined;
    const before = day.kind === "before-start" ? 0 : day.dayNumber - 1;
    const reviews = open.filter((review) => review.trackId === track.id);
    return {
      track,
      plan: settings.study_plan[track.id]!,
      day,
      line: topic ? line(topic) : null,
      learned: track.topics.filter((t) => byTopic.get(t.id)?.status === "completed").length,
      missed: track.topics
        .slice(settings.study_plan[track.id]!.acceleration_days, before)
        .map(line)
        .filter(({ topic, status }) => status === "not-started" && topic.isWritten),
      openReviews: reviews.length,
      nextReviewOn: reviews[0]?.dueOn ?? null,
    };
  });
  const running = tracks.filter(({ plan }) => plan.active);
  const openTopics = running.filter(({ line }) => line?.status === "not-started" && line.topic.isWritten);
  return {
    ...moment,
    group,
    queue,
    reviewBudget,
    tracks,
    isEverythingPaused: running.length === 0,
    hasReviews: open.length > 0 || (await hasReviews(context.rows, context.learnerId, [group.id])),
    doneToday: doneOn(activity, pace),
    ahead: Array.from({ length: DAYS_AHEAD }, (_, index): DayAhead => {
      const on = addDays(today, index + 1);
      const reviews = new Set(open.filter((review) => review.dueOn === on).map((review) => review.topicId));
      const topics = running.flatMap(({ track }) => {
        const day = dayOf(track, on);
        const topic = day.kind === "day" ? track.topics[day.dayNumber - 1] : undefined;
        const isOpen = topic && (byTopic.get(topic.id)?.status ?? "not-started") === "not-started";
        return isOpen ? [{ track, topic }] : [];
      });
      const minutes = reviews.size * pace.review.minutes + topics.length * pace.topic.minutes;
      return { on, reviews: reviews.size, topics, minutes };
    }),
    elsewhere: others.flatMap((other) => {
      const reviews = otherQueue.rows.filter((row) => row.group.id === other.id).length;
      return reviews > 0 ? [{ group: other, reviews }] : [];
    }),
    pace,
    minutesLeft:
      (reviewBudget?.fitting ?? queue.rows.length) * pace.review.minutes +
      openTopics.length * pace.topic.minutes,
    intervals: settings.settings.review_intervals,
    problems: context.curricula.problems.filter(({ file }) => isToldBy(context, group, file)),
  };
}

/** What was reviewed today in any group is taken off. */
async function budgetOf(
  context: Context,
  today: CivilDate,
  pace: Pace,
  due: number,
): Promise<Today["reviewBudget"]> {
  const { daily_review_minutes: minutes } = context.settings.readLearner();
  if (minutes === null) return null;
  const days = await Promise.all(
    context.curricula.groups.map((group) =>
      listActivity(context.rows, context.learnerId, group.id, { from: today, until: today }),
    ),
  );
  const done = days.flat().reduce((sum, day) => sum + day.reviews, 0);
  const fitting = Math.max(0, reviewsWithin(minutes, pace.review.minutes) - done);
  return { minutes, fitting: Math.min(fitting, due) };
}

function isToldBy(context: Context, group: Group, file: string): boolean {
  const owner = context.curricula.findGroupById(file.split("/")[0]!);
  return !owner || owner.id === group.id;
}

function doneOn(activity: readonly DayActivity[], pace: Pace): Today["doneToday"] {
  const topics = activity.reduce((sum, day) => sum + day.topics, 0);
  const reviews = activity.reduce((sum, day) => sum + day.reviews, 0);
  return { topics, reviews, minutes: topics * pace.topic.minutes + reviews * pace.review.minutes };
}
