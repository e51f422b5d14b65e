import { readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeQuestion, makeTopic, writeCurricula } from "../../../test/support/content-factory.ts";
import { readPackage } from "../../../test/support/read-package.ts";
import { outlineGroups } from "../../content/outline.ts";
import { parseCurricula } from "../../content/parse.ts";
import { writeAnkiPackage } from "./package.ts";

// Python reads each package.
vi.setConfig({ testTimeout: 60_000 });

async function exportFrom(root: string) {
  const [group] = outlineGroups(await parseCurricula(root), new Map());
  return writeAnkiPackage(group!, group!.tracks[0]!, {
    roots: [root],
    address: "http://study.test",
    findTopicPath: (id) => `/school/lessons/${id}`,
  });
}

const twoTopics = () => [makeTopic({ id: "alpha" }), makeTopic({ id: "beta" })];
const bankOf = (root: string, id: string) => join(root, `school/lessons/${id}/questions.yaml`);

test("a question keeps its note and card whatever comes before it, and is newer when its bank is", async () => {
  const root = await writeCurricula({ topics: twoTopics() });
  await utimes(bankOf(root, "alpha"), 1_700_000_000, 1_700_000_000);
  await utimes(bankOf(root, "beta"), 1_700_000_000, 1_700_000_000);
  const before = readPackage(await exportFrom(root));

  const text = await readFile(bankOf(root, "alpha"), "utf8");
  await writeFile(bankOf(root, "alpha"), text.replace("alpha.q01", "alpha.q09"));
  await utimes(bankOf(root, "alpha"), 1_700_000_060, 1_700_000_060);
  const after = readPackage(await exportFrom(root));

  const idsOf = ({ notes, cards }: typeof before) =>
    new Map(notes.map(({ id, guid }) => [guid, [id, cards.find(({ nid }) => nid === id)!.id]]));
  const [old, fresh] = [idsOf(before), idsOf(after)];
  expect([...fresh.keys()].filter((guid) => !old.has(guid))).toEqual(["alpha.q09"]);
  for (const [guid, ids] of fresh) if (old.has(guid)) expect(ids).toEqual(old.get(guid));
  const changed = new Map(after.notes.map(({ guid, mod }) => [guid, mod]));
  expect(changed.get("alpha.q02")).toBe(1_700_000_060);
  expect(changed.get("beta.q02")).toBe(1_700_000_000);
});

test("retired questions stay out; hints are folded one by one, points say what they are worth", async () => {
  const questions = [
    makeQuestion({ id: "alpha.q01", depth: 1, retired: true }),
    makeQuestion({ id: "alpha.q02", depth: 3, hints: ["One.", "Two.", "Three."] }),
  ];
  const { notes } = readPackage(
    await exportFrom(await writeCurricula({ topics: [makeTopic({ questions })] })),
  );
  expect(notes.map(({ guid }) => guid)).toEqual(["alpha.q02"]);
  const [, hints, , points, topic, id] = notes[0]!.fields;
  expect(hints).toContain("<details><summary>Hint 2 of 3</summary><p>Two.</p>\n</details>");
  expect(points).toMatch(/<small>4 points, senior, must<\/small><\/li>\n<li>/);
  expect(topic).toBe('Lessons, day 1: <a href="http://study.test/school/lessons/alpha#q02">alpha</a>');
  expect(id).toBe("alpha.q02");
  expect(notes[0]!.tags).toBe(" lessons alpha concept depth-3 ");
});

test("a question that is nothing but a prompt becomes a card too", async () => {
  const questions = [{ id: "alpha.q01", prompt: "Why?" }];
  const { notes, cards } = readPackage(
    await exportFrom(
      await writeCurricula({ topics: [makeTopic({ questions })], track: { standard: undefined } }),
    ),
  );
  expect(notes[0]!.fields.slice(0, 4)).toEqual(["<p>Why?</p>", "", "", ""]);
  expect(cards).toHaveLength(1);
});

test("two colons in a title make no deck of their own", async () => {
  const found = readPackage(await exportFrom(await writeCurricula({ track: { title: "A::B" } })));
  expect(Object.values(found.decks).map(({ name }) => name)).toContain("Study Tracker::School::A:B");
});

test("a track without questions is told, and so is one whose files are gone", async () => {
  const root = await writeCurricula({ topics: [makeTopic({ questions: null })] });
  await expect(exportFrom(root)).rejects.toThrow(
    "Lessons has no questions yet, so there is nothing to export.",
  );
  const [group] = outlineGroups(await parseCurricula(root), new Map());
  const places = { roots: ["/missing"], address: "", findTopicPath: () => undefined };
  await expect(writeAnkiPackage(group!, group!.tracks[0]!, places)).rejects.toThrow(
    "The files of Lessons (school/lessons) are not there any more.",
  );
});
