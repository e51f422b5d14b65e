/** Another operating-system process that finishes one review, many times at once, when told to go. */
import { randomUUIDv7 } from "node:crypto";
import { finishReview } from "../../src/actions/finish-review.ts";
import { loadCurricula } from "../../src/content/load.ts";
import { AppError } from "../../src/core/errors.ts";
import { openSettings } from "../../src/settings/files.ts";
import { SOLE_LEARNER } from "../../src/store/migrations.ts";
import { openStore } from "../../src/store/open.ts";

interface Order {
  target: { file: string } | { url: string };
  content: string;
  dataFolder: string;
  topicId: string;
  at: number;
  times: number;
  /** The id of every finish, as of a form that is sent again and again; without it each has its own. */
  id?: string;
}

/** So many finishes are under way in this process. */
const AT_ONCE = 10;

const order = JSON.parse(process.argv[2]!) as Order;
const curricula = await loadCurricula([order.content]);
const store = await openStore(order.target, order.at);
const settings = openSettings({
  dataFolder: order.dataFolder,
  serverZone: "UTC",
  groups: curricula.groups,
  today: () => "2026-03-04",
});
const context = { learnerId: SOLE_LEARNER, rows: store.rows, curricula, settings, clock: () => order.at };
const group = curricula.findGroup("ml")!;

process.once("message", async () => {
  const outcome = { won: 0, told: 0, other: [] as string[] };
  let left = order.times;
  const finishOneAfterTheOther = async () => {
    while (left-- > 0) {
      try {
        await finishReview(context, group, {
          id: order.id ?? randomUUIDv7(),
          topicId: order.topicId,
          session: { cycle: 1, stage: 1 },
          countsForEarlier: false,
        });
        outcome.won++;
      } catch (error) {
        if (error instanceof AppError && error.code === "conflict") outcome.told++;
        else outcome.other.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, finishOneAfterTheOther));
  await store.close();
  process.send!(outcome, () => process.exit(0));
});
process.send!("ready");
