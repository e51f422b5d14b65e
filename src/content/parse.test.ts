import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { ContentProblem } from "../core/curriculum.ts";
import { parseCurricula } from "./parse.ts";
import { questionsFile, trackFile } from "./schema.ts";
import type { SourceCurricula, SourceTopic } from "./source.ts";
import { checkShape, readYaml } from "./yaml.ts";

const FIXTURE = "test/fixtures/curricula";
const BROKEN = "test/fixtures/broken";

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function copyOfFixture(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "curricula-"));
  folders.push(folder);
  await cp(FIXTURE, folder, { recursive: true });
  return folder;
}

function topicOf(curricula: SourceCurricula, id: string): SourceTopic {
  const topics = curricula.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics));
  return topics.find((topic) => topic.id === id)!;
}

const told = (problems: ContentProblem[]) =>
  problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);

describe("a sound folder", () => {
  it("gives groups in the order of the switch, tracks and topics in the order of the files", async () => {
    const curricula = await parseCurricula(FIXTURE);
    expect(curricula.problems).toEqual([]);
    const names = curricula.groups.map((group) => [
      group.group.label,
      group.tracks.map((track) => [track.id, track.topics.map((topic) => topic.id)]),
    ]);
    expect(names).toEqual([
      ["SWE", [["coding", ["cod-two-pointers", "cod-binary-search", "cod-heaps"]]]],
      [
        "ML",
        [
          ["ml_algorithms", ["alg-perceptron", "alg-gradient-descent"]],
          ["recommendations", ["rec-popularity", "rec-factorization"]],
        ],
      ],
    ]);
    expect(curricula.facts.test_bus_gb_per_s?.value).toBe(64);
  });

  it("gives a topic its day, folder, files, reading and questions", async () => {
    const topic = topicOf(await parseCurricula(FIXTURE), "alg-perceptron");
    expect(topic).toMatchObject({ title: "The Perceptron", dayNumber: 1, problems: [] });
    expect(topic.folder?.endsWith("curricula/ml_specialist/ml_algorithms/alg-perceptron")).toBe(true);
    expect(topic.files.map((file) => file.replace(`${topic.path}/`, ""))).toEqual([
      "checks/bound.py",
      "questions.yaml",
      "reading.md",
    ]);
    expect(topic.reading?.frontMatter).toMatchObject({
      as_of: "2026-11",
      concepts: ["separation", "update"],
    });
    expect(topic.reading?.firstLine).toBe(8);
    expect(topic.reading?.markdown.startsWith("## In 60 seconds\n")).toBe(true);
    expect(topic.questions).toHaveLength(9);
  });

  it("knows the line of each field and text of a question", async () => {
    const question = topicOf(await parseCurricula(FIXTURE), "alg-perceptron").questions[3]!;
    expect(question.line).toBe(41);
    expect(question.fieldLines).toMatchObject({ kind: 42, prompt: 47, answer: 49, rubric: 51 });
    expect(question.fieldLines.also).toBeUndefined();
    expect(question.texts["followups.1.answer"]).toEqual({ markdown: "Nothing changes.", line: 56 });
    expect(question.texts.prompt?.line).toBe(47);
  });

  it("shows a listed topic without a folder as unwritten, without a problem", async () => {
    const topic = topicOf(await parseCurricula(FIXTURE), "cod-heaps");
    expect(topic).toMatchObject({ folder: null, reading: null, questions: [], problems: [], dayNumber: 3 });
  });

  it("asks a track without the house standard for ids and prompts only", async () => {
    const topic = topicOf(await parseCurricula(FIXTURE), "rec-popularity");
    expect(topic.problems).toEqual([]);
    expect(topic.questions[0]?.entry).toMatchObject({ kind: "concept", depth: 2, answer: "", rubric: [] });
  });

  it("reads files with a byte order mark and Windows line ends", async () => {
    const root = await copyOfFixture();
    const file = join(root, "swe/coding/cod-two-pointers/reading.md");
    await writeFile(file, "\uFEFF---\r\nform: pattern\r\nversion: 3\r\n---\r\n## Section\r\nText.\r\n");
    const { reading, problems } = topicOf(await parseCurricula(root), "cod-two-pointers");
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ firstLine: 5, frontMatter: { form: "pattern", version: 3 } });
    expect(reading?.markdown).toBe("## Section\r\nText.\r\n");
  });
});

