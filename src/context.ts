/** What an action or a view works with: who learns, and where content, rows, settings and time come from. */
import type { Clock } from "./clock.ts";
import type { Curricula } from "./content/load.ts";
import { type CivilDate, type Instant, studyDate } from "./core/calendar.ts";
import type { Group, Topic } from "./core/curriculum.ts";
import { AppError } from "./core/errors.ts";
import { dayRule } from "./core/settings.ts";
import type { SettingsFiles } from "./settings/files.ts";
import type { Rows } from "./store/open.ts";

export interface Context {
  learnerId: string;
  rows: Rows;
  curricula: Curricula;
  settings: SettingsFiles;
  clock: Clock;
}

export interface Moment {
  at: Instant;
  zone: string;
  /** The study date. */
  today: CivilDate;
}

export function now(context: Context): Moment {
  const learner = context.settings.readLearner();
  const at = context.clock();
  return { at, zone: learner.zone, today: studyDate(at, dayRule(learner)) };
}

/** Throws `not-found` where the group has no such topic. */
export function getTopic(context: Context, group: Group, topicId: string): Topic {
  const topic = context.curricula.findTopic(topicId);
  if (topic?.groupId !== group.id) {
    throw new AppError("not-found", `${group.label} has no topic "${topicId}". The map lists all of them.`);
  }
  return topic;
}
