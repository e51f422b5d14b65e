/** One topic: the reading, its questions, where the learner stands with it, and the note. */
import type { TopicBody } from "../content/compiled.ts";
import { type Context, getTopic, type Moment, now } from "../context.ts";
import type { CivilDate } from "../core/calendar.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import type { PlannedReview } from "../core/events.ts";
import { findOpenPractice } from "../core/review.ts";
import { canTakeEarly, isDue, planReviews } from "../core/schedule.ts";
import { formatSessionId } from "../core/session-id.ts";
import { isRetained, type Review, type TopicState } from "../core/state.ts";
import { getNote, type Note } from "../store/notes.ts";
import { getTopicState } from "../store/topic-states.ts";

export interface TopicView extends Moment {
  group: Group;
  track: Track;
  topic: Topic;
  body: TopicBody | null;
  state: TopicState;
  isRetained: boolean;
  /** Reviews of the present cycle. */
  reviews: Review[];
  /** The review that would be opened: the deepest due one, else one that may be taken early. */
  nextReview: { reviewId: string; stage: number; dueOn: CivilDate; isDue: boolean; isOpened: boolean } | null;
  openPracticeId: string | null;
  /** What completing now would plan. */
  plan: PlannedReview[];
  note: Note;
  previous: Topic | null;
  next: Topic | null;
  related: Topic[];
}

export async function viewTopic(context: Context, group: Group, topicId: string): Promise<TopicView> {
  const topic = getTopic(context, group, topicId);
  const track = group.tracks.find((candidate) => candidate.id === topic.trackId)!;
  const moment = now(context);
  const [{ state }, note, body] = await Promise.all([
    getTopicState(context.rows, context.learnerId, topic.id),
    getNote(context.rows, context.learnerId, topic.id),
    topic.isWritten ? findBody(context, topic.id) : null,
  ]);
  const reviews = state.reviews.filter((review) => review.cycle === state.cycle);
  const practice = findOpenPractice(state);
  const { review_intervals } = context.settings.readGroup(group.id).settings;
  return {
    ...moment,
    group,
    track,
    topic,
    body,
    state,
    isRetained: isRetained(state),
    reviews,
    nextReview: findNextReview(topic.id, reviews, moment.today),
    openPracticeId: practice
      ? formatSessionId({ topicId: topic.id, session: { practice: practice.practice } })
      : null,
    plan: planReviews(moment.today, review_intervals),
    note,
    previous: track.topics[topic.dayNumber - 2] ?? null,
    next: track.topics[topic.dayNumber] ?? null,
    related: [...new Set([...topic.needs, ...topic.related])].flatMap(
      (id) => context.curricula.findTopic(id) ?? [],
    ),
  };
}

/** A body that cannot be loaded leaves the page with the topic's problems; the rest goes on. */
async function findBody(context: Context, topicId: string): Promise<TopicBody | null> {
  try {
    return await context.curricula.getBody(topicId);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function findNextReview(
  topicId: string,
  reviews: readonly Review[],
  today: CivilDate,
): TopicView["nextReview"] {
  const open = reviews.filter((review) => review.status === "open");
  const review =
    open.findLast((candidate) => isDue(candidate.dueOn, today)) ??
    open.find((candidate) => canTakeEarly(candidate, today));
  if (!review) return null;
  const { cycle, stage, dueOn } = review;
  return {
    reviewId: formatSessionId({ topicId, session: { cycle, stage } }),
    stage,
    dueOn,
    isDue: isDue(dueOn, today),
    isOpened: review.session !== null,
  };
}
