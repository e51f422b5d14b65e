import { describe, expect, test } from "vitest";
import { checkRoot } from "../../test/support/content-checks.ts";
import { lineOf, makeTopic, writeCurricula } from "../../test/support/content-factory.ts";
import { checkBriefQuestions, checkBriefSummaries } from "./wording.ts";

describe("C04 the brief's words", () => {
  const id = "mla-optimization-regularization";
  const dropout = "Explain dropout. Why does it prevent overfitting?";
  const question = (fields: object) => ({ ...makeTopic({ id }).questions![0], ...fields });

  test("pass where they stand in a prompt, wrapped or not", async () => {
    const questions = [
      question({ prompt: "Explain dropout.\nWhy does it prevent overfitting?\n", brief_wording: dropout }),
      question({ id: `${id}.q02` }),
    ];
    const root = await writeCurricula({ topics: [makeTopic({ id, questions })] });
    expect(await checkRoot(checkBriefQuestions, root)).toEqual([]);
  });

  test("are missed", async () => {
    const root = await writeCurricula({ topics: [makeTopic({ id })] });
    expect(await checkRoot(checkBriefQuestions, root)).toEqual([
      {
        file: `school/lessons/${id}/questions.yaml`,
        line: 1,
        check: "C04",
        message: expect.stringContaining(dropout),
      },
    ]);
  });

  test("are missed in the prompt of the question that claims them", async () => {
    const questions = [
      question({ prompt: "Explain Dropout. Why does it prevent overfitting?", brief_wording: dropout }),
    ];
    const root = await writeCurricula({ topics: [makeTopic({ id, questions })] });
    const file = `school/lessons/${id}/questions.yaml`;
    expect(await checkRoot(checkBriefQuestions, root)).toMatchObject([
      {
        file,
        line: await lineOf(root, file, "prompt:"),
        message: expect.stringContaining("letter by letter"),
      },
    ]);
  });

  test("stand in the summary of the first days", async () => {
    const topic = { id: "rec-intro-problem-framing", title: "Intro" };
    const lines = [
      "Explicit vs implicit feedback",
      "Evaluation metrics (precision@K, NDCG, MRR)",
      "Business objectives and constraints",
    ];
    const whole = await writeCurricula({ topics: [], track: { topics: [{ ...topic, summary: lines }] } });
    expect(await checkRoot(checkBriefSummaries, whole)).toEqual([]);
    const short = await writeCurricula({
      topics: [],
      track: { topics: [{ ...topic, summary: lines.slice(1) }] },
    });
    const file = "school/lessons/track.yaml";
    expect(await checkRoot(checkBriefSummaries, short)).toEqual([
      {
        file,
        line: await lineOf(short, file, topic.id),
        check: "C04",
        message: expect.stringContaining(lines[0]!),
      },
    ]);
  });
});
