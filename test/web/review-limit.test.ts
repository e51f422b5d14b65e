/** Minutes a day for reviews: Today shows what fits, says that the rest stays due, and counts what was reviewed in any group. */
import { randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finishReview } from "../../src/actions/finish-review.ts";
import { gradeAnswer } from "../../src/actions/grade-answer.ts";
import { openReview } from "../../src/actions/open-review.ts";
import { questionsLeft } from "../../src/core/review.ts";
import { findSession } from "../../src/core/state.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { createSite, type Site } from "../support/web.ts";

let site: Site;
beforeAll(async () => {
  site = await createSite();
  for (const slug of ["ml", "swe"]) {
    for (const { id } of topicsOf(slug)) {
      await act(`/${slug}/topics/${id}/complete`, { difficulty: "3" });
    }
  }
  site.goToDay(2);
});
afterAll(() => site.close());

const act = (path: string, fields: Record<string, string>) =>
  site.post(path, { op: randomUUIDv7(), ...fields });
const limitTo = (minutes: string) =>
  act("/config/learner", { section: "limit", daily_review_minutes: minutes });
const topicsOf = (slug: string) =>
  site
    .group(slug)
    .tracks.flatMap((track) => track.topics)
    .filter((topic) => topic.isWritten);

/** Titles of the reviews that are shown, and what stands below them. */
async function todayOf(slug: string, query = "") {
  const html = await (await site.get(`/${slug}${query}`)).text();
  const section = html.split('<section aria-labelledby="reviews-first">')[1]!.split("</section>")[0]!;
  const text = section.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  return { shown: topicsOf(slug).filter(({ title }) => text.includes(title)).length, text };
}

/** Sits through a 1-day review. */
async function review(slug: string, topicId: string): Promise<void> {
  const { context } = site;
  const group = site.group(slug);
  const session = { cycle: 1, stage: 1 };
  await openReview(context, group, { id: randomUUIDv7(), topicId, ...session });
  const { state } = await getTopicState(context.rows, context.learnerId, topicId);
  for (const questionId of questionsLeft(findSession(state, session)!)) {
    await gradeAnswer(context, group, {
      id: randomUUIDv7(),
      topicId,
      session,
      questionId,
      grade: "good",
      hintsUsed: 0,
      thinkingMs: 900,
      tickedPoints: [],
    });
  }
  await finishReview(context, group, { id: randomUUIDv7(), topicId, session, countsForEarlier: false });
}

test("is refused below ten minutes and above ten hours, with what was typed", async () => {
  for (const [typed, reason] of [
    ["9", "write at least 10 minutes"],
    ["601", "write at most 600 minutes"],
    ["an hour", "write whole minutes, or nothing for no limit"],
    ["12.5", "write whole minutes, or nothing for no limit"],
  ] as const) {
    const response = await limitTo(typed);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain(reason);
    expect(html).toContain(`value="${typed}"`);
  }
  expect(site.context.settings.readLearner().daily_review_minutes).toBeNull();
});

test("shows what fits, and all when asked", async () => {
  const due = topicsOf("ml").length;
  expect(due).toBeGreaterThan(1);
  expect((await todayOf("ml")).shown).toBe(due);
  expect((await limitTo("12")).status).toBe(303);
  const { shown, text } = await todayOf("ml");
  expect(shown).toBe(1);
  expect(text).toContain("These fit into your 12 min of reviews a day.");
  expect(text).toContain(`${due - 1} more review`);
  expect((await todayOf("ml", "?all=1")).shown).toBe(due);
});

test("counts what was reviewed today in another group, and begins anew the next day", async () => {
  await limitTo("24");
  await review("swe", topicsOf("swe")[0]!.id);
  expect((await todayOf("ml")).shown).toBe(1);
  await review("ml", topicsOf("ml")[0]!.id);
  const { shown, text } = await todayOf("ml");
  expect(shown).toBe(0);
  expect(text).toContain("Your 24 min of reviews for today are done.");
  expect(text).toContain("Start review");
  site.goToDay(3);
  expect((await todayOf("ml")).shown).toBeGreaterThan(0);
});

test("is the cap that catching up begins with, and none when it is emptied", async () => {
  const capOf = async () =>
    /name="cap"[^>]*value="(\d+)"/.exec(await (await site.get("/ml/reviews")).text())?.[1];
  site.goToDay(5);
  expect(await capOf()).toBe("24");
  await limitTo("");
  expect(await capOf()).toBe("60");
  expect(site.context.settings.readLearner().daily_review_minutes).toBeNull();
});
