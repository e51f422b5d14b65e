import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { make } from "../../test/support/factories.ts";
import type { Depth, Question } from "./curriculum.ts";
import { seededRandom, shuffle } from "./random.ts";
import { drawQuestions, FILL_MINUTES, profileOf, QUOTA_MINUTES } from "./sampler.ts";

const MINUTES: Record<Depth, number> = { 1: 2, 2: 4, 3: 10, 4: 11 };

function bank(depths: Depth[], given: Partial<Question> = {}): Question[] {
  return depths.map((depth) => make.question({ depth, minutes: MINUTES[depth], ...given }));
}

function draw(
  questions: Question[],
  intervalDays: number,
  given: Partial<Parameters<typeof drawQuestions>[0]> = {},
) {
  return drawQuestions({
    questions,
    memory: {},
    completedTopics: new Set(),
    intervalDays,
    seed: "seed",
    ...given,
  });
}

const depthsOf = (questions: Question[]) => questions.map((question) => question.depth).sort();

describe("a draw", () => {
  const full = () => bank([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4]);

  test("meets the quota of its stage and fills up with unseen questions within the minutes", () => {
    expect(depthsOf(draw(full(), 1))).toEqual([1, 1, 1, 1, 2]);
    expect(depthsOf(draw(full(), 3))).toEqual([1, 1, 2, 2]);
    expect(depthsOf(draw(full(), 7))).toEqual([2, 3]);
    expect(depthsOf(draw(full(), 14)).slice(0, 1)).toEqual([2]);
    expect([3, 4]).toContain(depthsOf(draw(full(), 14)).at(-1));
  });

  test("takes the profile of the first length that is enough", () => {
    expect([1, 2, 3, 5, 7, 10, 14, 60].map((days) => profileOf(days).label)).toEqual([
      "quick refresh",
      "moderate depth",
      "moderate depth",
      "full recall",
      "full recall",
      "long-term retention",
      "long-term retention",
      "long-term retention",
    ]);
  });

  test("serves a missing depth from its neighbour, and nothing from an empty bank", () => {
    expect(depthsOf(draw(bank([2, 2, 2]), 1))).toEqual([2, 2, 2]);
    expect(depthsOf(draw(bank([1, 2, 2]), 7))).toEqual([2, 2]);
    expect(draw([], 7)).toEqual([]);
    expect(draw(bank([3], { isRetired: true }), 7)).toEqual([]);
  });

  test("draws a question that joins other topics only when they are complete", () => {
    const joined = make.question({ depth: 4, minutes: 10, also: ["other"] });
    const questions = [...bank([2]), joined];
    expect(draw(questions, 14)).not.toContain(joined);
    expect(draw(questions, 14, { completedTopics: new Set(["other"]) })).toContain(joined);
  });

  test("prefers again, then never seen, then hard, then the longest unseen", () => {
    const [again, fresh, hard, old, recent] = bank([3, 3, 3, 3, 3]) as [
      Question,
      Question,
      Question,
      Question,
      Question,
    ];
    const seen = (lastGrade: "again" | "hard" | "good", lastAt: number) => ({
      lastGrade,
      lastAt,
      timesGraded: 1,
    });
    const memory = {
      [again.id]: seen("again", 5),
      [hard.id]: seen("hard", 1),
      [old.id]: seen("good", 2),
      [recent.id]: seen("good", 3),
    };
    const order: Question[] = [];
    const pool = [recent, old, hard, fresh, again];
    while (pool.length > 0) {
      const [first] = draw([...pool, ...bank([2])], 7, { memory }).filter((question) => question.depth === 3);
      order.push(first!);
      pool.splice(pool.indexOf(first!), 1);
    }
    expect(order).toEqual([again, fresh, hard, old, recent]);
  });

  test("is the same for the same seed, and fair among equals over seeds", () => {
    const questions = bank([3, 3, 3, 3]);
    const counts = new Map(questions.map((question) => [question.id, 0]));
    const runs = 4000;
    for (let seed = 0; seed < runs; seed++) {
      const [drawn] = draw(questions, 7, { seed: `learner ${seed}` });
      expect(draw(questions, 7, { seed: `learner ${seed}` })[0]).toBe(drawn);
      counts.set(drawn!.id, counts.get(drawn!.id)! + 1);
    }
    const expected = runs / questions.length;
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 99.9 % of the chi-square distribution with 3 degrees of freedom.
    expect(chiSquare).toBeLessThan(16.27);
  });

  test("holds its limits for any bank", () => {
    const question = fc
      .record({
        depth: fc.constantFrom<Depth>(1, 2, 3, 4),
        minutes: fc.integer({ min: 1, max: 15 }),
        kind: fc.constantFrom("concept", "tradeoff", "derivation"),
        isRetired: fc.boolean(),
      })
      .map((given) => make.question(given));
    fc.assert(
      fc.property(
        fc.array(question, { maxLength: 25 }),
        fc.constantFrom(1, 3, 7, 14),
        fc.string(),
        (questions, days, seed) => {
          const drawn = draw(questions, days, { seed });
          const slots = profileOf(days).slots.length;
          const usable = questions.filter((q) => !q.isRetired);
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(drawn.every((q) => usable.includes(q))).toBe(true);
          expect(drawn.length).toBeGreaterThanOrEqual(Math.min(slots, usable.length));
          const minutes = drawn.reduce((sum, q) => sum + q.minutes, 0);
          if (drawn.length > slots) expect(minutes).toBeLessThanOrEqual(FILL_MINUTES);
        },
      ),
    );
  });

  test("takes a pair that fits into the quota's minutes where there is one", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const questions = [
          ...bank([2]),
          make.question({ depth: 2, minutes: 5 }),
          make.question({ depth: 3, minutes: 12 }),
          make.question({ depth: 3, minutes: 11 }),
        ];
        const minutes = draw(questions, 7, { seed }).reduce((sum, q) => sum + q.minutes, 0);
        expect(minutes).toBeLessThanOrEqual(QUOTA_MINUTES);
      }),
    );
  });

  test("puts questions of different kinds side by side where it can", () => {
    const questions = [...bank([1, 1], { kind: "a" }), ...bank([2], { kind: "b" })];
    expect(draw(questions, 1).map((question) => question.kind)).toEqual(["a", "b", "a"]);
  });
});

test("a shuffle gives every order equally often", () => {
  const random = seededRandom("orders");
  const counts = new Map<string, number>();
  for (let run = 0; run < 6000; run++) {
    const order = shuffle(["a", "b", "c"], random).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  expect(chiSquare).toBeLessThan(20.52);
});
