/** The syllabus map: every track of a group with the state of each topic. */
import { type Context, type Moment, now } from "../context.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { type Standing, standing, trackDay } from "../core/schedule.ts";
import { listReviewsOfGroup } from "../store/reviews.ts";
import { listTopicSummaries, type TopicSummary } from "../store/topic-states.ts";

export interface MapCell {
  topic: Topic;
  status: TopicSummary["status"];
  difficulty: number | null;
  isFlagged: boolean;
  isRetained: boolean;
  isToday: boolean;
  /** Reviews of the latest cycle in the order of their stages. */
  stages: { stage: number; isDone: boolean; standing: Standing | null }[];
}

export interface MapTrack {
  track: Track;
  isPaused: boolean;
  learned: number;
  retained: number;
  cells: MapCell[];
}

export interface SyllabusMap extends Moment {
  group: Group;
  tracks: MapTrack[];
}

export async function viewMap(context: Context, group: Group): Promise<SyllabusMap> {
  const moment = now(context);
  const settings = context.settings.readGroup(group.id);
  const [summaries, reviews] = await Promise.all([
    listTopicSummaries(context.rows, context.learnerId, group.id),
    listReviewsOfGroup(context.rows, context.learnerId, group.id),
  ]);
  const byTopic = new Map(summaries.map((summary) => [summary.topicId, summary]));
  const reviewsByTopic = Map.groupBy(reviews, (review) => review.topicId);
  const tracks = group.tracks.map((track): MapTrack => {
    const plan = settings.study_plan[track.id]!;
    const day = trackDay(plan, moment.today, track.topics.length);
    const cells = track.topics.map((topic): MapCell => {
      const summary = byTopic.get(topic.id);
      const all = reviewsByTopic.get(topic.id) ?? [];
      const cycle = Math.max(0, ...all.map((review) => review.cycle));
      return {
        topic,
        status: summary?.status ?? "not-started",
        difficulty: summary?.difficulty ?? null,
        isFlagged: summary?.isFlagged ?? false,
        isRetained: summary?.isRetained ?? false,
        isToday: day.kind === "day" && day.dayNumber === topic.dayNumber,
        stages: all
          .filter((review) => review.cycle === cycle && review.status !== "cancelled")
          .map((review) => ({
            stage: review.stage,
            isDone: review.status !== "open",
            standing: review.status === "open" ? standing(review.dueOn, moment.today) : null,
          })),
      };
    });
    return {
      track,
      isPaused: !plan.active,
      learned: cells.filter((cell) => cell.status === "completed").length,
      retained: cells.filter((cell) => cell.isRetained).length,
      cells,
    };
  });
  return { ...moment, group, tracks };
}
