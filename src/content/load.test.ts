import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../core/errors.ts";
import { compileCurricula } from "./compile.ts";
import { loadCurricula } from "./load.ts";

let folder: string;
let ours: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "load-"));
  ours = join(folder, "ours");
  await compileCurricula({ root: "test/fixtures/curricula", out: ours });
});
afterAll(() => rm(folder, { recursive: true }));

let copies = 0;

/** Compiles files (path and text) as the learner's own curricula. */
async function compileOwn(files: Record<string, string>): Promise<string> {
  const root = join(folder, `own-${++copies}`);
  for (const [path, text] of Object.entries(files)) {
    await cp("test/fixtures/curricula/facts.yaml", join(root, path));
    await writeFile(join(root, path), text);
  }
  await compileCurricula({ root, out: `${root}-out` });
  return `${root}-out`;
}

const group = (slug: string, tracks: string) => `label: Own\nslug: ${slug}\norder: 9\ntracks: [${tracks}]\n`;
const track = (...ids: string[]) =>
  `title: Own\ntopics:\n${ids.map((id) => `  - { id: ${id}, title: Own ${id} }\n`).join("")}`;

describe("one folder", () => {
  it("gives groups, tracks, topics and paths by their names", async () => {
    const curricula = await loadCurricula([ours]);
    expect(curricula.groups.map((each) => each.label)).toEqual(["SWE", "ML"]);
    expect(curricula.problems).toEqual([]);
    expect(curricula.findGroup("ml")?.id).toBe("ml_specialist");
    expect(curricula.findGroup("ml_specialist")).toBeUndefined();
    expect(curricula.findGroupById("ml_specialist")?.slug).toBe("ml");
    expect(curricula.findTrack("ml_specialist", "recommendations")?.title).toBe("Recommendations");
    expect(curricula.findTrack("swe", "recommendations")).toBeUndefined();
    expect(curricula.findTopic("alg-perceptron")).toMatchObject({
      groupId: "ml_specialist",
      trackId: "ml_algorithms",
      dayNumber: 1,
    });
    expect(curricula.findTopicPath("alg-perceptron")).toBe("/ml/ml_algorithms/alg-perceptron");
    expect(curricula.findTopicPath("no-such")).toBeUndefined();
  });

  it("reads a body when it is asked for, and keeps it", async () => {
    const curricula = await loadCurricula([ours]);
    const body = await curricula.getBody("alg-perceptron");
    expect(body.questions).toHaveLength(9);
    expect(await curricula.getBody("alg-perceptron")).toBe(body);
  });

  it("keeps only so many bodies, those that were asked for last", async () => {
    const ids = Array.from({ length: 34 }, (_, index) => `own-${index}`);
    const curricula = await loadCurricula([
      await compileOwn({
        "own/group.yaml": group("own", "many"),
        "own/many/track.yaml": track(...ids),
        ...Object.fromEntries(ids.map((id) => [`own/many/${id}/reading.md`, "Text."])),
      }),
    ]);
    const first = await curricula.getBody("own-0");
    const second = await curricula.getBody("own-1");
    for (const id of [...ids.slice(2, 20), "own-0", ...ids.slice(20)]) await curricula.getBody(id);
    expect(await curricula.getBody("own-0")).toBe(first);
    expect(await curricula.getBody("own-1")).not.toBe(second);
  });

  it("tells topics that do not exist or are not written", async () => {
    const curricula = await loadCurricula([ours]);
    await expect(curricula.getBody("no-such")).rejects.toMatchObject({
      code: "not-found",
      message: expect.stringContaining("no-such"),
    });
    await expect(curricula.getBody("cod-heaps")).rejects.toMatchObject({
      code: "not-found",
      message: '"Heaps" is not written yet.',
    });
  });

  it("names the file and the remedy where a file is missing, damaged or of another version", async () => {
    const copy = join(folder, "damaged");
    await cp(ours, copy, { recursive: true });
    await writeFile(join(copy, "topics/alg-perceptron.json"), '{"id": "alg-');
    await rm(join(copy, "topics/cod-two-pointers.json"));
    const curricula = await loadCurricula([copy]);
    for (const id of ["alg-perceptron", "cod-two-pointers"]) {
      const error = await curricula.getBody(id).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({
        code: "unavailable",
        message: expect.stringMatching(`damaged/topics/${id}.json.*make run`),
      });
    }
    const index = JSON.parse(await readFile(join(copy, "index.json"), "utf8"));
    await writeFile(join(copy, "index.json"), JSON.stringify({ ...index, rendererVersion: "0" }));
    await expect(loadCurricula([copy])).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("make run"),
    });
    await expect(loadCurricula([join(folder, "nowhere")])).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching("nowhere/index.json.*make run"),
    });
  });
});

