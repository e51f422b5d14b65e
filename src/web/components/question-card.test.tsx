import { expect, test } from "vitest";
import { Answer } from "./answer.tsx";
import { QuestionCard } from "./question-card.tsx";
import { QUESTION } from "./stories/samples.ts";

test("the answer stays folded, and the question is reached by the last part of its id", () => {
  const html = String(<QuestionCard question={QUESTION} number={7} kindLabel="Derivation" />);
  expect(html).toContain('<article class="question" id="q07">');
  expect(html).toContain('<details class="reveal">');
  expect(html.match(/<details class="hint-fold">/g)).toHaveLength(3);
});

test("points are summed by level and can be ticked for a form that stands elsewhere", () => {
  const html = String(<Answer answer={QUESTION} ticks={{ formId: "grade-form", ticked: ["r2"] }} />);
  expect(html.replace(/<[^>]*>/g, "")).toMatch(/Senior 6 points.*Staff 2 points.*Principal 2 points/s);
  expect(html).toMatch(/name="rubric" value="r2" form="grade-form" checked=""/);
  expect(html.match(/checked=""/g)).toHaveLength(1);
});

test("without a reference answer it says so", () => {
  const html = String(<Answer answer={{ answerHtml: null, rubric: [], redFlagsHtml: [], followups: [] }} />);
  expect(html).toContain("No reference answer");
  expect(html).not.toContain("<h3>");
});
