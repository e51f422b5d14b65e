/** Practice beside the schedule: which topic is weak, and which question to ask next. */
import type { Depth, Question, Topic } from "./curriculum.ts";
import { seededRandom, shuffle } from "./random.ts";
import { findOpenPractice } from "./review.ts";
import { byPriority, isDrawable } from "./sampler.ts";
import type { TopicState } from "./state.ts";

/** What a question must be; null takes any. */
export interface Wanted {
  trackId: string | null;
  topicId: string | null;
  kind: string | null;
  depth: Depth | null;
  /** Topics that are not complete yet are taken too. */
  takesAll: boolean;
}

export interface TopicAndState {
  topic: Topic;
  state: TopicState;
}

/**
 * How much a topic asks for practice, from 0 for none to 8: 2 for a flag, 1 or 2 for a difficulty of 4 or 5, and up
 * to 4 for its questions by their last grade, where again counts as 4 and hard as 1. A rule of thumb of ours: it
 * orders topics and moves no date.
 */
export function weakness(state: TopicState): number {
  const grades = Object.values(state.questions).map((question) => question.lastGrade);
  const count = (grade: string) => grades.filter((each) => each === grade).length;
  const forgotten = grades.length === 0 ? 0 : (4 * count("again") + count("hard")) / grades.length;
  return (state.isFlagged ? 2 : 0) + Math.max(0, (state.difficulty ?? 0) - 3) + forgotten;
}

/**
 * A question that is as wanted: its topic by chance, a weak one more often by its weakness, and of the topic the one
 * that reviews would draw first. A topic with an open practice is left alone. Undefined where there is none.
 */
export function pickQuestion(
  topics: readonly TopicAndState[],
  wanted: Wanted,
  seed: string,
): { topic: Topic; question: Question } | undefined {
  const random = seededRandom(seed);
  const completed = new Set(topics.filter(isComplete).map(({ topic }) => topic.id));
  const choices = topics.flatMap(({ topic, state }) => {
    if (!takesTopic(topic, state, wanted)) return [];
    const questions = topic.questions.filter(
      (question) =>
        isDrawable(question, completed) &&
        (wanted.kind === null || question.kind === wanted.kind) &&
        (wanted.depth === null || question.depth === wanted.depth),
    );
    return questions.length === 0 ? [] : [{ topic, state, questions, weight: 1 + weakness(state) }];
  });
  const choice = byWeight(choices, random());
  if (!choice) return undefined;
  const [question] = byPriority(shuffle(choice.questions, random), choice.state.questions);
  return { topic: choice.topic, question: question! };
}

/** `at` in [0, 1) falls on an item as often as its share of all weights says. */
function byWeight<T extends { weight: number }>(items: readonly T[], at: number): T | undefined {
  let left = at * items.reduce((sum, { weight }) => sum + weight, 0);
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return items.at(-1);
}

function isComplete({ state }: TopicAndState): boolean {
  return state.status === "completed";
}

function takesTopic(topic: Topic, state: TopicState, wanted: Wanted): boolean {
  if (wanted.trackId !== null && topic.trackId !== wanted.trackId) return false;
  if (wanted.topicId !== null) return topic.id === wanted.topicId && !findOpenPractice(state);
  return (wanted.takesAll || state.status === "completed") && !findOpenPractice(state);
}
