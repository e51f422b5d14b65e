/** The small acts on one topic: restart, skip, flag, drop its reviews. */
import { type Context, getTopic } from "../context.ts";
import { dropReviews, flagTopic, restartTopic, skipTopic } from "../core/completion.ts";
import type { Group } from "../core/curriculum.ts";
import type { EventBody } from "../core/events.ts";
import type { TopicState } from "../core/state.ts";
import { act, placeOf } from "./act.ts";

export const TOPIC_CHANGES = ["restart", "skip", "unskip", "flag", "unflag", "drop-reviews"] as const;
export type TopicChange = (typeof TOPIC_CHANGES)[number];

const DECISIONS: Record<TopicChange, (state: TopicState) => EventBody> = {
  restart: restartTopic,
  skip: (state) => skipTopic(state, true),
  unskip: (state) => skipTopic(state, false),
  flag: (state) => flagTopic(state, true),
  unflag: (state) => flagTopic(state, false),
  "drop-reviews": dropReviews,
};

export async function changeTopic(
  context: Context,
  group: Group,
  request: { id: string; topicId: string; change: TopicChange },
) {
  const topic = getTopic(context, group, request.topicId);
  return act(
    context,
    { id: request.id, group, kind: request.change, input: { topicId: topic.id } },
    async ({ stateOf }) => [
      { subject: placeOf(topic), body: DECISIONS[request.change](await stateOf(topic.id)) },
    ],
  );
}
