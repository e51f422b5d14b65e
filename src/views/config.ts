/** The Config page: every group's plan and intervals, and what is the learner's own. */
import { type Context, type Moment, now } from "../context.ts";
import type { Group, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { type TrackDay, trackDay } from "../core/schedule.ts";
import type { LearnerSettings, TrackPlan } from "../core/settings.ts";

export interface GroupConfig {
  group: Group;
  file: string;
  tracks: { track: Track; plan: TrackPlan; day: TrackDay }[];
  intervals: number[];
  /** Why the group's file cannot be read; the rest of its fields are empty then. */
  problem: string | null;
}

export interface ConfigView extends Moment {
  learner: LearnerSettings;
  groups: GroupConfig[];
}

export function viewConfig(context: Context): ConfigView {
  const moment = now(context);
  return {
    ...moment,
    learner: context.settings.readLearner(),
    groups: context.curricula.groups.map((group) => groupConfig(context, group, moment)),
  };
}

function groupConfig(context: Context, group: Group, { today }: Moment): GroupConfig {
  const file = context.settings.groupFile(group.id);
  try {
    const { study_plan, settings } = context.settings.readGroup(group.id);
    const tracks = group.tracks.map((track) => {
      const plan = study_plan[track.id]!;
      return { track, plan, day: trackDay(plan, today, track.topics.length) };
    });
    return { group, file, tracks, intervals: settings.review_intervals, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { group, file, tracks: [], intervals: [], problem: error.message };
  }
}
