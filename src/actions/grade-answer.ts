/** The learner judges one answered question. */
import { type Context, getTopic } from "../context.ts";
import type { Group } from "../core/curriculum.ts";
import type { GradedAnswer, SessionKey } from "../core/events.ts";
import { gradeAnswer as decideGrade } from "../core/review.ts";
import { findSession } from "../core/state.ts";
import { act, placeOf } from "./act.ts";

export async function gradeAnswer(
  context: Context,
  group: Group,
  request: { id: string; topicId: string; session: SessionKey } & Omit<
    GradedAnswer,
    "attempt" | "questionVersion"
  >,
) {
  const topic = getTopic(context, group, request.topicId);
  const { id, topicId, session, ...answer } = request;
  return act(
    context,
    { id, group, kind: "grade", input: { topicId, session, ...answer } },
    async ({ stateOf }) => {
      const state = await stateOf(topicId);
      const drawn = findSession(state, session)?.questions.find(
        (question) => question.id === answer.questionId,
      );
      const body = decideGrade(state, session, { ...answer, questionVersion: drawn?.version ?? 1 });
      return [{ subject: placeOf(topic), body }];
    },
  );
}
