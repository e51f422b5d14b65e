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
import type { Store } from "../../src/store/open.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { type Database, describeDialects } from "../support/dialects.ts";
import { compiledFixtures, createWorld, type World } from "../support/world.ts";

/** Finishes in all, half of them by each process. */
const TIMES = 10_000;
/** All of these are the same answer, so fewer do. */
const TIMES_WITH_ONE_ID = 1000;
const PATIENCE_MS = 600_000;
const REVIEW = { cycle: 1, stage: 1 };

describeDialects("two processes that finish the same review", (test) => {
  test(
    `${TIMES} times with an id each: one wins, all others are told, one row is written`,
    async ({ database, store }) => {
      const outcomes = await finishInTwoProcesses(database, store, { times: TIMES / 2 });
      expect(outcomes.flatMap((outcome) => outcome.other)).toEqual([]);
      expect(outcomes.map((outcome) => outcome.won).toSorted()).toEqual([0, 1]);
      expect(outcomes.reduce((sum, outcome) => sum + outcome.told, 0)).toBe(TIMES - 1);
      expect(await countFinishes(store)).toEqual({ events: 1, acts: 1 });
    },
    PATIENCE_MS,
  );

  test(
    `${TIMES_WITH_ONE_ID} times with the same id: all get the same answer, one row is written`,
    async ({ database, store }) => {
      const outcomes = await finishInTwoProcesses(database, store, {
        times: TIMES_WITH_ONE_ID / 2,
        id: randomUUIDv7(),
      });
      expect(outcomes).toEqual([1, 2].map(() => ({ won: TIMES_WITH_ONE_ID / 2, told: 0, other: [] })));
      expect(await countFinishes(store)).toEqual({ events: 1, acts: 1 });
    },
    PATIENCE_MS,
  );
});

interface Outcome {
  won: number;
  told: number;
  other: string[];
}

async function finishInTwoProcesses(
  database: Database,
  store: Store,
  finishes: { times: number; id?: string },
): Promise<Outcome[]> {
  const world = await createWorld({ rows: store.rows });
  const { context } = world;
  const order = JSON.stringify({
    target: database.target,
    content: await compiledFixtures(),
    dataFolder: world.dataFolder,
    topicId: await answerAllOfAReview(world),
    at: context.clock(),
    ...finishes,
  });
  const workers = [1, 2].map(() => fork(join(import.meta.dirname, "../support/finish-worker.ts"), [order]));
  await Promise.all(workers.map((worker) => next(worker)));
  for (const worker of workers) worker.send("go");
  const outcomes = (await Promise.all(workers.map((worker) => next(worker)))) as Outcome[];
  await world.close();
  return outcomes;
}

/** Answers the topic whose review only has to be finished. */
async function answerAllOfAReview(world: World): Promise<string> {
  const { context } = world;
  const group = world.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  await completeTopic(context, group, { id: randomUUIDv7(), topicId, difficulty: 3, withReviews: true });
  world.goToDay(2);
  await openReview(context, group, { id: randomUUIDv7(), topicId, ...REVIEW });
  for (;;) {
    const { state } = await getTopicState(context.rows, context.learnerId, topicId);
    const questionId = questionsLeft(findSession(state, REVIEW)!)[0];
    if (!questionId) return topicId;
    const answer = { questionId, grade: "good" as const, hintsUsed: 0, thinkingMs: null, tickedPoints: [] };
    await gradeAnswer(context, group, { id: randomUUIDv7(), topicId, session: REVIEW, ...answer });
  }
}

async function countFinishes({ rows }: Store): Promise<{ events: number; acts: number }> {
  const events = await rows
    .selectFrom("events")
    .select("seq")
    .where("kind", "=", "review-finished")
    .execute();
  const acts = await rows.selectFrom("acts").select("id").where("kind", "=", "finish-review").execute();
  return { events: events.length, acts: acts.length };
}

function next(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  });
}
