/** The guides of our own content: named as promised, every document printed, every formula in it. */
import { describe, expect, test } from "vitest";
import { outlineGroups } from "../../src/content/outline.ts";
import { parseCurricula } from "../../src/content/parse.ts";
import { buildGuide } from "../../src/guides/build.ts";
import { listTitles } from "../../src/guides/shelf.ts";

const curricula = await parseCurricula("content");
const titles = listTitles(outlineGroups(curricula, new Map()));
const topicIds = new Set(
  curricula.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics.map((topic) => topic.id))),
);

test("the five guides have the names that were promised", () => {
  expect(titles.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "ml-algorithm-study-guide.pdf",
      "ml-algorithm-templates-cheatsheet.pdf",
      "ml-system-design-study-guide.pdf",
      "ml-system-design-templates-cheatsheet.pdf",
      "recommendation-systems-deep-dive.pdf",
    ]),
  );
  expect(new Set(titles.map(({ name }) => name)).size).toBe(titles.length);
});

describe.each(titles)("$name", (title) => {
  const track = curricula.groups
    .find((group) => group.id === title.group.id)!
    .tracks.find((each) => each.id === title.track.id)!;
  const written = track.topics.filter((topic) => topic.folder !== null);

  // A formula, diagram or link that cannot be printed would stand among the problems, with its file and line.
  test.skipIf(written.length === 0)("is printed whole", { timeout: 600_000 }, async () => {
    const addressOf = (id: string) => (topicIds.has(id) ? `http://study.test/${id}` : undefined);
    const guide = await buildGuide({ root: curricula.root, track, kind: title.kind, addressOf });
    expect(guide.problems).toEqual([]);
    expect(Object.keys(guide.topicPages)).toEqual(written.map((topic) => topic.id));
  });
});
