/** Two operating-system processes on one database. */
import { type ChildProcess, fork } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { join } from "node:path";
import { expect } from "vitest";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { gradeAnswer } from "../../src/actions/grade-answer.ts";
import { openReview } from "../../src/actions/open-review.ts";
import { questionsLeft } from "../../src/core/review.ts";
import { findSession } from "../../src/core/state.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { describeDialects } from "../support/dialects.ts";
import { compiledFixtures, createWorld } from "../support/world.ts";

const TIMES = 25;
const REVIEW = { cycle: 1, stage: 1 };

describeDialects("two processes that finish the same review", (test) => {
  test("one wins once, the other is told, nothing is written twice", async ({ database, store }) => {
    const world = await createWorld({ rows: store.rows });
    const group = world.group("ml");
    const topicId = group.tracks[0]!.topics[0]!.id;
    const { context } = world;
    await completeTopic(context, group, { id: randomUUIDv7(), topicId, difficulty: 3, withReviews: true });
    world.goToDay(2);
    await openReview(context, group, { id: randomUUIDv7(), topicId, ...REVIEW });
    for (;;) {
      const { state } = await getTopicState(store.rows, context.learnerId, topicId);
      const questionId = questionsLeft(findSession(state, REVIEW)!)[0];
      if (!questionId) break;
      const answer = { questionId, grade: "good" as const, hintsUsed: 0, thinkingMs: null, tickedPoints: [] };
      await gradeAnswer(context, group, { id: randomUUIDv7(), topicId, session: REVIEW, ...answer });
    }

    const order = JSON.stringify({
      target: database.target,
      content: await compiledFixtures(),
      dataFolder: world.dataFolder,
      topicId,
      at: context.clock(),
      times: TIMES,
    });
    const workers = [1, 2].map(() => fork(join(import.meta.dirname, "../support/finish-worker.ts"), [order]));
    await Promise.all(workers.map((worker) => next(worker)));
    for (const worker of workers) worker.send("go");
    const outcomes = (await Promise.all(workers.map((worker) => next(worker)))) as {
      won: number;
      told: number;
      other: string[];
    }[];

    expect(outcomes.flatMap((outcome) => outcome.other)).toEqual([]);
    expect(outcomes.map((outcome) => outcome.won).toSorted()).toEqual([0, 1]);
    expect(outcomes.reduce((sum, outcome) => sum + outcome.told, 0)).toBe(2 * TIMES - 1);
    const events = await store.rows
      .selectFrom("events")
      .select("seq")
      .where("kind", "=", "review-finished")
      .execute();
    expect(events).toHaveLength(1);
    const acts = await store.rows
      .selectFrom("acts")
      .select("id")
      .where("kind", "=", "finish-review")
      .execute();
    expect(acts).toHaveLength(1);
    await world.close();
  });
});

function next(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  });
}
