/** The review queue: what is owed today in the order of a sitting, one row for each topic. */
import type { Context } from "../context.ts";
import { type CivilDate, daysBetween } from "../core/calendar.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { profileOf } from "../core/sampler.ts";
import { sittingOrder } from "../core/schedule.ts";
import { formatSessionId } from "../core/session-id.ts";
import { listOpenReviews, type OpenReview } from "../store/reviews.ts";

export interface QueueRow {
  reviewId: string;
  topic: Topic;
  track: Track;
  group: Group;
  cycle: number;
  /** The deepest due stage: the one that is opened. */
  stage: number;
  /** Shallower stages that are due as well. */
  earlierStages: number[];
  /** What the review asks, in the brief's words. */
  profile: string;
  dueOn: CivilDate;
  /** 0 when due today. */
  overdueDays: number;
  /** Null while it is not opened. */
  questionsLeft: number | null;
}

export interface Queue {
  rows: QueueRow[];
  overdue: number;
  due: number;
}

/** What is due in these groups until `today`. Reviews of topics that no file teaches any more are left out. */
export async function viewQueue(
  context: Context,
  groups: readonly Group[],
  today: CivilDate,
): Promise<Queue> {
  const open = await listOpenReviews(
    context.rows,
    context.learnerId,
    groups.map((group) => group.id),
    today,
  );
  return queueOf(context, groups, open, today);
}

/** The same from open reviews that are loaded already; what is not of these groups or not due yet is left out. */
export function queueOf(
  context: Context,
  groups: readonly Group[],
  open: readonly OpenReview[],
  today: CivilDate,
): Queue {
  const owed = open.filter((review) => review.dueOn <= today);
  const rows = sittingOrder(
    queueRows(context, groups, owed, today).map((row) => ({
      ...row,
      topicId: row.topic.id,
      trackId: row.track.id,
    })),
    today,
  );
  const overdue = rows.filter((row) => row.overdueDays > 0).length;
  return { rows, overdue, due: rows.length - overdue };
}

/** One row for each topic and cycle, at its deepest stage; owed since the oldest of its stages. */
export function queueRows(
  context: Context,
  groups: readonly Group[],
  open: readonly OpenReview[],
  today: CivilDate,
): QueueRow[] {
  return [...Map.groupBy(open, (review) => `${review.topicId} ${review.cycle}`).values()].flatMap(
    (reviews) => {
      const deepest = reviews.toSorted((a, b) => b.stage - a.stage)[0]!;
      const topic = context.curricula.findTopic(deepest.topicId);
      const group = groups.find((candidate) => candidate.id === deepest.groupId);
      const track = group?.tracks.find((candidate) => candidate.id === topic?.trackId);
      if (!topic || !group || !track) return [];
      const { cycle, stage } = deepest;
      const dueOn = reviews.map((review) => review.dueOn).sort()[0]!;
      return [
        {
          reviewId: formatSessionId({ topicId: topic.id, session: { cycle, stage } }),
          topic,
          track,
          group,
          cycle,
          stage,
          earlierStages: reviews
            .map((review) => review.stage)
            .filter((other) => other < stage)
            .sort((a, b) => a - b),
          profile: profileOf(stage).label,
          dueOn,
          overdueDays: Math.max(0, daysBetween(dueOn, today)),
          questionsLeft: deepest.questionsLeft,
        },
      ];
    },
  );
}
