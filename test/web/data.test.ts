/** The learner's data from Config: downloads, backups made and put back while the app runs. */
import { randomUUIDv7 } from "node:crypto";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openKeeper } from "../../src/backup/keeper.ts";
import { parseExport } from "../../src/transfer/json.ts";
import { dumpRows } from "../support/dump.ts";
import { readPackage } from "../support/read-package.ts";
import { createSite, type Site } from "../support/web.ts";

let site: Site;
beforeEach(async () => {
  site = await createSite();
});
afterEach(() => site.close());

const act = (path: string, fields: Record<string, string> = {}) =>
  site.post(path, { op: randomUUIDv7(), ...fields });
const topics = () => site.group("ml").tracks[0]!.topics;

async function complete(place: number): Promise<string> {
  const { id } = topics()[place]!;
  expect((await act(`/ml/topics/${id}/complete`, { difficulty: "3" })).status).toBe(303);
  return id;
}

async function text(name: string): Promise<string> {
  const response = await site.get(`/data/${name}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
  return response.text();
}

describe("downloads", () => {
  test("everything is JSON that an import takes", async () => {
    const id = await complete(0);
    expect((await act("/ml/practice")).status).toBe(303);
    const exported = parseExport(await text("study.json"));
    expect(exported.events.map((event) => event.subject_id)).toContain(id);
  });

  test("reviews and events are tables with a line for each", async () => {
    const id = await complete(0);
    const reviews = (await text("reviews.csv")).trimEnd().split("\r\n");
    expect(reviews).toHaveLength(5);
    expect(reviews[1]).toBe(
      `ml_specialist,${topics()[0]!.trackId},${id},${topics()[0]!.title},1,1,open,2026-03-05,,,`,
    );
    const events = (await text("events.csv")).trimEnd().split("\r\n");
    expect(events[0]).toBe("id,act_id,undone_by,group,track,subject_id,seq,kind,at,zone,study_on,body");
    expect(events).toHaveLength(2);
  });

  test("notes stand under their topics", async () => {
    const topic = topics()[1]!;
    await site.post(`/ml/topics/${topic.id}/note`, { text: "## Mine\nkept, *as is*", revision: "0" });
    expect(await text("notes.md")).toContain(`### Day 2: ${topic.title}\n\n## Mine\nkept, *as is*\n`);
  });

  test("one that is not there is named with those that are", async () => {
    const response = await site.get("/data/__proto__");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("study.json, reviews.csv");
  });
});

