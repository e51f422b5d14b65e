/** The machine's clock is set back or forward, the zone is changed: acts keep the order in which they were done. */
import { randomUUIDv7 } from "node:crypto";
import { expect } from "vitest";
import { changeTopic } from "../../src/actions/change-topic.ts";
import { findLastUndoable, findLastUndone, redoAct, undoAct } from "../../src/actions/undo.ts";
import { viewLog } from "../../src/views/log.ts";
import { describeDialects } from "../support/dialects.ts";
import { createWorld, type World } from "../support/world.ts";

async function flag(world: World, place: number): Promise<string> {
  const group = world.group("ml");
  const topicId = group.tracks.flatMap((track) => track.topics)[place]!.id;
  return (await changeTopic(world.context, group, { id: randomUUIDv7(), topicId, change: "flag" })).id;
}

describeDialects("after the clock was set back", (test) => {
  test("undo takes the last act, redo what was undone last, and the log stands in the order of doing", async ({
    store,
  }) => {
    const world = await createWorld({ rows: store.rows });
    const { context } = world;
    const group = world.group("ml");
    world.goToDay(400);
    const first = await flag(world, 0);
    world.goToDay(35);
    const second = await flag(world, 1);
    const third = await flag(world, 2);
    const log = async () => {
      const pages = [await viewLog(context, group, { limit: 2 })];
      pages.push(await viewLog(context, group, { limit: 2, before: pages[0]!.next! }));
      return pages.map(({ entries }) => entries.map(({ actId }) => actId));
    };
    expect(await log()).toEqual([[third, second], [first]]);

    for (const actId of [third, second]) {
      expect((await findLastUndoable(context, group))?.id).toBe(actId);
      await undoAct(context, group, { id: randomUUIDv7(), actId });
      expect((await findLastUndone(context, group))?.id).toBe(actId);
    }
    for (const actId of [second, third]) {
      expect((await findLastUndone(context, group))?.id).toBe(actId);
      await redoAct(context, group, { id: randomUUIDv7(), actId });
      expect((await findLastUndoable(context, group))?.id).toBe(actId);
    }
    expect(await findLastUndone(context, group)).toBeUndefined();
    await world.close();
  });
});
