import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Group, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { type GuideTitle, hashSources, keepGuide, listTitles, openShelf } from "./shelf.ts";

const ADDRESS = "http://study.test";

function makeGroup(id: string, guides: Track["guides"] = {}): Group {
  const track: Track = {
    id: "some_track",
    groupId: id,
    title: "Some track",
    icon: "",
    abbreviation: "SOM",
    colour: 1,
    summary: "",
    kinds: {},
    guides,
    topics: [],
  };
  return { id, slug: id, label: id, icon: "", order: 1, tracks: [track] };
}

test("names are the track's own or made of its id, and never the same twice", () => {
  const groups = [makeGroup("one", { "cheat-sheet": "short.pdf" }), makeGroup("my_two")];
  expect(listTitles(groups).map(({ name }) => name)).toEqual([
    "some-track-study-guide.pdf",
    "short.pdf",
    "some-track-worksheet.pdf",
    "my-two-some-track-study-guide.pdf",
    "some-track-cheat-sheet.pdf",
    "my-two-some-track-worksheet.pdf",
  ]);
});

/** A shelf over one track of one file; `printings` counts how often something was printed, and how many at once. */
async function makeShelf() {
  const root = await mkdtemp(join(tmpdir(), "study-shelf-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const folder = join(root, "cache");
  const reading = join(root, "one/some_track/a/reading.md");
  await mkdir(dirname(reading), { recursive: true });
  await writeFile(join(root, "one/some_track/track.yaml"), "title: Some track\ntopics: []\n");
  await writeFile(reading, "First.\n");
  const printings = { count: 0, running: 0, most: 0, fault: null as AppError | null };
  const groups = [makeGroup("one")];
  const shelf = openShelf({
    groups,
    roots: [join(root, "missing"), root],
    folder,
    address: ADDRESS,
    async print(title) {
      printings.running++;
      printings.most = Math.max(printings.most, printings.running);
      await new Promise((done) => setTimeout(done, 5));
      printings.running--;
      if (printings.fault) throw printings.fault;
      printings.count++;
      const pdf = new TextEncoder().encode(`${title.name} ${printings.count}`);
      const guide = {
        ...{ pdf, pages: 1, topicPages: { a: 3 }, problems: [], formulas: { all: 0, asSource: 0 } },
        ...{ missing: [], complaints: [], warnings: [] },
      };
      await keepGuide(folder, title, guide, {
        sourceHash: await hashSources([root], title, ADDRESS),
        seconds: 1,
      });
    },
  });
  const [guide, sheet] = shelf.titles as [GuideTitle, GuideTitle];
  return { shelf, guide, sheet, printings, reading, root };
}

test("a guide is printed again where its links would lead elsewhere", async () => {
  const { guide, root } = await makeShelf();
  const hash = (address: string) => hashSources([root], guide, address);
  expect(await hash(ADDRESS)).toBe(await hash(ADDRESS));
  expect(await hash("https://elsewhere.test")).not.toBe(await hash(ADDRESS));
});

test("a guide is printed once, and again when a text has changed", async () => {
  const { shelf, guide, printings, reading } = await makeShelf();
  expect(await shelf.findPrinting(guide)).toBeUndefined();
  await Promise.all([shelf.getPdf(guide), shelf.getPdf(guide)]);
  await shelf.getPdf(guide);
  expect(printings.count).toBe(1);
  expect(await shelf.findPrinting(guide)).toMatchObject({ pages: 1 });

  await writeFile(reading, "Second.\n");
  expect(await shelf.findPrinting(guide)).toBeUndefined();
  await shelf.getPdf(guide);
  expect(printings.count).toBe(2);
});

test("different guides are printed one after the other", async () => {
  const { shelf, guide, sheet, printings } = await makeShelf();
  await Promise.all([shelf.getPdf(guide), shelf.getPdf(sheet)]);
  expect(printings).toMatchObject({ count: 2, most: 1 });
});

test("a topic is found in what was printed last; files that are gone are told to who asks for the guide", async () => {
  const { shelf, guide, reading } = await makeShelf();
  expect(await shelf.findTopicPage(guide, "a")).toBeUndefined();
  await shelf.getPdf(guide);
  expect(await shelf.findTopicPage(guide, "a")).toBe(3);

  await rm(join(dirname(reading), "../track.yaml"));
  expect(await shelf.findPrinting(guide)).toBeUndefined();
  await expect(shelf.getPdf(guide)).rejects.toThrow("are not there any more");
});

test("a failure is told to who asked, and the next try prints", async () => {
  const { shelf, guide, sheet, printings } = await makeShelf();
  printings.fault = new AppError("unavailable", "The disk is full.");
  await expect(shelf.getPdf(guide)).rejects.toThrow("The disk is full.");
  printings.fault = null;
  await shelf.getPdf(sheet);
  await shelf.getPdf(guide);
  expect(printings.count).toBe(2);
});
