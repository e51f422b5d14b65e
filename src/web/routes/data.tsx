/** The learner's data: what can be downloaded, backups made and put back. The section for it stands on Config. */
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import type { Group, Track } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import { writeCalendar } from "../../transfer/icalendar.ts";
import { exportJson } from "../../transfer/json.ts";
import { writeEventsCsv, writeNotesMarkdown, writeReviewsCsv } from "../../transfer/tables.ts";
import { viewAgenda } from "../../views/agenda.ts";
import { op, readForm } from "../forms.ts";
import { type Env, groupOf } from "../frame.tsx";

export const dataRoutes = new Hono<Env>();

type Write = (call: Call<Env>) => Promise<string>;

const DOWNLOADS: Record<string, { type: string; write: Write }> = {
  "study.json": { type: "application/json", write: writeAll },
  "reviews.csv": { type: "text/csv", write: (call) => writeReviewsCsv(call.var.context) },
  "events.csv": { type: "text/csv", write: (call) => writeEventsCsv(call.var.context) },
  "notes.md": { type: "text/markdown", write: (call) => writeNotesMarkdown(call.var.context) },
  "study.ics": { type: "text/calendar", write: writeDays },
};

dataRoutes.get("/data/:name", async (call) => {
  const name = call.req.param("name");
  const download = Object.hasOwn(DOWNLOADS, name) ? DOWNLOADS[name] : undefined;
  if (!download) {
    const names = Object.keys(DOWNLOADS).join(", ");
    throw new AppError("not-found", `There is no download "${name}". There are: ${names}.`);
  }
  return answerFile(call, name, `${download.type}; charset=utf-8`, await download.write(call));
});

// What reads and renders Markdown is loaded with the first download that needs it, as starting is to be quick.
dataRoutes.get("/data/questions/:group/:name", async (call) => {
  const { group, track } = trackOf(call, ".csv");
  const { writeQuestionsCsv } = await import("../../transfer/questions.ts");
  const text = await writeQuestionsCsv(call.var.roots, group, track);
  return answerFile(call, `${track.id}.csv`, "text/csv; charset=utf-8", text);
});

dataRoutes.get("/data/anki/:group/:name", async (call) => {
  const { group, track } = trackOf(call, ".apkg");
  const { writeAnkiPackage } = await import("../../transfer/anki/package.ts");
  const { findTopicPath } = call.var.context.curricula;
  const places = { roots: call.var.roots, address: new URL(call.req.url).origin, findTopicPath };
  const bytes = await writeAnkiPackage(group, track, places);
  return answerFile(call, `${track.id}.apkg`, "application/octet-stream", bytes);
});

/** The track whose id the name in the URL begins with. */
function trackOf(call: Call<Env>, ending: string): { group: Group; track: Track } {
  const group = groupOf(call);
  const name = call.req.param("name") ?? "";
  const track = group.tracks.find(({ id }) => name === id + ending);
  if (track) return { group, track };
  const names = group.tracks.map(({ id }) => id + ending).join(", ");
  throw new AppError("not-found", `There is no download "${name}". ${group.label} has: ${names}.`);
}

function answerFile(
  call: Call<Env>,
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer>,
): Response {
  call.header("content-type", type);
  call.header("content-disposition", `attachment; filename="${name}"`);
  call.header("cache-control", "no-store");
  return call.body(content);
}

async function writeAll(call: Call<Env>): Promise<string> {
  return `${JSON.stringify(await exportJson(call.var.context), null, 2)}\n`;
}

async function writeDays(call: Call<Env>): Promise<string> {
  const { context } = call.var;
  const { origin } = new URL(call.req.url);
  return writeCalendar(await viewAgenda(context), origin, context.curricula.findTopicPath);
}

dataRoutes.post("/data/backup", async (call) => {
  await readForm(call, z.strictObject({ op }));
  const { name } = await keeperOf(call).make();
  return call.redirect(`/config?${new URLSearchParams({ made: name })}#backups`, 303);
});

dataRoutes.post("/data/restore", async (call) => {
  const { backup } = await readForm(call, z.strictObject({ op, backup: z.string() }));
  const kept = await keeperOf(call).restore(backup);
  return call.redirect(`/config?${new URLSearchParams({ restored: backup, kept: kept.name })}#backups`, 303);
});

function keeperOf(call: Call<Env>) {
  const { backups } = call.var;
  if (backups) return backups;
  throw new AppError("unavailable", "The rows are in PostgreSQL: back them up with pg_dump.");
}