describe("questions for other programs", () => {
  test("Config offers each track that has some, as a package and as a table", async () => {
    const page = await (await site.get("/config")).text();
    for (const { group, track } of site.context.curricula.groups.flatMap((group) =>
      group.tracks.map((track) => ({ group, track })),
    )) {
      const anki = await site.get(`/data/anki/${group.slug}/${track.id}.apkg`);
      expect(page).toContain(`href="/data/anki/${group.slug}/${track.id}.apkg"`);
      expect(anki.headers.get("content-disposition")).toBe(`attachment; filename="${track.id}.apkg"`);
      const { notes } = readPackage(new Uint8Array(await anki.arrayBuffer()));
      const asked = track.topics.flatMap((topic) => topic.questions.filter((each) => !each.isRetired));
      expect(notes.map(({ guid }) => guid).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
      expect(page).toContain(`href="/data/questions/${group.slug}/${track.id}.csv"`);
    }
  }, 60_000);

  test("a card leads to the app where it was opened", async () => {
    const anki = await site.get("/data/anki/ml/recommendations.apkg");
    const { notes } = readPackage(new Uint8Array(await anki.arrayBuffer()));
    expect(notes[0]!.fields[4]).toMatch(
      /href="http:\/\/localhost:5555\/ml\/recommendations\/rec-popularity#q0\d"/,
    );
  }, 60_000);

  test("the table has a row for each, with texts as they are written", async () => {
    const response = await site.get("/data/questions/ml/ml_algorithms.csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="ml_algorithms.csv"');
    const csv = await response.text();
    expect(csv).toContain("id,group,track,topic_id,topic,kind,depth,minutes,prompt,hints,answer\r\n");
    expect(csv).toContain(
      "alg-gradient-descent.q01,ml_specialist,ml_algorithms,alg-gradient-descent,Gradient Descent,concept,1,1,Which way does a step go?,,Against the gradient.\r\n",
    );
    expect(csv).not.toContain("alg-gradient-descent.q03");
  });

  test("a track that is not there is named with those that are", async () => {
    for (const path of ["anki/ml/none.apkg", "anki/ml/ml_algorithms", "questions/ml/ml_algorithms.apkg"]) {
      const response = await site.get(`/data/${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/ML has: ml_algorithms\.(?:apkg|csv), /);
    }
    expect((await site.get("/data/anki/none/ml_algorithms.apkg")).status).toBe(404);
  });
});

describe("the calendar", () => {
  const entries = async () => {
    const calendar = new ICAL.Component(ICAL.parse(await text("study.ics")));
    return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  };

  test("has reviews and topics on their days, read by another program", async () => {
    const id = await complete(0);
    const all = await entries();
    const due = all.filter((entry) => entry.uid.startsWith("reviews."));
    expect(due.map((entry) => entry.startDate.toString())).toEqual([
      "2026-03-05",
      "2026-03-07",
      "2026-03-11",
      "2026-03-18",
    ]);
    expect(due[0]!.summary).toBe("ML: 1 review, about 12 min");
    expect(due[0]!.description).toBe(topics()[0]!.title);
    expect(due[0]!.startDate.isDate).toBe(true);
    expect(all.map((entry) => entry.uid)).not.toContain(`topic.${id}@study-tracker`);
    const next = all.find((entry) => entry.uid === `topic.${topics()[1]!.id}@study-tracker`)!;
    expect(next.startDate.toString()).toBe("2026-03-05");
    expect(next.component.getFirstPropertyValue("url")).toBe(
      `http://localhost:5555/ml/${topics()[1]!.trackId}/${topics()[1]!.id}`,
    );
  });

  test("keeps the name of an entry when its day moves, and shows what is late today", async () => {
    await complete(0);
    site.goToDay(10);
    const all = await entries();
    const due = all.filter((entry) => entry.uid.startsWith("reviews."));
    expect(due.map((entry) => entry.startDate.toString())).toEqual(["2026-03-13", "2026-03-18"]);
    expect(new Set(all.map((entry) => entry.uid)).size).toBe(all.length);
  });

  test("has no line of more than 75 octets", async () => {
    await complete(0);
    for (const line of (await text("study.ics")).split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});

describe("backups", () => {
  const backups = async () => (await openKeeper(site.dataFolder, site.context).list(12)).newest;

  test("one is made and shown with what it holds", async () => {
    await complete(0);
    const response = await act("/data/backup");
    expect(response.status).toBe(303);
    const page = await (await site.get(response.headers.get("location")!)).text();
    expect(page).toMatch(/The backup of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d is made\./);
    expect(await (await site.get("/config?made=2026-03-04T09-00-00-02")).text()).toContain(
      "The backup of 2026-03-04 09:00:00 (2) is made.",
    );
    expect(page).toContain("1 completed topic, 4 open reviews, last done on Wed 4 March");
  });

  test("restoring asks first, then brings back rows and settings, and keeps what was there", async () => {
    await complete(0);
    await site.post(`/ml/topics/${topics()[0]!.id}/note`, { text: "before", revision: "0" });
    const { settings } = site.context;
    settings.saveLearner({ ...settings.readLearner(), theme: "dark" });
    await act("/data/backup");
    const before = parseExport(await text("study.json"));
    const rowsBefore = await dumpRows(site.context.rows);
    const [made] = await backups();
    const older = join(site.dataFolder, "backups/2026-03-01T09-00-00");
    await cp(made!.folder, older, { recursive: true });

    await complete(1);
    await site.post(`/ml/topics/${topics()[0]!.id}/note`, { text: "after", revision: "1" });
    settings.saveLearner({ ...settings.readLearner(), theme: "light" });
    const asked = await (await site.get("/config?restore=2026-03-01T09-00-00")).text();
    expect(asked).toContain("Restore the backup of 2026-03-01 09:00:00?");
    expect(parseExport(await text("study.json")).notes[0]!.text).toBe("after");

    const response = await act("/data/restore", { backup: "2026-03-01T09-00-00" });
    expect(response.status).toBe(303);
    expect(await (await site.get(response.headers.get("location")!)).text()).toContain("is restored.");
    const { exportedAt: _, ...restored } = parseExport(await text("study.json"));
    expect(restored).toEqual({ ...before, exportedAt: undefined });
    expect(await dumpRows(site.context.rows)).toEqual(rowsBefore);
    expect(settings.readLearner().theme).toBe("dark");

    const [kept] = await backups();
    expect(kept!.contents!.topics).toBe(2);
  });

  test("one that is not there, or cannot be read, changes nothing", async () => {
    await complete(0);
    const before = parseExport(await text("study.json"));
    expect((await act("/data/restore", { backup: "../.." })).status).toBe(404);
    await act("/data/backup");
    const { writeFile } = await import("node:fs/promises");
    const [made] = await backups();
    await writeFile(join(made!.folder, "study.db"), "no database");
    const response = await act("/data/restore", { backup: made!.name });
    expect(response.status).toBe(503);
    expect(parseExport(await text("study.json")).events).toEqual(before.events);
    expect(await (await site.get("/config")).text()).toContain("cannot be read");
  });
});
