/**
 * Another process that studies: it does one act after the other and acknowledges each by a line in a file beside the
 * database, with a digest of all rows. The store is closed and opened again now and then, as restarts do.
 */
import { randomUUIDv7 } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { changeTopic } from "../../src/actions/change-topic.ts";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { finishReview } from "../../src/actions/finish-review.ts";
import { gradeAnswer } from "../../src/actions/grade-answer.ts";
import { openReview } from "../../src/actions/open-review.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import { findLastUndoable, undoAct } from "../../src/actions/undo.ts";
import type { Context } from "../../src/context.ts";
import { AppError } from "../../src/core/errors.ts";
import { seededRandom } from "../../src/core/random.ts";
import { questionsLeft } from "../../src/core/review.ts";
import { findSession } from "../../src/core/state.ts";
import { getNote } from "../../src/store/notes.ts";
import { openStore } from "../../src/store/open.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { digestRows } from "./dump.ts";
import { createWorld } from "./world.ts";

const ACTS_A_DAY = 15;
/** Enough for a checkpoint of the log within a run, besides the one at its end. */
const ACTS_A_RUN = 100;

const [folder, acts, synchronous] = process.argv.slice(2) as [string, string, "full" | "normal"];
const random = seededRandom("write load");
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const acknowledged = openSync(join(folder, "acknowledged"), "w");

for (let done = 0; done < Number(acts); done += ACTS_A_RUN) {
  const store = await openStore({ file: join(folder, "study.db") }, 0);
  if (synchronous === "normal") await sql`pragma synchronous = normal`.execute(store.rows);
  const world = await createWorld({ rows: store.rows });
  if (done === 0) await acknowledge(world.context);
  for (let n = done; n < Math.min(done + ACTS_A_RUN, Number(acts)); n++) {
    world.goToDay(1 + Math.floor(n / ACTS_A_DAY));
    await doOneAct(world.context);
    await acknowledge(world.context);
  }
  await store.close();
  await world.close();
}

async function acknowledge({ rows }: Context): Promise<void> {
  writeSync(acknowledged, `${await digestRows(rows)}\n`);
}

/** What the state of things refuses is tried again as something else. */
async function doOneAct(context: Context): Promise<void> {
  for (;;) {
    try {
      return await pick([complete, flag, note, review, review, review, undo])(context);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}

function anyTopic({ curricula }: Context) {
  const group = pick(curricula.groups);
  const topicId = pick(group.tracks.flatMap((track) => track.topics)).id;
  return { group, topicId, id: randomUUIDv7() };
}

async function complete(context: Context): Promise<void> {
  const { group, ...request } = anyTopic(context);
  const difficulty = pick([1, 2, 3, 4, 5] as const);
  await completeTopic(context, group, { ...request, difficulty, withReviews: true });
}

async function flag(context: Context): Promise<void> {
  const { group, ...request } = anyTopic(context);
  await changeTopic(context, group, { ...request, change: pick(["flag", "unflag", "restart"] as const) });
}

async function note(context: Context): Promise<void> {
  const { group, topicId } = anyTopic(context);
  const { revision } = await getNote(context.rows, context.learnerId, topicId);
  const text = `${random()} `.repeat(1 + Math.floor(random() * 400));
  await saveNote(context, group, { topicId, text, basedOn: revision });
}

/** The next step of a review: its opening, a grade, or its end. */
async function review(context: Context): Promise<void> {
  const { group, topicId, id } = anyTopic(context);
  const { state } = await getTopicState(context.rows, context.learnerId, topicId);
  const session = { cycle: Math.max(1, state.cycle), stage: pick([1, 3]) };
  const opened = findSession(state, session);
  if (!opened) {
    await openReview(context, group, { id, topicId, ...session });
    return;
  }
  const questionId = questionsLeft(opened)[0];
  if (questionId) {
    const answer = { questionId, grade: pick(["again", "hard", "good"] as const), hintsUsed: 0 };
    await gradeAnswer(context, group, { id, topicId, session, ...answer, thinkingMs: 900, tickedPoints: [] });
  } else {
    await finishReview(context, group, { id, topicId, session, countsForEarlier: false });
  }
}

async function undo(context: Context): Promise<void> {
  const { group, id } = anyTopic(context);
  const last = await findLastUndoable(context, group);
  if (!last) throw new AppError("not-found", "There is nothing to undo yet.");
  await undoAct(context, group, { id, actId: last.id });
}
