/** Exports with faults: taken or refused with a sentence, and what is taken leaves every page showing. */
import { randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../src/core/errors.ts";
import { rebuildStates } from "../../src/store/rebuild.ts";
import type { Export } from "../../src/transfer/export-document.ts";
import {
  exportJson,
  importJson,
  importSettings,
  parseExport,
  replaceByJson,
} from "../../src/transfer/json.ts";
import { fuzz, makeCage } from "../support/fuzz.ts";
import { mutateDocument, mutateText, pick, type Random } from "../support/mutate.ts";
import { createSite, type Site } from "../support/web.ts";

const cage = makeCage();
let site: Site;
let whole: Export;
let pages: string[];
let taken = 0;

beforeAll(async () => {
  site = await createSite();
  const [topic, other] = site.group("ml").tracks[0]!.topics;
  await live(topic!.id, other!.id);
  whole = await readExport();
  const { id, trackId } = topic!;
  pages = [
    "/ml",
    "/ml/map",
    "/ml/reviews?spread=3&cap=60",
    "/ml/history?range=all",
    "/ml/history/2026-03-04",
    "/ml/notes",
    `/ml/notes/${id}`,
    "/ml/practice",
    `/ml/${trackId}/${id}`,
    `/ml/review/${id}.1.1`,
    "/config",
    "/api/palette?q=a",
    "/search?q=why",
    "/data/reviews.csv",
    "/data/events.csv",
    "/data/notes.md",
    "/data/study.ics",
  ];
});
afterAll(async () => {
  await site.close();
  cage.remove();
});

/** An act of each kind. */
async function live(id: string, other: string): Promise<void> {
  const send = async (path: string, fields: Record<string, string> = {}) => {
    const response = await site.post(path, { op: randomUUIDv7(), ...fields }, { accept: "application/json" });
    expect(response.status, path).toBe(200);
    return (await response.json()) as { act: string };
  };
  await send(`/ml/topics/${id}/complete`, { difficulty: "3", study_ms: "60000" });
  const flag = await send(`/ml/topics/${id}/change`, { change: "flag" });
  await send("/ml/undo", { act: flag.act });
  await send(`/ml/topics/${other}/change`, { change: "skip" });
  await send(`/ml/topics/${id}/note`, { text: "Ask *why*: $x^2$.", revision: "0" });
  site.goToDay(2);
  await send(`/ml/topics/${id}/note`, { text: "Ask why again.", revision: "1" });
  await send(`/ml/review/${id}.1.1/new-set`);
  const { events } = await readExport();
  const { questions } = JSON.parse(events.find(({ kind }) => kind === "review-opened")!.body);
  await send(`/ml/review/${id}.1.1/grade`, { question: questions[0].id, grade: "good", thinking_ms: "1000" });
  await send(`/ml/topics/${id}/practice`);
  site.goToDay(9);
  await send("/ml/catch-up", { spread: "3", cap: "60" });
  await send("/config/intervals", { group: "ml", intervals: "2, 4, 9", open_reviews: "replan" });
}

const readExport = (): Promise<Export> => exportJson(site.context);

/** Mostly the document changed at some place, at times its text. */
function draw(random: Random): string {
  if (random() < 0.15)
    return mutateText(random, JSON.stringify(whole), ["{", "}", "[", "]", '"', ",", ":", "\\"]);
  return JSON.stringify(mutateDocument(random, whole));
}

test("an export with faults is refused with a sentence, or taken and shown", async () => {
  const { rows, learnerId } = site.context;
  await fuzz("exports", draw, async (text, random) => {
    let exported: Export;
    try {
      exported = parseExport(text);
      await (random() < 0.7 ? replaceByJson : importJson)(rows, learnerId, exported);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.message).toMatch(/\.$/);
      return;
    }
    taken++;
    if (random() < 0.2) importSettings(site.context, exported.settings);
    const page = pick(random, pages);
    expect((await site.get(page)).status, page).toBeLessThan(500);
    if (random() < 0.05) expect((await rebuildStates(rows, learnerId)).differed).toEqual([]);
    await replaceByJson(rows, learnerId, whole);
    importSettings(site.context, whole.settings);
  });
  expect(taken).toBeGreaterThan(10);
  cage.check();
});
