/** Two running apps for tests that look at pages: one lived in for nine days by real acts, one that has just been installed. */
import { randomUUIDv7 } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { writeOwnTracks } from "./own-tracks.ts";
import { type Server, startServer } from "./server.ts";

export const GALLERY = join(import.meta.dirname, "../fixtures/gallery");

/** The last of the lived days; the pages are looked at on its morning. */
export const LAST_DAY = "2026-03-12";

export const ML_TOPIC = "mla-neural-network-fundamentals";
export const REC_TOPIC = "rec-intro-problem-framing";
export const SWE_TOPIC = "cod-arrays-hashing";

export interface LivedIn {
  server: Server;
  /** Where the last act led to: Today with its toast. */
  toastPath: string;
}

/** Reviews on the last day: one unopened, one in the middle, one to sum up, one done, one not yet due, one dropped. */
export async function startLivedIn(): Promise<LivedIn> {
  const dataFolder = mkdtempSync(join(tmpdir(), "study-lived-in-"));
  writeGallery(dataFolder);
  const server = await startServer({
    STUDY_DATA_DIR: dataFolder,
    STUDY_DEV: "1",
    STUDY_NOW: "2026-03-04T09:00",
  });
  try {
    return { server, toastPath: await live(server) };
  } catch (error) {
    await server.remove();
    throw error;
  }
}

async function live(server: Server): Promise<string> {
  const post = (path: string, fields: Record<string, string> = {}) => send(server, path, fields);
  const complete = (group: string, topic: string, fields: Record<string, string>) =>
    post(`/${group}/topics/${topic}/complete`, fields);

  await complete("lab", "lab-sorting", { difficulty: "3" });
  await complete("lab", "gal-everything", {
    difficulty: "4",
    notes: "Formulas scroll by themselves.\nTables too.",
  });
  await complete("ml", ML_TOPIC, { difficulty: "4", notes: "Gradients vanish." });
  await complete("swe", SWE_TOPIC, { difficulty: "2" });

  await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
  await answerAll(server, "/lab/review/lab-sorting.1.1");
  await post("/lab/review/lab-sorting.1.1/finish", { notes: "Insertion, then merge." });
  await complete("lab", "lab-hashing", { difficulty: "5" });

  await server.restart({ STUDY_NOW: "2026-03-06T09:00" });
  await complete("lab", "lab-trees", { without_reviews: "on" });
  await post("/lab/undo");
  await complete("lab", "lab-trees", { difficulty: "2" });
  await post("/lab/topics/gal-everything/change", { change: "flag" });
  await post("/lab/topics/gal-faulty/change", { change: "skip" });

  await server.restart({ STUDY_NOW: `${LAST_DAY}T09:00` });
  await post("/lab/review/gal-everything.1.7/open");
  await answerAll(server, "/lab/review/lab-hashing.1.3");
  await answerAll(server, "/lab/review/lab-trees.1.3");
  await post("/lab/review/lab-trees.1.3/finish");
  await post(`/swe/topics/${SWE_TOPIC}/change`, { change: "drop-reviews" });
  await post(`/ml/topics/${ML_TOPIC}/practice`);
  const plan = (group: string, track: string, fields: Record<string, string>) =>
    post("/config/track", { group, track, start_date: "2026-03-04", acceleration_days: "0", ...fields });
  await plan("lab", "bare", {});
  await plan("swe", "coding", {});
  await plan("swe", "system_design", {});
  await plan("ml", "recommendations", { start_date: "2026-04-01", active: "on" });
  return post("/lab/topics/gal-faulty/change", { change: "unskip", back: "/lab" });
}

/** Nothing is done yet; the settings of SWE cannot be read. */
export async function startFresh(): Promise<Server> {
  const dataFolder = mkdtempSync(join(tmpdir(), "study-fresh-"));
  mkdirSync(join(dataFolder, "swe"));
  writeFileSync(join(dataFolder, "swe/config.json"), "{ broken");
  return startServer({ STUDY_DATA_DIR: dataFolder, STUDY_NOW: "2026-03-04T09:00" });
}

/** Own tracks of plain questions, and the gallery of all that content can hold, in one group. */
function writeGallery(dataFolder: string): void {
  writeOwnTracks(dataFolder);
  const group = join(dataFolder, "curricula/lab");
  cpSync(GALLERY, join(group, "gallery"), { recursive: true });
  const tracks = ["basics", "gallery", "bare"];
  writeFileSync(
    join(group, "group.yaml"),
    stringify({ label: "Lab", slug: "lab", icon: "🧪", order: 9, tracks }),
  );
}

/** Sends a form as a page does; gives back where it leads. */
export async function send(
  server: Server,
  path: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const response = await fetch(server.origin + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ op: randomUUIDv7(), ...fields }),
  });
  if (response.status !== 303)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.headers.get("location")!;
}

/** Opens a review and answers its questions, the first of them at the second try. */
async function answerAll(server: Server, path: string): Promise<void> {
  await send(server, `${path}/open`);
  for (let answered = 0; ; answered++) {
    const html = await (await fetch(server.origin + path)).text();
    const question = /name="question" value="([^"]+)"/.exec(html)?.[1];
    if (!question) return;
    const grade = answered === 0 ? "again" : answered === 1 ? "hard" : "good";
    await send(server, `${path}/grade`, { question, grade, thinking_ms: "95000" });
  }
}