describe("ours and the learner's own", () => {
  it("adds tracks to one of our groups, and groups of its own", async () => {
    const own = await compileOwn({
      "ml_specialist/group.yaml": group("ml", "papers"),
      "ml_specialist/papers/track.yaml": track("own-first", "own-second"),
      "ml_specialist/papers/own-first/questions.yaml": "questions: [{ id: own-first.q01, prompt: Why? }]",
      "math/group.yaml": group("math", "algebra"),
      "math/algebra/track.yaml": track("own-third"),
    });
    const curricula = await loadCurricula([ours, own]);
    expect(curricula.problems).toEqual([]);
    expect(curricula.groups.map((each) => [each.slug, each.label, each.tracks.map((one) => one.id)])).toEqual(
      [
        ["swe", "SWE", ["coding"]],
        ["ml", "ML", ["ml_algorithms", "recommendations", "papers"]],
        ["math", "Own", ["algebra"]],
      ],
    );
    expect((await curricula.getBody("own-first")).questions[0]?.promptHtml).toBe("<p>Why?</p>\n");
    expect((await curricula.getBody("alg-perceptron")).id).toBe("alg-perceptron");
  });

  it("leaves out a topic, a track and a slug that exist, and names both files", async () => {
    const own = await compileOwn({
      "ml_specialist/group.yaml": group("machine", "recommendations, papers"),
      "ml_specialist/recommendations/track.yaml": track("own-first"),
      "ml_specialist/papers/track.yaml": track("alg-perceptron", "own-second"),
      "other/group.yaml": group("swe", "x"),
      "other/x/track.yaml": track("own-third"),
    });
    const curricula = await loadCurricula([ours, own]);
    const root = own.replace(/-out$/, "");
    const fixture = "test/fixtures/curricula";
    expect(curricula.problems.map((problem) => problem.message).sort()).toEqual(
      [
        `${root}/ml_specialist/group.yaml gives the slug machine, but the group has ml: write slug: ml.`,
        `The track ml_specialist/recommendations of ${root}/ml_specialist/recommendations/track.yaml exists in ${fixture}/ml_specialist/recommendations/track.yaml already: rename the one in ${root}/ml_specialist/recommendations/track.yaml.`,
        `The topic alg-perceptron of ${root}/ml_specialist/papers/track.yaml exists in ${fixture}/ml_specialist/ml_algorithms/track.yaml already: rename the one in ${root}/ml_specialist/papers/track.yaml.`,
        `The slug swe of ${root}/other/group.yaml exists in ${fixture}/swe/group.yaml already: rename the one in ${root}/other/group.yaml.`,
      ].sort(),
    );
    expect(curricula.groups.map((each) => each.id)).toEqual(["swe", "ml_specialist"]);
    expect(
      curricula.findTrack("ml_specialist", "papers")?.topics.map((topic) => [topic.id, topic.dayNumber]),
    ).toEqual([["own-second", 1]]);
    expect(curricula.findTopic("alg-perceptron")?.title).toBe("The Perceptron");
    expect(curricula.findTopic("own-first")).toBeUndefined();
  });
});

it("loads nothing of the compiler", async () => {
  const seen = new Set<string>();
  const visit = async (url: URL): Promise<void> => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const source = await readFile(url, "utf8");
    for (const [, path = ""] of source.matchAll(/^import (?!type)[^;]*?from "([^"]+)";/gms)) {
      if (path.startsWith(".")) await visit(new URL(path, url));
      else seen.add(path);
    }
  };
  await visit(new URL("load.ts", import.meta.url));
  expect([...seen].map((name) => name.replace(/^.*\/src\//, "")).sort()).toEqual(
    [
      "content/compiled.ts",
      "content/digest.ts",
      "content/load.ts",
      "core/curriculum.ts",
      "core/errors.ts",
      "node:crypto",
      "node:fs/promises",
      "node:path",
    ].sort(),
  );
});

it("leaves out a group or a track that has the name of a page, and says so", async () => {
  const own = await compileOwn({
    "mine/group.yaml": group("config", "papers"),
    "mine/papers/track.yaml": track("own-one"),
    "swe/group.yaml": "label: SWE\nslug: swe\ntracks: [history]\n",
    "swe/history/track.yaml": track("own-two"),
  });
  const curricula = await loadCurricula([ours, own]);
  expect(curricula.findTopic("own-one")).toBeUndefined();
  expect(curricula.findTopic("own-two")).toBeUndefined();
  expect(curricula.problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    "mine/group.yaml: The slug config stands for a page of the app: choose another name.",
    "swe/history/track.yaml: The track history stands for a page of the app: choose another name.",
  ]);
});
