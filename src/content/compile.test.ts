import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findForeignMarkup } from "../../test/support/html-allow-list.ts";
import { compileCurricula } from "./compile.ts";
import type { CompiledTopic } from "./compiled.ts";

let folder: string;
let root: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "compile-"));
  root = join(folder, "content");
  out = join(folder, "out");
  await cp("test/fixtures/curricula", root, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const PERCEPTRON = "ml_specialist/ml_algorithms/alg-perceptron";

const readTopic = async (id: string): Promise<CompiledTopic> =>
  JSON.parse(await readFile(join(out, `topics/${id}.json`), "utf8"));

async function change(path: string, edit: (text: string) => string): Promise<void> {
  const file = join(root, path);
  await writeFile(file, edit(await readFile(file, "utf8")));
}

/** Which files of the output a compilation wrote, by their inode: each write is a new file that is renamed. */
async function writtenBy(compile: () => Promise<unknown>): Promise<string[]> {
  const before = await inodes();
  await compile();
  const after = await inodes();
  return [...after]
    .filter(([file, inode]) => before.get(file) !== inode)
    .map(([file]) => file)
    .sort();
}

async function inodes(): Promise<Map<string, number>> {
  const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".json"));
  return new Map(
    await Promise.all(files.map(async (file) => [file, (await stat(join(out, file))).ino] as const)),
  );
}

const compile = () => compileCurricula({ root, out });

