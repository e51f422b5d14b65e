import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileCurricula } from "./compile.ts";
import { type Curricula, loadCurricula } from "./load.ts";
import { searchTexts } from "./search.ts";

let out: string;
let curricula: Curricula;
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "search-"));
  await compileCurricula({ root: "test/fixtures/curricula", out });
  curricula = await loadCurricula([out]);
});
afterAll(() => rm(out, { recursive: true }));

const ids = async (query: string) => (await curricula.search(query)).map((hit) => hit.id);

describe("a search", () => {
  test("finds a topic by its title, first of all", async () => {
    expect((await ids("perceptron"))[0]).toBe("alg-perceptron");
    expect((await ids("PERCEPTR"))[0]).toBe("alg-perceptron");
    expect((await ids("percepton"))[0], "a letter left out").toBe("alg-perceptron");
  });

  test("leads to the section and to the question that holds the words, in any order", async () => {
    const hits = await curricula.search("margin perceptron draws");
    expect(hits.map((hit) => hit.kind)).toContain("section");
    for (const hit of hits) expect(hit.words.length).toBeGreaterThan(0);
    const questions = (await curricula.search("update rule")).filter((hit) => hit.kind === "question");
    for (const { topicId, anchor } of questions) {
      const body = await curricula.getBody(topicId);
      expect(body.questions.map((question) => question.id)).toContain(`${topicId}.${anchor}`);
    }
  });

  test("puts what was typed before several words that resemble it", () => {
    const entry = (id: string, text: string) => ({ id, kind: "section" as const, title: "", text });
    const hits = searchTexts(
      [
        entry("alike", "round, found, sound"),
        entry("same", "the bound of it, with many more words around it that make the text a long one"),
      ],
      "bound",
    );
    expect(hits.map((hit) => hit.id)).toEqual(["same", "alike"]);
  });

  test("never finds by an answer, which stays hidden until it is asked for", async () => {
    const everything = JSON.stringify(
      await Promise.all(["the", "a", "is", "of"].map((q) => curricula.search(q))),
    );
    for (const { id, questions } of curricula.groups.flatMap((g) => g.tracks.flatMap((t) => t.topics))) {
      if (questions.length === 0) continue;
      const body = await curricula.getBody(id);
      for (const question of body.questions) {
        const answer = question.answerHtml?.replace(/<[^>]+>/g, "").trim() ?? "";
        if (answer.length > 60)
          expect(everything).not.toContain(JSON.stringify(answer.slice(0, 60)).slice(1, -1));
      }
    }
  });

  test("of nothing, of signs, or of ten thousand characters ends at once and throws nothing", async () => {
    for (const query of [
      "",
      "   ",
      '"',
      "AND OR NOT",
      "(",
      "a".repeat(10_000),
      "💥",
      "\u202eabc",
      "\u0000",
    ]) {
      expect(Array.isArray(await curricula.search(query)), query.slice(0, 20)).toBe(true);
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (query) => {
        expect(Array.isArray(await curricula.search(query))).toBe(true);
      }),
    );
  });
});
