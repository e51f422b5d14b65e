/** Mark review complete: the stage is closed; for an extra practice, only the practice. */
import { type Context, getTopic } from "../context.ts";
import type { Group } from "../core/curriculum.ts";
import type { ReviewKey, SessionKey } from "../core/events.ts";
import { buryReview as decideBury, finishReview as decideFinish, finishPractice } from "../core/review.ts";
import { act, placeOf } from "./act.ts";

export async function finishReview(
  context: Context,
  group: Group,
  request: { id: string; topicId: string; session: SessionKey; countsForEarlier: boolean },
) {
  const topic = getTopic(context, group, request.topicId);
  const { id, topicId, session, countsForEarlier } = request;
  const kind = "practice" in session ? "finish-practice" : "finish-review";
  return act(
    context,
    { id, group, kind, input: { topicId, session, countsForEarlier } },
    async ({ stateOf, today }) => {
      const state = await stateOf(topicId);
      const body =
        "practice" in session
          ? finishPractice(state, session.practice)
          : decideFinish(state, session, today, countsForEarlier);
      return [{ subject: placeOf(topic), body }];
    },
  );
}

/** Puts the topic's due reviews off until the next study day. */
export async function buryReview(
  context: Context,
  group: Group,
  request: { id: string; topicId: string } & ReviewKey,
) {
  const topic = getTopic(context, group, request.topicId);
  const { id, topicId, cycle, stage } = request;
  return act(
    context,
    { id, group, kind: "bury", input: { topicId, cycle, stage } },
    async ({ stateOf, today }) => [
      { subject: placeOf(topic), body: decideBury(await stateOf(topicId), { cycle, stage }, today) },
    ],
  );
}