describe("the output", () => {
  it("has an outline of everything in the index, without texts", async () => {
    const index = await compile();
    expect(JSON.parse(await readFile(join(out, "index.json"), "utf8"))).toMatchObject(index);
    expect(index.problems).toEqual([]);
    const [swe, ml] = index.groups;
    expect([swe?.slug, ml?.slug]).toEqual(["swe", "ml"]);
    const perceptron = ml?.tracks[0]?.topics[0];
    expect(perceptron).toMatchObject({
      id: "alg-perceptron",
      groupId: "ml_specialist",
      trackId: "ml_algorithms",
      dayNumber: 1,
      isWritten: true,
      problems: [],
      related: ["cod-binary-search"],
    });
    expect(perceptron?.readingMinutes).toBe(3);
    expect(perceptron?.questions[8]).toEqual({
      id: "alg-perceptron.q09",
      kind: "tradeoff",
      depth: 4,
      minutes: 12,
      also: ["alg-gradient-descent"],
      version: 1,
      isRetired: false,
    });
    expect(ml?.tracks[0]?.topics[1]?.questions[2]?.isRetired).toBe(true);
    expect(swe?.tracks[0]?.topics[2]).toMatchObject({ id: "cod-heaps", isWritten: false, readingMinutes: 0 });
    expect(ml?.tracks[1]).toMatchObject({ abbreviation: "REC", colour: 3, kinds: {} });
    expect(JSON.stringify(index)).not.toContain("What moves the line");
  });

  it("has a body for each written topic, all of it safe", async () => {
    await compile();
    expect((await readdir(join(out, "topics"))).sort()).toEqual(
      [
        "alg-gradient-descent",
        "alg-perceptron",
        "cod-binary-search",
        "cod-two-pointers",
        "rec-popularity",
      ].map((id) => `${id}.json`),
    );
    const body = await readTopic("alg-perceptron");
    expect(body).toMatchObject({ hasMath: true, hasCode: true });
    expect(body.headings.map((heading) => heading.text)).toContain("A step by hand");
    expect(body.html).toContain('<a href="/ml/ml_algorithms/alg-gradient-descent#the-step">');
    expect(body.html).toContain("<svg ");
    const html = [
      body.html,
      ...body.questions.flatMap((question) => [
        question.promptHtml,
        ...question.hintsHtml,
        question.answerHtml ?? "",
        ...question.rubric.map((point) => point.html),
        ...question.redFlagsHtml,
        ...question.followups.flatMap(Object.values),
      ]),
    ];
    expect(html.flatMap(findForeignMarkup)).toEqual([]);
  });

  it("has everything of a question", async () => {
    await compile();
    const question = (await readTopic("alg-perceptron")).questions[6]!;
    expect(question).toMatchObject({
      id: "alg-perceptron.q07",
      kind: "derivation",
      depth: 3,
      minutes: 8,
      version: 1,
      problem: null,
      problemHtml: null,
    });
    expect(question.promptText).toBe("Derive the bound on the number of mistakes for radius 5 and margin 1.");
    expect(question.hintsHtml).toHaveLength(3);
    expect(question.answerHtml).toContain('<span class="checked">25</span>');
    expect(question.rubric[0]).toEqual({
      id: "r1",
      points: 4,
      level: "senior",
      must: true,
      html: "<p>Gives the result</p>\n",
    });
    expect(question.redFlagsHtml).toEqual(["<p>Guesses</p>\n"]);
    expect(question.followups[0]).toEqual({
      questionHtml: "<p>And without it?</p>\n",
      answerHtml: "<p>It takes longer.</p>\n",
    });
    const popularity = (await readTopic("rec-popularity")).questions[0]!;
    expect(popularity).toMatchObject({ answerHtml: null, minutes: 4, rubric: [], hintsHtml: [] });
  });

  it("does not show the linter's tags beside a wrong statement that is quoted on purpose", async () => {
    await change(
      `${PERCEPTRON}/reading.md`,
      (text) => `${text}\n- **Wrong:** "It learns XOR." [E12] Right.\n`,
    );
    await compileCurricula({ root, out });
    const { html } = await readTopic("alg-perceptron");
    expect(html).toContain("“It learns XOR.” Right.".replace(/[“”]/g, '"').replaceAll('"', "&quot;"));
    expect(html).not.toContain("[E12]");
  });

  it("shows a coding problem, or tells what is wrong with it", async () => {
    await compile();
    expect((await readTopic("cod-two-pointers")).questions[6]).toMatchObject({
      problem: "pair-with-sum",
      problemHtml: expect.stringContaining("pair_with_sum"),
    });
    await change("swe/coding/cod-two-pointers/problems/pair-with-sum/tests.json", () => "{");
    await change("swe/coding/cod-two-pointers/questions.yaml", (text) =>
      text.replace("id: cod-two-pointers.q08\n", "id: cod-two-pointers.q08\n    problem: no-such\n"),
    );
    await compile();
    const { problems, questions } = await readTopic("cod-two-pointers");
    expect(questions[6]?.problemHtml).toBeNull();
    expect(problems.map(({ file, message }) => [file.replace(/.*cod-two-pointers\//, ""), message])).toEqual([
      ["problems/pair-with-sum/tests.json", expect.stringContaining("The JSON cannot be read")],
      [
        "questions.yaml",
        expect.stringMatching(/^cod-two-pointers\.q08: .*no-such\/tests\.json does not exist/),
      ],
    ]);
  });

  it("tells each fault of a text at its line of its file, on the topic", async () => {
    await change(`${PERCEPTRON}/reading.md`, (text) => text.replace("#q01", "#q77"));
    await change(`${PERCEPTRON}/questions.yaml`, (text) =>
      text.replace("A mistake moves it.", "Fine.\n      Then $\\foo$."),
    );
    await compile();
    const { problems } = await readTopic("alg-perceptron");
    expect(problems).toEqual([
      {
        file: `${PERCEPTRON}/questions.yaml`,
        line: 11,
        message: expect.stringMatching(/^alg-perceptron\.q01: The formula cannot be read/),
      },
      { file: `${PERCEPTRON}/reading.md`, line: 39, message: expect.stringContaining("#q77") },
    ]);
    const index = await compile();
    expect(index.groups[1]?.tracks[0]?.topics[0]?.problems).toEqual(problems);
  });

  it("stands for broken folders too, with their problems", async () => {
    const index = await compileCurricula({ root: "test/fixtures/broken", out });
    expect(index.problems.length).toBeGreaterThan(15);
    const topics = index.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics));
    expect(topics.find((topic) => topic.id === "topic-bad-bank")).toMatchObject({
      isWritten: true,
      questions: [{ id: "topic-bad-bank.q01" }, { id: "topic-bad-bank.q08" }],
    });
    expect((await readTopic("topic-bad-front")).html).toContain("Text.");
  });

  it("of a folder that does not exist is an index that says so", async () => {
    const index = await compileCurricula({ root: join(folder, "nowhere"), out });
    expect(index).toMatchObject({ groups: [], problems: [{ message: expect.stringContaining("nowhere") }] });
  });
});

