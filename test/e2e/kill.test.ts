/**
 * The server is killed at random moments under write load: nothing acknowledged is lost, nothing is there twice. What
 * got no answer is sent again after the restart, as the browser does, and counts once.
 */
import { randomUUIDv7 } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import { runVerb, startServer } from "../support/server.ts";

/** How often the server is killed; `STUDY_KILLS=500` for a long run. */
const KILLS = Number(process.env.STUDY_KILLS ?? 20);
/** For a machine that is busy with other things. */
const PATIENCE_MS = 60_000 + KILLS * 10_000;
const WRITERS = 4;
const TOPIC = "mla-neural-network-fundamentals";

test(
  `${KILLS} kills under write load lose no acknowledged act and double none`,
  async () => {
    const server = await startServer();
    const acknowledged: string[] = [];
    const sent = new Set<string>();
    const unanswered: Act[] = [];
    let sentAgain = 0;

    /** Keeps what gets no answer. */
    const send = async (act: Act) => {
      sent.add(act.op);
      try {
        const response = await fetch(server.origin + act.path, {
          method: "POST",
          body: new URLSearchParams({ op: act.op, ...act.fields }),
          headers: { origin: server.origin, accept: "application/json" },
        });
        if (response.ok) acknowledged.push(((await response.json()) as { act: string }).act);
      } catch {
        unanswered.push(act);
      }
    };

    /** Sends one act after the other until the server is gone. */
    const write = async (writer: number, isOver: () => boolean) => {
      for (let n = 0; !isOver(); n++) await send(anAct(n, writer));
    };

    for (let kill = 0; kill < KILLS; kill++) {
      let isOver = false;
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer, () => isOver));
      const afterMs = 20 + seededRandom(`kill ${kill}`)() * 200;
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      isOver = true;
      await server.stop("SIGKILL");
      await Promise.all(writers);
      await server.restart();
      const again = unanswered.splice(0);
      sentAgain += again.length;
      for (const act of again) await send(act);
      expect(unanswered).toEqual([]);
    }
    await server.stop("SIGKILL");

    const database = new DatabaseSync(join(server.dataFolder, "study.db"));
    expect(database.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
    const acts = (database.prepare("select id from acts").all() as { id: string }[]).map((row) => row.id);
    const byAct = database.prepare("select act_id, count(*) as n from events group by act_id").all() as {
      act_id: string;
      n: number;
    }[];
    database.close();
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(sentAgain).toBeGreaterThan(KILLS / 4);
    expect(acknowledged.filter((id) => !acts.includes(id))).toEqual([]);
    expect(acts.filter((id) => !sent.has(id))).toEqual([]);
    expect(byAct.filter((row) => row.n !== 1)).toEqual([]);
    expect(byAct.map((row) => row.act_id).toSorted()).toEqual(acts.toSorted());

    const rebuilt = await runVerb(["rebuild"], { STUDY_DATA_DIR: server.dataFolder });
    expect(rebuilt).toMatchObject({ code: 0, output: expect.stringContaining("0 differed") });
    await server.remove();
  },
  PATIENCE_MS,
);

interface Act {
  op: string;
  path: string;
  fields: Record<string, string>;
}

function anAct(n: number, writer: number): Act {
  const op = randomUUIDv7();
  return n % 3 === 0
    ? { op, path: `/ml/topics/${TOPIC}/complete`, fields: { difficulty: String(1 + ((n + writer) % 5)) } }
    : { op, path: `/ml/topics/${TOPIC}/change`, fields: { change: n % 2 === 0 ? "flag" : "unflag" } };
}
