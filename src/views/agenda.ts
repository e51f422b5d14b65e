/** The days to come in all groups: reviews by due date, and the topic of each running track by its day. */
import { type Context, type Moment, now } from "../context.ts";
import { addDays, type CivilDate } from "../core/calendar.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { type Pace, paceOf } from "../core/estimates.ts";
import { trackDay } from "../core/schedule.ts";
import { listOpenReviews } from "../store/reviews.ts";
import { listMeasured, listTopicSummaries } from "../store/topic-states.ts";

export interface AgendaDay {
  on: CivilDate;
  group: Group;
  /** Topics with a review due; what is late stands on today. */
  reviews: Topic[];
  topics: { track: Track; topic: Topic }[];
  pace: Pace;
}

export interface Agenda extends Moment {
  /** By group and then date; days without anything are left out. */
  days: AgendaDay[];
}

/** A group whose settings cannot be read is left out. */
export async function viewAgenda(context: Context): Promise<Agenda> {
  const moment = now(context);
  const days: AgendaDay[] = [];
  for (const group of context.curricula.groups) {
    try {
      days.push(...(await agendaOf(context, group, moment.today)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return { ...moment, days };
}

async function agendaOf(context: Context, group: Group, today: CivilDate): Promise<AgendaDay[]> {
  const { rows, learnerId, curricula } = context;
  const { study_plan } = context.settings.readGroup(group.id);
  const [open, summaries, measured] = await Promise.all([
    listOpenReviews(rows, learnerId, [group.id]),
    listTopicSummaries(rows, learnerId, group.id),
    listMeasured(rows, learnerId, group.id),
  ]);
  const pace = paceOf(measured);
  const days = new Map<CivilDate, AgendaDay>();
  const dayOn = (on: CivilDate): AgendaDay => {
    const day = days.get(on) ?? { on, group, reviews: [], topics: [], pace };
    days.set(on, day);
    return day;
  };
  for (const review of open) {
    const topic = curricula.findTopic(review.topicId);
    const { reviews } = dayOn(review.dueOn < today ? today : review.dueOn);
    if (topic && !reviews.includes(topic)) reviews.push(topic);
  }
  const begun = new Set(
    summaries.filter(({ status }) => status !== "not-started").map(({ topicId }) => topicId),
  );
  for (const track of group.tracks) {
    const plan = study_plan[track.id];
    if (!plan?.active) continue;
    let on = plan.start_date > today ? plan.start_date : today;
    for (;;) {
      const day = trackDay(plan, on, track.topics.length);
      if (day.kind !== "day") break;
      const topic = track.topics[day.dayNumber - 1]!;
      if (topic.isWritten && !begun.has(topic.id)) dayOn(on).topics.push({ track, topic });
      on = addDays(on, 1);
    }
  }
  return [...days.values()]
    .filter(({ reviews, topics }) => reviews.length > 0 || topics.length > 0)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
