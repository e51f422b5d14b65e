/** What a review says of itself once it is done, where none of its questions were asked. */
import { randomUUIDv7 } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { finishReview } from "../../src/actions/finish-review.ts";
import { gradeAnswer } from "../../src/actions/grade-answer.ts";
import { openReview } from "../../src/actions/open-review.ts";
import { questionsLeft } from "../../src/core/review.ts";
import { findSession } from "../../src/core/state.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { planEarlier } from "../../src/transfer/earlier/plan.ts";
import { importJson } from "../../src/transfer/json.ts";
import { createSite, type Site } from "../support/web.ts";

let site: Site;
beforeEach(async () => {
  site = await createSite();
});
afterEach(() => site.close());

const id = () => randomUUIDv7();

test("a review that a deeper one counted for names that", async () => {
  const { context } = site;
  const group = site.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  await completeTopic(context, group, { id: id(), topicId, difficulty: 3, withReviews: true });
  site.goToDay(4);
  const deeper = { cycle: 1, stage: 3 };
  await openReview(context, group, { id: id(), topicId, ...deeper });
  const { state } = await getTopicState(context.rows, context.learnerId, topicId);
  for (const questionId of questionsLeft(findSession(state, deeper)!)) {
    const answer = { questionId, grade: "good" as const, hintsUsed: 0, thinkingMs: null, tickedPoints: [] };
    await gradeAnswer(context, group, { id: id(), topicId, session: deeper, ...answer });
  }
  await finishReview(context, group, { id: id(), topicId, session: deeper, countsForEarlier: true });
  const page = await (await site.get(`/ml/review/${topicId}.1.1`)).text();
  expect(page).toContain("A deeper review counted for this one");
  expect(page).not.toContain("no practice questions");
});

test("a review that was done in an earlier tracker says so, and History tells its grade", async () => {
  const { context } = site;
  const folder = join(import.meta.dirname, "../fixtures/earlier/ml_specialist");
  const { rows } = await planEarlier(context, folder, { takeClose: false, meaning: "challenge" });
  await importJson(context.rows, context.learnerId, rows);
  const page = await (await site.get("/ml/review/alg-perceptron.1.4")).text();
  expect(page).toContain("It was done before it was imported");
  expect(page).not.toContain("no practice questions");
  const history = await (await site.get("/ml/history")).text();
  expect(history).toContain("Completed the 4-day review of “The Perceptron”: easy");
});
