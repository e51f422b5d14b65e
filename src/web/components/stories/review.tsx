/** What the bar of a review shows, and an answer whose points can be ticked. */
import { Answer } from "../answer.tsx";
import { GRADE_FORM_ID, GradeBar } from "../grade-bar.tsx";
import { QUESTION } from "./samples.ts";
import type { Story } from "./story.ts";

const BAR = { revealHref: "#grade", action: "#grade", fields: { op: "" } };

export const GRADE_BARS: Story = {
  name: "GradeBar",
  states: [
    {
      label: "Before the answer is shown",
      body: (
        <GradeBar
          {...BAR}
          formId="grade-form-before"
          isRevealed={false}
          note="Say your answer first, aloud if you can. Then look."
        />
      ),
    },
    {
      label: "After it, on the fixed schedule",
      body: (
        <GradeBar
          {...BAR}
          isRevealed
          note="Grades are kept for your statistics; dates stay 1, 3, 7, 14 days."
        />
      ),
    },
    {
      label: "After it, where the schedule follows the grades",
      body: (
        <GradeBar
          {...BAR}
          formId="grade-form-adaptive"
          isRevealed
          intervals={{ again: "1 d", hard: "3 d", good: "7 d", easy: "14 d" }}
          note="Each grade names when the topic comes back."
        />
      ),
    },
  ],
};

export const ANSWERS: Story = {
  name: "Answer",
  states: [
    {
      label: "With points to tick",
      body: <Answer answer={QUESTION} ticks={{ formId: GRADE_FORM_ID, ticked: ["r1"] }} />,
    },
    {
      label: "Without a reference answer",
      body: <Answer answer={{ answerHtml: null, rubric: [], redFlagsHtml: [], followups: [] }} />,
    },
  ],
};
