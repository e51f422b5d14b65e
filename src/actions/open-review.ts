/** Opening a review or an extra practice draws its questions; the draw is kept, so that every reload shows the same. */
import { type Context, getTopic } from "../context.ts";
import type { Group, Topic } from "../core/curriculum.ts";
import type { DrawnQuestion, ReviewKey } from "../core/events.ts";
import { openPractice as decidePractice, openReview as decideReview } from "../core/review.ts";
import { drawQuestions } from "../core/sampler.ts";
import type { TopicState } from "../core/state.ts";
import { listTopicSummaries } from "../store/topic-states.ts";
import { act, type Ground, placeOf } from "./act.ts";

export async function openReview(
  context: Context,
  group: Group,
  request: { id: string; topicId: string } & ReviewKey,
) {
  const topic = getTopic(context, group, request.topicId);
  const { id, topicId, cycle, stage } = request;
  return act(
    context,
    { id, group, kind: "open-review", input: { topicId, cycle, stage } },
    async (ground) => {
      const state = await ground.stateOf(topicId);
      const completed = await completedTopics(context, group, ground);
      const body = decideReview(state, { cycle, stage }, ground.today, (set) =>
        draw(topic, state, completed, stage, `${context.learnerId} ${topicId} ${cycle} ${stage} ${set}`),
      );
      return [{ subject: placeOf(topic), body }];
    },
  );
}

export async function openPractice(context: Context, group: Group, request: { id: string; topicId: string }) {
  const topic = getTopic(context, group, request.topicId);
  const { id, topicId } = request;
  return act(context, { id, group, kind: "open-practice", input: { topicId } }, async (ground) => {
    const state = await ground.stateOf(topicId);
    const completed = await completedTopics(context, group, ground);
    const body = decidePractice(state, (practice) =>
      draw(topic, state, completed, 3, `${context.learnerId} ${topicId} practice ${practice} ${id}`),
    );
    return [{ subject: placeOf(topic), body }];
  });
}

function draw(
  topic: Topic,
  state: TopicState,
  completed: ReadonlySet<string>,
  intervalDays: number,
  seed: string,
): DrawnQuestion[] {
  const drawn = drawQuestions({
    questions: topic.questions,
    memory: state.questions,
    completedTopics: completed,
    intervalDays,
    seed,
  });
  return drawn.map(({ id, version }) => ({ id, version }));
}

async function completedTopics(context: Context, group: Group, ground: Ground): Promise<Set<string>> {
  const summaries = await listTopicSummaries(ground.rows, context.learnerId, group.id);
  return new Set(summaries.filter((topic) => topic.status === "completed").map((topic) => topic.topicId));
}
