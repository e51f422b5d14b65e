/** The server is killed at random moments under write load: nothing acknowledged is lost, nothing is there twice. */
import { randomUUIDv7 } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { runVerb, startServer } from "../support/server.ts";

/** How often the server is killed; `STUDY_KILLS=500` for a long run. */
const KILLS = Number(process.env.STUDY_KILLS ?? 20);
const WRITERS = 4;
const TOPIC = "mla-neural-network-fundamentals";

test(`${KILLS} kills under write load lose no acknowledged act and double none`, async () => {
  const server = await startServer();
  const acknowledged: string[] = [];
  const sent = new Set<string>();

  /** Sends one act after the other until the server is gone. */
  const write = async (writer: number, isOver: () => boolean) => {
    for (let n = 0; !isOver(); n++) {
      const op = randomUUIDv7();
      sent.add(op);
      const [path, fields] =
        n % 3 === 0
          ? [`/ml/topics/${TOPIC}/complete`, { difficulty: String(1 + ((n + writer) % 5)) }]
          : [`/ml/topics/${TOPIC}/change`, { change: n % 2 === 0 ? "flag" : "unflag" }];
      try {
        const response = await fetch(server.origin + path, {
          method: "POST",
          body: new URLSearchParams({ op, ...fields } as Record<string, string>),
          headers: { origin: server.origin, accept: "application/json" },
        });
        if (response.ok) acknowledged.push(((await response.json()) as { act: string }).act);
      } catch {
        return;
      }
    }
  };

  for (let kill = 0; kill < KILLS; kill++) {
    let isOver = false;
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer, () => isOver));
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 200));
    await server.stop("SIGKILL");
    isOver = true;
    await Promise.all(writers);
    if (kill < KILLS - 1) await server.restart();
  }

  const database = new DatabaseSync(join(server.dataFolder, "study.db"));
  expect(database.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
  const acts = (database.prepare("select id from acts").all() as { id: string }[]).map((row) => row.id);
  const byAct = database.prepare("select act_id, count(*) as n from events group by act_id").all() as {
    act_id: string;
    n: number;
  }[];
  database.close();
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((id) => !acts.includes(id))).toEqual([]);
  expect(acts.filter((id) => !sent.has(id))).toEqual([]);
  expect(byAct.filter((row) => row.n !== 1)).toEqual([]);
  expect(byAct.map((row) => row.act_id).toSorted()).toEqual(acts.toSorted());

  const rebuilt = await runVerb(["rebuild"], { STUDY_DATA_DIR: server.dataFolder });
  expect(rebuilt).toMatchObject({ code: 0, output: expect.stringContaining("0 differed") });
  await server.remove();
}, 600_000);
