/** Draws one question of those wanted and opens it as extra practice of its topic. */
import type { Context } from "../context.ts";
import type { Group } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { pickQuestion, type Wanted } from "../core/practice.ts";
import { openPractice } from "../core/review.ts";
import { formatSessionId } from "../core/session-id.ts";
import { EMPTY_TOPIC } from "../core/state.ts";
import type { ActRow } from "../store/acts.ts";
import { listEventsOfActs } from "../store/events.ts";
import type { Rows } from "../store/open.ts";
import { listTopicStates } from "../store/topic-states.ts";
import { act, placeOf } from "./act.ts";

/** Answers the id of the practice. Throws `conflict` where no question is as wanted. */
export async function drawPractice(
  context: Context,
  group: Group,
  { id, ...wanted }: { id: string } & Wanted,
): Promise<string> {
  const done = await act(
    context,
    { id, group, kind: "open-practice", input: { ...wanted } },
    async (ground) => {
      const states = await listTopicStates(ground.rows, context.learnerId, group.id);
      const topics = group.tracks
        .flatMap((track) => track.topics)
        .map((topic) => ({ topic, state: states.get(topic.id) ?? EMPTY_TOPIC }));
      const picked = pickQuestion(topics, wanted, `${context.learnerId} ${group.id} ${id}`);
      if (!picked) throw new AppError("conflict", NOTHING);
      const { topic, question } = picked;
      const drawn = [{ id: question.id, version: question.version }];
      return [{ subject: placeOf(topic), body: openPractice(await ground.stateOf(topic.id), () => drawn) }];
    },
  );
  return practiceOf(context.rows, context.learnerId, done);
}

const NOTHING =
  "No question is like that among the topics that you have completed and that have no practice open. Take other topics in, or ask for less.";

/** A form that is sent twice leads to the practice that the first one opened. */
async function practiceOf(rows: Rows, learnerId: string, { id }: ActRow): Promise<string> {
  const [event] = await listEventsOfActs(rows, learnerId, [id]);
  const practice = event!.body.kind === "practice-opened" ? event!.body.practice : 1;
  return formatSessionId({ topicId: event!.subjectId, session: { practice } });
}
