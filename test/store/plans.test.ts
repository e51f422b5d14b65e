/** The pages of every day read by index and by learner, so that what others did, and what was long ago, costs nothing. */
import { randomUUIDv7 } from "node:crypto";
import { join } from "node:path";
import { Kysely } from "kysely";
import { afterEach, expect, test } from "vitest";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import type { Context } from "../../src/context.ts";
import type { Group } from "../../src/core/curriculum.ts";
import type { Tables } from "../../src/store/schema.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { viewHistory } from "../../src/views/history.ts";
import { viewLog } from "../../src/views/log.ts";
import { viewReviews } from "../../src/views/reviews.ts";
import { viewToday } from "../../src/views/today.ts";
import { createWorld, FIRST_DAY, type World } from "../support/world.ts";

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

const PAGES: Record<string, (context: Context, group: Group) => Promise<unknown>> = {
  Today: viewToday,
  Reviews: (context, group) => viewReviews(context, [group], 30),
  History: (context, group) => viewHistory(context, group, { range: "90d" }),
  "the log": (context, group) => viewLog(context, group, { limit: 50 }),
  "the log of a day": (context, group) => viewLog(context, group, { limit: 50, on: FIRST_DAY }),
};

test.each(Object.entries(PAGES))("%s reads no table from end to end", async (_, view) => {
  for (const { sql, steps } of await plansOf(view)) {
    const read = steps.find((step) => !step.startsWith("USE TEMP"));
    expect(read, sql).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX \w+ \(learner_id=\?/);
    expect(
      steps.filter((step) => step.startsWith("SCAN")),
      sql,
    ).toEqual([]);
  }
});

test("Today and Reviews do not read the reviews that were done long ago", async () => {
  for (const view of [PAGES.Today!, PAGES.Reviews!]) {
    const plans = (await plansOf(view)).filter(({ sql }) => sql.includes('from "reviews"'));
    expect(plans).not.toEqual([]);
    for (const { sql, steps } of plans) expect(steps[0], sql).toMatch(/INDEX reviews_(open|measured) /);
  }
});

test("the log reads the events of its acts, and not all that the learner has", async () => {
  const plans = (await plansOf(PAGES["the log"]!)).filter(({ sql }) => sql.includes('from "events"'));
  expect(plans).not.toEqual([]);
  for (const { sql, steps } of plans) expect(steps[0], sql).toContain("INDEX events_by_act ");
});

/** The statements that the view runs for a learner with an open review, each with SQLite's plan for it. */
async function plansOf(
  view: (context: Context, group: Group) => Promise<unknown>,
): Promise<{ sql: string; steps: string[] }[]> {
  const world = await createWorld();
  worlds.push(world);
  const group = world.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  await completeTopic(world.context, group, {
    id: randomUUIDv7(),
    topicId,
    difficulty: 3,
    withReviews: true,
  });
  const statements: string[] = [];
  const { dialect, database } = openSqlite(join(world.dataFolder, "study.db"));
  const rows = new Kysely<Tables>({ dialect, log: ({ query }) => void statements.push(query.sql) });
  await view({ ...world.context, rows }, group);
  const plans = statements.map((sql) => ({
    sql,
    steps: database
      .prepare(`explain query plan ${sql}`)
      .all()
      .map((step) => String(step.detail)),
  }));
  await rows.destroy();
  return plans;
}
