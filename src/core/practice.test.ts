import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { make } from "../../test/support/factories.ts";
import type { Depth, Topic } from "./curriculum.ts";
import { pickQuestion, type TopicAndState, type Wanted, weakness } from "./practice.ts";
import { EMPTY_TOPIC, type TopicState } from "./state.ts";

const ANY: Wanted = { trackId: null, topicId: null, kind: null, depth: null, takesAll: false };
const done = (given: Partial<TopicState> = {}): TopicState => ({
  ...EMPTY_TOPIC,
  status: "completed",
  ...given,
});
const topic = (id: string, given: Partial<Topic> = {}): Topic => ({
  id,
  groupId: "g",
  trackId: "t",
  title: id,
  dayNumber: 1,
  summary: [],
  isWritten: true,
  readingMinutes: 1,
  needs: [],
  related: [],
  questions: [
    make.question({ id: `${id}.q01` }),
    make.question({ id: `${id}.q02`, kind: "tradeoff", depth: 3 }),
  ],
  problems: [],
  ...given,
});
const graded = (lastGrade: "again" | "hard" | "good") => ({ lastGrade, lastAt: 1, timesGraded: 1 });
const OPEN_PRACTICE = [{ practice: 1, finishedOn: null, session: { set: 1, questions: [], answers: [] } }];

describe("weakness", () => {
  test("grows with a flag, with difficulty and with what was forgotten", () => {
    expect(weakness(done())).toBe(0);
    expect(weakness(done({ isFlagged: true }))).toBe(2);
    expect(weakness(done({ difficulty: 5 }))).toBe(2);
    expect(weakness(done({ questions: { a: graded("again"), b: graded("good") } }))).toBe(2);
    expect(weakness(done({ questions: { a: graded("hard"), b: graded("good") } }))).toBe(0.5);
    expect(weakness(done({ isFlagged: true, difficulty: 5, questions: { a: graded("again") } }))).toBe(8);
  });
});

describe("a question picked for practice", () => {
  const topics: TopicAndState[] = [
    { topic: topic("a"), state: done() },
    { topic: topic("b", { trackId: "u" }), state: done() },
    { topic: topic("c"), state: EMPTY_TOPIC },
    { topic: topic("d"), state: done({ practices: OPEN_PRACTICE }) },
  ];

  test("is as wanted, of a complete topic without an open practice, whatever the seed", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(null, "t", "u"),
        fc.constantFrom(null, "concept", "tradeoff"),
        fc.constantFrom<Depth | null>(null, 1, 3),
        fc.boolean(),
        (seed, trackId, kind, depth, takesAll) => {
          const picked = pickQuestion(topics, { ...ANY, trackId, kind, depth, takesAll }, seed);
          // A concept has depth 1 here and a tradeoff depth 3.
          const exists = kind === null || depth === null || (kind === "concept") === (depth === 1);
          expect(picked !== undefined).toBe(exists);
          if (!picked) return;
          expect(takesAll ? ["a", "b", "c"] : ["a", "b"]).toContain(picked.topic.id);
          if (trackId) expect(picked.topic.trackId).toBe(trackId);
          if (kind) expect(picked.question.kind).toBe(kind);
          if (depth) expect(picked.question.depth).toBe(depth);
        },
      ),
    );
  });

  test("comes from a weak topic more often: at weakness 8, nine times in ten", () => {
    const weak = done({ isFlagged: true, difficulty: 5, questions: { "w.q01": graded("again") } });
    const both = [
      { topic: topic("a"), state: done() },
      { topic: topic("w"), state: weak },
    ];
    const count = Array.from(
      { length: 2000 },
      (_, n) => pickQuestion(both, ANY, `seed ${n}`)!.topic.id,
    ).filter((id) => id === "w").length;
    expect(count / 2000).toBeCloseTo(0.9, 1);
    expect(pickQuestion(both, { ...ANY, topicId: "w" }, "s")!.question.id).toBe("w.q01");
  });

  test("leaves out what is retired, and what joins topics that are not complete", () => {
    const questions = [make.question({ isRetired: true }), make.question({ also: ["c"] })];
    const only = [{ topic: topic("a", { questions }), state: done() }];
    expect(pickQuestion(only, ANY, "s")).toBeUndefined();
  });
});