describe("a second compilation", () => {
  it("writes nothing where nothing changed", async () => {
    const first = await compile();
    expect(await writtenBy(compile)).toEqual([]);
    expect(await compile()).toEqual(first);
  });

  it("writes only the topic whose text changed, and the index", async () => {
    await compile();
    await change(`${PERCEPTRON}/reading.md`, (text) => text.replace("## Self-check", "## Self-check now"));
    expect(await writtenBy(compile)).toEqual(["index.json", "search.json", "topics/alg-perceptron.json"]);
    expect((await readTopic("alg-perceptron")).html).toContain("Self-check now");
  });

  it("keeps what it found out about the topics that did not change", async () => {
    await change(`${PERCEPTRON}/reading.md`, (text) => text.replace("#q01", "#q77"));
    const before = (await compile()).groups[1]?.tracks[0]?.topics[0];
    await change("swe/coding/cod-binary-search/reading.md", (text) => `${text}\nMore.\n`);
    const after = (await compile()).groups[1]?.tracks[0]?.topics[0];
    expect(after?.problems).toHaveLength(1);
    expect(after).toEqual(before);
  });

  it("writes a topic anew when a track's kinds change", async () => {
    await compile();
    await change("ml_specialist/ml_algorithms/track.yaml", (text) =>
      text.replace("concept: Concept", "concept: Idea"),
    );
    expect(await writtenBy(compile)).toEqual([
      "index.json",
      "search.json",
      "topics/alg-gradient-descent.json",
      "topics/alg-perceptron.json",
    ]);
  });

  it("writes a topic anew when a topic that it links to moves", async () => {
    await compile();
    await change("ml_specialist/group.yaml", (text) => text.replace("slug: ml", "slug: machine"));
    expect(await writtenBy(compile)).toEqual(["index.json", "search.json", "topics/alg-perceptron.json"]);
    expect((await readTopic("alg-perceptron")).html).toContain("/machine/ml_algorithms/alg-gradient-descent");
  });

  it("writes only the index and what is searched when a title changes", async () => {
    await compile();
    await change("ml_specialist/ml_algorithms/track.yaml", (text) =>
      text.replace("The Perceptron", "Perceptrons"),
    );
    expect(await writtenBy(compile)).toEqual(["index.json", "search.json"]);
  });

  it("removes what is gone, and makes again what was lost or damaged", async () => {
    await compile();
    await rm(join(root, PERCEPTRON), { recursive: true });
    await compile();
    expect(await readdir(join(out, "topics"))).not.toContain("alg-perceptron.json");
    await rm(join(out, "topics/rec-popularity.json"));
    expect(await writtenBy(compile)).toEqual(["index.json", "search.json", "topics/rec-popularity.json"]);
    await writeFile(join(out, "index.json"), "{");
    await writeFile(join(out, "topics/rec-popularity.json"), "{");
    await compile();
    expect((await readTopic("rec-popularity")).questions).toHaveLength(2);
  });

  it("leaves no temporary files", async () => {
    await compile();
    expect((await readdir(out, { recursive: true })).filter((file) => file.includes(".tmp"))).toEqual([]);
  });
});

it("links to topics of other folders, and writes anew when these move", async () => {
  await change(`${PERCEPTRON}/reading.md`, (text) => `${text}\n[x](topic:from-elsewhere)\n`);
  const at = (path?: string) =>
    compileCurricula({ root, out, findTopicPath: (id) => (id === "from-elsewhere" ? path : undefined) });
  await at("/a/b/from-elsewhere");
  expect((await readTopic("alg-perceptron")).html).toContain('<a href="/a/b/from-elsewhere">');
  expect(await writtenBy(() => at("/a/c/from-elsewhere"))).toEqual([
    "index.json",
    "search.json",
    "topics/alg-perceptron.json",
  ]);
  await at();
  expect((await readTopic("alg-perceptron")).problems[0]?.message).toContain(
    "from-elsewhere, which does not exist",
  );
});
