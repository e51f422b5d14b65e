/** The sampler on every real bank: each stage gets its quota within the minutes, and does not repeat itself too soon. */
import { describe, expect, test } from "vitest";
import { parseCurricula } from "../../src/content/parse.ts";
import type { Depth, Question } from "../../src/core/curriculum.ts";
import { drawQuestions, profileOf, QUOTA_MINUTES } from "../../src/core/sampler.ts";
import type { QuestionMemory } from "../../src/core/state.ts";

const curricula = await parseCurricula("content");
const topics = curricula.groups
  .flatMap((group) => group.tracks.flatMap((track) => track.topics))
  .filter((topic) => topic.questions.length > 0);
const allTopics = new Set(
  curricula.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics.map((topic) => topic.id))),
);

function bankOf(topic: (typeof topics)[number]): Question[] {
  return topic.questions.map(({ entry }) => ({
    id: entry.id,
    kind: entry.kind,
    depth: entry.depth,
    minutes: entry.minutes ?? 0,
    also: entry.also,
    version: entry.version,
    isRetired: entry.retired,
  }));
}

/** Whether the depths drawn hold one of each place of the quota. */
function meetsQuota(drawn: readonly Question[], slots: readonly (readonly Depth[])[]): boolean {
  const left = drawn.map((question) => question.depth);
  return slots.every((slot) => {
    const place = left.findIndex((depth) => slot.includes(depth));
    if (place === -1) return false;
    left.splice(place, 1);
    return true;
  });
}

describe.each(topics.map((topic) => [topic.id, bankOf(topic)] as const))(
  "the bank of %s",
  (id, questions) => {
    test("gives every stage its quota within the minutes, with and without the topics that it joins", () => {
      for (const completedTopics of [new Set<string>(), allTopics]) {
        for (const intervalDays of [1, 3, 7, 14]) {
          for (let seed = 0; seed < 200; seed++) {
            const drawn = drawQuestions({
              questions,
              memory: {},
              completedTopics,
              intervalDays,
              seed: `${id} ${seed}`,
            });
            const minutes = drawn.reduce((sum, question) => sum + question.minutes, 0);
            expect(
              meetsQuota(drawn, profileOf(intervalDays).slots),
              `${intervalDays} days, seed ${seed}`,
            ).toBe(true);
            expect(minutes, `${intervalDays} days, seed ${seed}`).toBeLessThanOrEqual(QUOTA_MINUTES);
          }
        }
      }
    });

    test("asks nothing twice over the four reviews of a first cycle while its depth has unseen questions", () => {
      const memory: Record<string, QuestionMemory> = {};
      for (const [at, intervalDays] of [1, 3, 7, 14].entries()) {
        const drawn = drawQuestions({
          questions,
          memory,
          completedTopics: allTopics,
          intervalDays,
          seed: id,
        });
        for (const question of drawn) {
          const unseen = questions.filter((other) => other.depth === question.depth && !memory[other.id]);
          if (memory[question.id])
            expect(unseen, `${question.id} again in the ${intervalDays}-day review`).toEqual([]);
        }
        for (const question of drawn) memory[question.id] = { lastGrade: "good", lastAt: at, timesGraded: 1 };
      }
    });
  },
);

test("there are banks to draw from", () => {
  expect(topics.length).toBeGreaterThanOrEqual(5);
});
