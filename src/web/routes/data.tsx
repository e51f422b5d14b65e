/** The learner's data: what can be downloaded, backups made and put back. The section for it stands on Config. */
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { writeCalendar } from "../../transfer/icalendar.ts";
import { exportJson } from "../../transfer/json.ts";
import { writeEventsCsv, writeNotesMarkdown, writeReviewsCsv } from "../../transfer/tables.ts";
import { viewAgenda } from "../../views/agenda.ts";
import { op, readForm } from "../forms.ts";
import type { Env } from "../frame.tsx";

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
  const text = await download.write(call);
  call.header("content-type", `${download.type}; charset=utf-8`);
  call.header("content-disposition", `attachment; filename="${name}"`);
  call.header("cache-control", "no-store");
  return call.body(text);
});

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
