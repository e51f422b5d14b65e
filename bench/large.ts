/** `node bench/large.ts`: Today and History of 400 topics after a hundred days of study, beside a server that only sends the same bytes. */
import { randomUUIDv7 } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { completeTopic } from "../src/actions/complete-topic.ts";
import { finishReview } from "../src/actions/finish-review.ts";
import { gradeAnswer } from "../src/actions/grade-answer.ts";
import { openReview } from "../src/actions/open-review.ts";
import { compileCurricula } from "../src/content/compile.ts";
import { loadCurricula } from "../src/content/load.ts";
import type { Context } from "../src/context.ts";
import { findSession } from "../src/core/state.ts";
import { openSettings } from "../src/settings/files.ts";
import { SOLE_LEARNER } from "../src/store/migrations.ts";
import { openStore } from "../src/store/open.ts";
import { getTopicState } from "../src/store/topic-states.ts";
import { viewQueue } from "../src/views/queue.ts";
import { measure, median, ms, start } from "./measure.ts";

const TRACKS = 4;
const DAYS = 100;
const PAIRS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2026, 0, 1, 12);

const folder = mkdtempSync(join(tmpdir(), "study-large-"));
const root = join(folder, "curricula");
writeTracks();
const lastDay = await study();
const events = await count();

const env = { STUDY_DATA_DIR: folder, PORT: "0", STUDY_NOW: `${lastDay}T18:00` };
const app = await start(["dist/server/main.js", "serve"], env);
console.log(`${TRACKS * DAYS} topics, ${events} events`);
for (const [name, path] of Object.entries({ Today: "/big", History: "/big/history", Map: "/big/map" })) {
  const html = await (await fetch(app.origin + path)).text();
  const page = join(folder, "page.html");
  writeFileSync(page, html);
  const floor = await start(["bench/floor/server.ts", join(folder, "study.db"), page, "big"], {});
  const pairs: [number, number][] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    pairs.push([await measure(app.origin, () => [path]), await measure(floor.origin, () => [path])]);
  }
  await floor.stop();
  const [own, base] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
  const ratio = median(pairs.map(([a, b]) => a / b));
  console.log(
    `${name}: ${ms(own)}, floor ${ms(base)}, ratio ${ratio.toFixed(1)}, ${html.length} bytes of HTML`,
  );
}
await app.stop();
rmSync(folder, { recursive: true, force: true });

/** A group of four tracks with a hundred small topics each, three questions a topic. */
function writeTracks(): void {
  const write = (path: string, value: unknown) => {
    mkdirSync(join(root, "big", path, ".."), { recursive: true });
    writeFileSync(join(root, "big", path), stringify(value));
  };
  const trackIds = Array.from({ length: TRACKS }, (_, n) => `track${n + 1}`);
  write("group.yaml", { label: "Big", slug: "big", order: 9, tracks: trackIds });
  for (const track of trackIds) {
    const topics = Array.from({ length: DAYS }, (_, n) => ({
      id: `${track}-t${n + 1}`,
      title: `Topic ${n + 1}`,
    }));
    write(`${track}/track.yaml`, { title: track, kinds: { concept: "Concept" }, topics });
    for (const { id } of topics) {
      const questions = [1, 2, 3].map((depth) => ({
        id: `${id}.q0${depth}`,
        kind: "concept",
        depth,
        minutes: depth * 3,
        prompt: `What is ${id} at depth ${depth}?`,
      }));
      write(`${track}/${id}/questions.yaml`, { questions });
    }
  }
}

/** Each day every track's topic is completed and every due review done; answers the last study date. */
async function study(): Promise<string> {
  const out = join(folder, "cache-of-bench");
  await compileCurricula({ root, out });
  const curricula = await loadCurricula([out]);
  const group = curricula.findGroup("big")!;
  let at = FIRST;
  const today = () => new Date(at).toISOString().slice(0, 10);
  const settings = openSettings({ dataFolder: folder, serverZone: "UTC", groups: curricula.groups, today });
  settings.readGroup(group.id);
  const store = await openStore({ file: join(folder, "study.db") }, at);
  const context: Context = {
    learnerId: SOLE_LEARNER,
    rows: store.rows,
    curricula,
    settings,
    clock: () => at,
  };
  for (let day = 0; day < DAYS; day++) {
    at = FIRST + day * DAY_MS;
    for (const row of (await viewQueue(context, [group], today())).rows) {
      await review(context, row.topic.id, row.cycle, row.stage);
    }
    for (const track of group.tracks) {
      const topicId = track.topics[day]!.id;
      await completeTopic(context, group, { id: randomUUIDv7(), topicId, difficulty: 3, withReviews: true });
    }
  }
  await store.close();
  return today();

  async function review(context: Context, topicId: string, cycle: number, stage: number): Promise<void> {
    const session = { cycle, stage };
    await openReview(context, group, { id: randomUUIDv7(), topicId, ...session });
    const { state } = await getTopicState(context.rows, context.learnerId, topicId);
    for (const { id: questionId } of findSession(state, session)!.questions) {
      const answer = {
        questionId,
        grade: "good",
        hintsUsed: 0,
        thinkingMs: 60_000,
        tickedPoints: [],
      } as const;
      await gradeAnswer(context, group, {
        id: randomUUIDv7(),
        topicId,
        session,
        ...answer,
        tickedPoints: [],
      });
    }
    await finishReview(context, group, { id: randomUUIDv7(), topicId, session, countsForEarlier: false });
  }
}

async function count(): Promise<number> {
  const store = await openStore({ file: join(folder, "study.db") }, Date.now());
  const { count } = await store.rows
    .selectFrom("events")
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  await store.close();
  return Number(count);
}
