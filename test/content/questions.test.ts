/** The questions of our own content for other programs: each track's Anki package, opened by another program, and its table. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { topicPath } from "../../src/content/compiled.ts";
import { createParser, flatten } from "../../src/content/markdown-parser.ts";
import { outlineGroups } from "../../src/content/outline.ts";
import { parseCurricula } from "../../src/content/parse.ts";
import { writeAnkiPackage } from "../../src/transfer/anki/package.ts";
import { writeQuestionsCsv } from "../../src/transfer/questions.ts";
import { findForeignMarkup } from "../support/html-allow-list.ts";
import { type FoundPackage, readPackage } from "../support/read-package.ts";

const curricula = await parseCurricula("content");
const groups = outlineGroups(curricula, new Map());
const tracks = groups.flatMap((group) => group.tracks.map((track) => ({ id: track.id, group, track })));
const paths = new Map(
  tracks.flatMap(({ group, track }) =>
    track.topics.map((topic) => [topic.id, topicPath(group.slug, track.id, topic.id)]),
  ),
);
const places = {
  roots: ["missing", "content"],
  address: "http://study.test",
  findTopicPath: (id: string) => paths.get(id),
};
const parser = createParser();

test("there are the five tracks", () => {
  expect(tracks.map(({ id }) => id).toSorted()).toEqual(
    ["coding", "ml_algorithms", "ml_system_design", "recommendations", "system_design"].toSorted(),
  );
});

describe.each(tracks)("$id", ({ group, track }) => {
  const source = curricula.groups
    .find((each) => each.id === group.id)!
    .tracks.find((each) => each.id === track.id)!;
  const bank = source.topics.flatMap((topic) => topic.questions.filter(({ entry }) => !entry.retired));
  let bytes: Uint8Array;
  let found: FoundPackage;
  beforeAll(async () => {
    bytes = await writeAnkiPackage(group, track, places);
    found = readPackage(bytes);
  }, 120_000);

  test("is a whole archive with a whole database of schema 11", () => {
    expect(found).toMatchObject({ broken: null, media: {}, integrity: ["ok"], version: 11 });
    expect(found.names).toEqual(["collection.anki2", "media"]);
    expect(found.tables).toEqual(expect.arrayContaining(["col", "notes", "cards", "revlog", "graves"]));
    expect(Object.keys(found.options)).toEqual(["1"]);
  });

  test("has a note and a new card for every question of the bank, in its order, in the track's deck", () => {
    expect(found.cards.toSorted((a, b) => a.due - b.due).map(({ due }) => due)).toEqual(
      bank.map((_, at) => at + 1),
    );
    const guidOf = new Map(found.notes.map((note) => [note.id, note.guid]));
    expect(found.cards.toSorted((a, b) => a.due - b.due).map(({ nid }) => guidOf.get(nid))).toEqual(
      bank.map(({ entry }) => entry.id),
    );
    expect(new Set(found.notes.map((note) => note.guid)).size).toBe(found.notes.length);
    const decks = Object.values(found.decks).filter(({ id }) => found.cards.some(({ did }) => did === id));
    expect(decks.map(({ name }) => name)).toEqual([`Study Tracker::${group.label}::${track.title}`]);
    expect(found.cards.every(({ ord, type, queue }) => ord === 0 && type === 0 && queue === 0)).toBe(true);
  });

  test("each note has the fields of its type, its tags, and the checksum that another program reckons", async () => {
    const [type, ...others] = Object.values(found.models);
    expect(others).toEqual([]);
    const names = type!.flds.map(({ name }) => name);
    expect(names).toEqual(["Prompt", "Hints", "Answer", "Points", "Topic", "Id"]);
    const entryOf = new Map(bank.map((question) => [question.entry.id, question]));
    for (const note of found.notes) {
      const { entry, file } = entryOf.get(note.guid)!;
      expect(note.mid).toBe(type!.id);
      expect(note.fields).toHaveLength(names.length);
      expect(note.sfld).toBe(note.plain);
      expect(note.csum).toBe(note.checksum);
      expect(note.tags.trim().split(" ").slice(2)).toEqual([entry.kind, `depth-${entry.depth}`]);
      const { mtimeMs } = await stat(join("content", file));
      expect(note.mod).toBe(Math.floor(mtimeMs / 1000));
    }
  });

  test("every formula of the bank is there as LaTeX, and nothing else looks like one", () => {
    const entryOf = new Map(bank.map((question) => [question.entry.id, question]));
    for (const note of found.notes) {
      const { entry, texts } = entryOf.get(note.guid)!;
      const shown = Object.entries(texts).filter(([place]) => !/^(?:red_flags|followups)/.test(place));
      const tokens = shown.flatMap(([, { markdown }]) => flatten(parser.parse(markdown, {})));
      const html = note.fields.join("\n").replace(/<code>.*?<\/code>|<pre>.*?<\/pre>/gs, "");
      const formulas = [...html.matchAll(/\\\((.*?)\\\)|\\\[(.*?)\\\](?=<)/gs)].map(
        ([, inline, display]) => inline ?? display,
      );
      const expected = tokens
        .filter(({ type }) => type === "math_inline" || type === "math_block")
        .map(({ content }) => inHtml(content));
      expect(formulas.toSorted(), entry.id).toEqual(expected.toSorted());
      // The dollars that are left are those of the text: money.
      const text = html.replace(/\\\(.*?\\\)|\\\[.*?\\\](?=<)/gs, "");
      const money = tokens.filter(({ type }) => type === "text").map(({ content }) => content);
      expect(dollarsOf(text), entry.id).toBe(dollarsOf(money.join("")));
      expect(text, entry.id).not.toMatch(/math-source|\\[()]/);
    }
  });

  test("the HTML is what our pages may have, folds and sizes of the card aside", () => {
    const foreign = found.notes.flatMap(({ fields }) =>
      findForeignMarkup(fields.join("\n").replaceAll(/<\/?(?:details|summary|small)>/g, "")),
    );
    expect(foreign).toEqual([]);
  });

  test("the same files give the same bytes", { timeout: 120_000 }, async () => {
    expect(Buffer.from(await writeAnkiPackage(group, track, places)).equals(bytes)).toBe(true);
  });

  test("the table has a row for every question", async () => {
    const csv = await writeQuestionsCsv(places.roots, group, track);
    const ids = bank.map(({ entry }) => entry.id);
    const began = [...csv.matchAll(/^([a-z0-9_-]+\.q\d+),/gm)].map(([, id]) => id);
    expect(began).toEqual(ids);
    expect(csv).not.toMatch(/\]\{(?:=|fact=)/);
  });
});

function dollarsOf(text: string): number {
  return text.split("$").length - 1;
}

function inHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
