/**
 * The database with one bit turned over: the same answers, an error with file and remedy, or, where the bit is in the
 * middle of a text or a number of which no copy is kept, another text or number. Never a crash, never a reset.
 */
import { randomUUIDv7 } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeTopic } from "../../src/actions/complete-topic.ts";
import { gradeAnswer } from "../../src/actions/grade-answer.ts";
import { openReview } from "../../src/actions/open-review.ts";
import { saveNote } from "../../src/actions/save-note.ts";
import type { Context } from "../../src/context.ts";
import { AppError } from "../../src/core/errors.ts";
import { questionsLeft } from "../../src/core/review.ts";
import { findSession } from "../../src/core/state.ts";
import { openStore } from "../../src/store/open.ts";
import { getTopicState } from "../../src/store/topic-states.ts";
import { exportJson } from "../../src/transfer/json.ts";
import { viewMap } from "../../src/views/map.ts";
import { viewNote, viewNotes } from "../../src/views/notes.ts";
import { viewReviews } from "../../src/views/reviews.ts";
import { viewToday } from "../../src/views/today.ts";
import { FLIPS_PATIENCE_MS, flips } from "../support/flips.ts";
import { createWorld, type World } from "../support/world.ts";

const REVIEW = { cycle: 1, stage: 1 };

/** Completions, a review in the middle, notes with a version; as one file, without a log beside it. */
async function live({ context, group: groupOf, goToDay }: World): Promise<void> {
  const group = groupOf("ml");
  const [first, second] = group.tracks[0]!.topics.map((topic) => topic.id) as [string, string];
  for (const topicId of [first, second]) {
    await completeTopic(context, group, { id: randomUUIDv7(), topicId, difficulty: 3, withReviews: true });
  }
  await saveNote(context, group, { topicId: first, text: "What the loss says. ".repeat(40), basedOn: 0 });
  goToDay(2);
  await saveNote(context, group, { topicId: first, text: "Short.", basedOn: 1 });
  await openReview(context, group, { id: randomUUIDv7(), topicId: first, ...REVIEW });
  const { state } = await getTopicState(context.rows, context.learnerId, first);
  const questionId = questionsLeft(findSession(state, REVIEW)!)[0]!;
  const answer = { questionId, grade: "good" as const, hintsUsed: 0, thinkingMs: 9000, tickedPoints: [] };
  await gradeAnswer(context, group, { id: randomUUIDv7(), topicId: first, session: REVIEW, ...answer });
}

/** What pages and the export show of the whole. */
async function answers(context: Context, world: World): Promise<string> {
  const group = world.group("ml");
  const topicId = group.tracks[0]!.topics[0]!.id;
  const views = [
    await viewToday(context, group),
    await viewMap(context, group),
    await viewNotes(context, group),
    await viewNote(context, group, topicId),
    await viewReviews(context, [group], 30),
  ];
  return JSON.stringify([views, await exportJson(context)]);
}

test(
  "is answered as before, or named, or says something else; it is never a crash and never written over",
  async () => {
    const world = await createWorld();
    await live(world);
    const before = await answers(world.context, world);
    await world.context.rows.destroy();
    const whole = readFileSync(join(world.dataFolder, "study.db"));
    const file = join(world.dataFolder, "damaged.db");
    const counts = { same: 0, named: 0, otherText: 0 };
    for (const { damaged, at } of flips(whole)) {
      for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
      writeFileSync(file, damaged);
      try {
        const store = await openStore({ file }, world.context.clock());
        try {
          const after = await answers({ ...world.context, rows: store.rows }, world);
          if (after === before) counts.same++;
          else counts.otherText++;
        } finally {
          await store.close();
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw new Error(`byte ${at}: ${(error as Error).stack}`);
        expect(error.message, `byte ${at}`).toMatch(/damaged|backup/i);
        counts.named++;
      }
      expect(readFileSync(file).equals(damaged), `written over at byte ${at}`).toBe(true);
    }
    if (process.env.STUDY_FLIPS)
      process.stdout.write(`study.db, ${whole.length} bytes: ${JSON.stringify(counts)}\n`);
    expect(counts.named).toBeGreaterThan(0);
    await world.close();
  },
  FLIPS_PATIENCE_MS,
);