describe("a folder with faults", () => {
  it("tells what belongs to no topic, each at its line with the remedy", async () => {
    const { problems } = await parseCurricula(BROKEN);
    expect(told(problems).sort()).toEqual(
      [
        "facts.yaml:1: `some_fact.value` must be a number.",
        "facts.yaml:1: `some_fact.as_of`: write the month as YYYY-MM.",
        'first_group/bad_yaml/track.yaml:3: The YAML cannot be read: Missing closing "quote. Correct this line.',
        "first_group/bad_shape/track.yaml:2: `abbreviation` must be at most 4 characters.",
        "first_group/bad_shape/track.yaml:3: `colour` must be at most 6.",
        "first_group/bad_shape/track.yaml:4: `standard` must be house.",
        "first_group/bad_shape/track.yaml:5: The name in `kinds.Concept` is not allowed: use lower-case letters, digits, - and _.",
        "first_group/bad_shape/track.yaml:6: `bank.depths` needs 4 entries: add what is missing.",
        "first_group/bad_shape/track.yaml:8: `topics[0].title` is missing: add it as a text.",
        "first_group/bad_shape/track.yaml:9: `topics[1].id`: use lower-case letters, digits, - and _.",
        "first_group/bad_shape/track.yaml:9: `topics[1].subtitle` is not a field of the format: correct its spelling or remove it.",
        "first_group/group.yaml:8: The track no_such_track has no first_group/no_such_track/track.yaml: add it, or take no_such_track out of `tracks`.",
        "first_group/group.yaml:5: The folder first_group/stray_track is not listed: add stray_track to `tracks`, or move the folder elsewhere.",
        "first_group/good_track/track.yaml:3: The folder first_group/good_track/topic-stray is not listed: add topic-stray with its title to `topics`, or move the folder elsewhere.",
        "first_group/good_track/track.yaml:1: The topic topic-fine stands in first_group/good_track/track.yaml already: give this one another name.",
        "group_with_faults/group.yaml:1: `label` is missing: add it as a text.",
        "group_with_faults/group.yaml:1: `slug`: use lower-case letters, digits, - and _.",
        "group_with_faults/group.yaml:3: `colour` is not a field of the format: correct its spelling or remove it.",
        "no_group/group.yaml:1: no_group/group.yaml is missing: add it, or move the folder no_group elsewhere.",
        "second_group/other_track/track.yaml:1: The topic topic-fine stands in first_group/good_track/track.yaml already: give this one another name.",
        "third_group/group.yaml:1: The slug first stands in first_group/group.yaml already: give this one another name.",
      ].sort(),
    );
  });

  it("keeps the sound groups, tracks and topics, numbered without gaps", async () => {
    const curricula = await parseCurricula(BROKEN);
    expect(curricula.groups.map((group) => [group.id, group.tracks.map((track) => track.id)])).toEqual([
      ["first_group", ["good_track"]],
      ["second_group", ["other_track"]],
    ]);
    const topics = curricula.groups[0]!.tracks[0]!.topics;
    expect(topics.map((topic) => topic.dayNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(topicOf(curricula, "topic-fine").title).toBe("Fine");
    expect(topicOf(curricula, "topic-own").dayNumber).toBe(1);
  });

  const faults: Record<string, string[]> = {
    "topic-fine": [],
    "topic-unwritten": [],
    "topic-open-front": ["reading.md:1: The front matter does not end: add a line of --- below it."],
    "topic-bad-front": [
      "reading.md:2: `form` must be concept, case or pattern.",
      "reading.md:3: `as_of`: write the month as YYYY-MM.",
      "reading.md:4: `versions` is not a field of the format: correct its spelling or remove it.",
    ],
    "topic-bad-yaml": [
      'questions.yaml:4: The YAML cannot be read: Missing closing "quote. Correct this line.',
    ],
    "topic-bad-bank": [
      "questions.yaml:5: topic-bad-bank.q02: `depth` must be 1, 2, 3 or 4.",
      "questions.yaml:6: topic-bad-bank.q02: `minutes` must be more than 0.",
      "questions.yaml:7: topic-bad-bank.q02: `prompt` must not be empty: write it.",
      "questions.yaml:8: topic-other.q03: the id must begin with the topic's id: write topic-bad-bank.qNN.",
      "questions.yaml:10: topic-bad-bank.q01: the id is used at line 2 already: give this question the next free number.",
      "questions.yaml:12: questions[4]: `id` is missing: add it as a text.",
      "questions.yaml:13: questions[4]: `hints` must be a list.",
      "questions.yaml:15: questions[4]: `rubric[0].points` must be a whole number.",
      "questions.yaml:15: questions[4]: `rubric[0].level` must be senior, staff or principal.",
      "questions.yaml:16: questions[5]: it must be a mapping (name: value).",
    ],
    "topic-aliases": [
      "questions.yaml:2: The YAML cannot be read: Map keys must be unique. Correct this line.",
      "questions.yaml:3: *q is an alias: write the value out instead.",
    ],
  };
  it.each(Object.entries(faults))("tells the faults of %s on the topic", async (id, expected) => {
    const topic = topicOf(await parseCurricula(BROKEN), id);
    expect(told(topic.problems)).toEqual(expected.map((line) => `${topic.path}/${line}`));
  });

  it("keeps what the faults of a topic do not touch", async () => {
    const curricula = await parseCurricula(BROKEN);
    const bank = topicOf(curricula, "topic-bad-bank").questions;
    expect(bank.map((question) => question.entry.id)).toEqual(["topic-bad-bank.q01", "topic-bad-bank.q08"]);
    expect(bank[1]?.texts.prompt).toEqual({ markdown: "Fine, too.", line: 20 });
    const reading = topicOf(curricula, "topic-bad-front").reading;
    expect(reading).toMatchObject({
      markdown: "## All\nText.\n",
      firstLine: 6,
      frontMatter: { form: "concept" },
    });
  });

  it("tells a root that does not exist", async () => {
    const { groups, problems } = await parseCurricula("test/fixtures/no-such-folder");
    expect(groups).toEqual([]);
    expect(problems[0]?.message).toContain("test/fixtures/no-such-folder cannot be opened");
  });
});

describe("symbolic links", () => {
  it("lead out of the root as a reading, a topic, a track or a group: told and not followed", async () => {
    const root = await copyOfFixture();
    const outside = await copyOfFixture();
    const reading = join(root, "ml_specialist/ml_algorithms/alg-perceptron/reading.md");
    await rm(reading);
    await symlink(join(outside, "swe/coding/cod-two-pointers/reading.md"), reading);
    await symlink(join(outside, "swe/coding/cod-two-pointers"), join(root, "swe/coding/cod-heaps"));
    await rm(join(root, "ml_specialist/recommendations"), { recursive: true });
    await symlink(
      join(outside, "ml_specialist/recommendations"),
      join(root, "ml_specialist/recommendations"),
    );
    await symlink(join(outside, "swe"), join(root, "own"));

    const curricula = await parseCurricula(root);
    const leads = "is a symbolic link that leads out of the curricula: put the files themselves here.";
    expect(told(curricula.problems)).toEqual([
      `ml_specialist/recommendations:1: ml_specialist/recommendations ${leads}`,
      `own:1: own ${leads}`,
    ]);
    const perceptron = topicOf(curricula, "alg-perceptron");
    expect(told(perceptron.problems)).toEqual([
      `${perceptron.path}/reading.md:1: ${perceptron.path}/reading.md ${leads}`,
    ]);
    expect(perceptron.reading).toBeNull();
    expect(perceptron.questions).toHaveLength(9);
    expect(topicOf(curricula, "cod-heaps")).toMatchObject({
      folder: null,
      problems: [{ file: "swe/coding/cod-heaps" }],
    });
  });

  it("may stay inside the root", async () => {
    const root = await copyOfFixture();
    const reading = join(root, "swe/coding/cod-two-pointers/reading.md");
    await rm(reading);
    await symlink(join(root, "swe/coding/cod-binary-search/reading.md"), reading);
    const topic = topicOf(await parseCurricula(root), "cod-two-pointers");
    expect(topic.problems).toEqual([]);
    expect(topic.reading?.markdown).toContain("## Template");
  });
});

describe("files that are no text", () => {
  it("tells a folder in place of a file, bytes that are not UTF-8, and a file that is too large", async () => {
    const root = await copyOfFixture();
    await rm(join(root, "swe/coding/cod-two-pointers/reading.md"));
    await mkdir(join(root, "swe/coding/cod-two-pointers/reading.md"));
    await writeFile(
      join(root, "swe/coding/cod-two-pointers/questions.yaml"),
      Uint8Array.of(0x70, 0xff, 0xfe),
    );
    await writeFile(join(root, "swe/coding/cod-binary-search/reading.md"), "x".repeat(4 * 1024 * 1024 + 1));
    const curricula = await parseCurricula(root);
    const messages = (id: string) => topicOf(curricula, id).problems.map((problem) => problem.message);
    expect(messages("cod-two-pointers")).toEqual([
      "swe/coding/cod-two-pointers/reading.md is a folder, but a file is needed there: rename it.",
      "swe/coding/cod-two-pointers/questions.yaml is not UTF-8: save it as UTF-8.",
    ]);
    expect(messages("cod-binary-search")).toEqual([
      "swe/coding/cod-binary-search/reading.md is larger than 4 MB: split it.",
    ]);
  });
});

describe("hostile YAML", () => {
  it.each([
    ["nesting that exhausts the stack", `questions: ${"[".repeat(20_000)}`],
    ["an alias bomb", `a: &a [x, x]\nb: &b [*a, *a]\nquestions: [*b, *b]`],
    ["several documents", "questions: []\n---\nquestions: []"],
    ["a mapping as a key", "? { a: b }\n: c"],
    ["tabs for indentation", "questions:\n\t- id: x"],
  ])("refuses %s", (_, text) => {
    const yaml = readYaml("bank.yaml", text);
    expect(yaml.data).toBeUndefined();
    expect(yaml.problems.length).toBeGreaterThan(0);
    expect(yaml.problems.length).toBeLessThan(10);
  });

  it("gives no prototype from the file", () => {
    const yaml = readYaml(
      "track.yaml",
      "title: T\ntopics: []\n__proto__: { title: X }\nkinds: { __proto__: { a: b } }",
    );
    expect(checkShape(yaml, trackFile).problems).not.toEqual([]);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it("never throws, and every fault has a line of the file", () => {
    const piece = fc.constantFrom(
      "questions:",
      "\n  - ",
      "id: a.q01",
      "\n    ",
      "prompt: |\n      ",
      "[",
      "]",
      "{",
      "}",
      ": ",
      "- ",
      "&a ",
      "*a ",
      "!!binary ",
      "<<: ",
      "'",
      '"',
      "\t",
      "\n",
      "#",
      "---\n",
      "%YAML 1.1\n",
      "null",
      "1e999",
      "\u0000",
      "é",
      "__proto__: ",
      "? ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        const yaml = readYaml("f.yaml", text);
        const problems = [...yaml.problems, ...checkShape(yaml, questionsFile).problems];
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(text.split("\n").length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
