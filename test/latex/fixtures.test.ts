/** The guides that somebody wrote and counted without having seen the importer: everything in them comes through. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCurricula } from "../../src/check/check-curricula.ts";
import { saveTrack } from "../../src/latex/save-track.ts";
import {
  countTrack,
  FIXTURES,
  fixtureNames,
  foldText,
  importFile,
  proseOf,
  readExpected,
  textsOf,
} from "../support/latex-fixtures.ts";

/** Told in docs/latex.md: the tracker says the day itself. */
const withoutDay = (title: string) => title.replace(/^Day \d+ ?[:–—-]? ?/, "");

test("there are a dozen", () => {
  expect(fixtureNames).toHaveLength(12);
});

describe.each(fixtureNames)("%s", (name) => {
  const expected = readExpected(name);
  const track = importFile(`${FIXTURES}/${name}/guide.tex`, expected.splitBy);

  test("has every topic, paragraph, formula, listing, table, question, note", () => {
    const counted = countTrack(track);
    const wanted = Object.fromEntries(
      Object.keys(counted).map((key) => [key, expected[key as keyof typeof counted]]),
    );
    expect(counted).toEqual({ ...wanted, topics: expected.topics.map(withoutDay) });
  });

  test("keeps its phrases and leaves no LaTeX behind", () => {
    const texts = textsOf(track);
    const whole = foldText([...texts, ...track.topics.map(({ title }) => title)].join("\n"));
    expect(expected.mustContain.filter((phrase) => !whole.includes(foldText(phrase)))).toEqual([]);
    const prose = texts.map(proseOf).join("\n");
    expect(expected.mustNotContain.filter((phrase) => prose.includes(phrase))).toEqual([]);
  });

  test("passes the checks as it is written", async () => {
    const root = mkdtempSync(join(tmpdir(), "study-latex-"));
    try {
      const place = { root, groupId: "own", trackId: "fixture", label: "Own", slug: "own" };
      await saveTrack(place, track, async () => {});
      const report = await checkCurricula({
        root,
        python: "where-present",
        cacheFolder: join(root, ".cache"),
      });
      expect(report.problems).toEqual([]);
      expect(report.topics).toHaveLength(track.topics.length);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
