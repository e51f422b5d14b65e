/** A full disk: reads go on, the write says that it was not kept, and all is well again without a restart. */
import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import { getNote } from "../../src/store/notes.ts";
import { createWorld, type World } from "../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** SQLite answers a database that may not grow as it answers a disk without room. */
async function limitPages(pages: number): Promise<void> {
  await sql.raw(`pragma max_page_count = ${pages}`).execute(world.context.rows);
}

test("refuses the write by name, keeps what was there, and goes on when there is room again", async () => {
  const { context } = world;
  const group = world.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  const id = randomUUIDv7();
  const big = "x".repeat(200_000);
  await saveNote(context, group, { topicId, text: "before", basedOn: 0 });

  await limitPages(1);
  await expect(saveNote(context, group, { topicId, text: big, basedOn: 1 })).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/This was not kept: .*full.*Free some space/),
  });
  expect((await getNote(context.rows, context.learnerId, topicId)).text).toBe("before");

  await limitPages(1_000_000);
  expect(await saveNote(context, group, { topicId, text: big, basedOn: 1 })).toMatchObject({ isSaved: true });
  await completeTopic(context, group, { id, topicId, difficulty: 3, withReviews: true });
});
