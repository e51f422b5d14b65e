/** Mark as Complete: the topic is done, its reviews are planned from today. */
import { type Context, getTopic } from "../context.ts";
import { type Completion, completeTopic as decideCompletion } from "../core/completion.ts";
import type { Group } from "../core/curriculum.ts";
import { act, placeOf } from "./act.ts";

export async function completeTopic(
  context: Context,
  group: Group,
  request: { id: string; topicId: string } & Completion,
) {
  const topic = getTopic(context, group, request.topicId);
  const { id, topicId, difficulty, withReviews, studyMs = null } = request;
  const intervals = context.settings.readGroup(group.id).settings.review_intervals;
  return act(
    context,
    { id, group, kind: "complete", input: { topicId, difficulty, withReviews, studyMs } },
    async ({ stateOf, today }) => {
      const completion = { difficulty, withReviews, studyMs };
      const body = decideCompletion(await stateOf(topicId), completion, today, intervals);
      return [{ subject: placeOf(topic), body }];
    },
  );
}
