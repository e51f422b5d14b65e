/** Data that several stories share. */
import type { QuestionBody } from "../../../content/compiled.ts";
import type { TrackMark } from "../chip.tsx";

export const TRACKS: TrackMark[] = [
  { title: "ML Algorithms", abbreviation: "ALG", colour: 1 },
  { title: "ML System Design", abbreviation: "MSD", colour: 2 },
  { title: "Recommendations", abbreviation: "REC", colour: 3 },
  { title: "Coding patterns", abbreviation: "COD", colour: 4 },
  { title: "System design", abbreviation: "SYS", colour: 5 },
  { title: "An own track", abbreviation: "OWN", colour: 6 },
];

export const QUESTION: QuestionBody = {
  id: "mla-neural-network-fundamentals.q07",
  kind: "derivation",
  depth: 3,
  minutes: 10,
  version: 1,
  promptHtml:
    "<p>Derive the gradient of the cross-entropy loss with respect to the logits of a softmax layer, and say why it stays useful where the prediction is confidently wrong.</p>",
  promptText: "Derive the gradient of the cross-entropy loss with respect to the logits of a softmax layer.",
  hintsHtml: [
    "<p>Write the loss as a function of the logits alone.</p>",
    "<p>The derivative of the log-sum-exp is the softmax.</p>",
    "<p>Only one term of the sum depends on the target.</p>",
  ],
  answerHtml:
    "<p>With <em>p</em> = softmax(<em>z</em>) the loss is log-sum-exp minus the target's logit, so its gradient is <em>p</em> − <em>y</em>. Where the model is confidently wrong, the entry of the target is close to −1: no saturation.</p>",
  rubric: [
    {
      id: "r1",
      points: 3,
      level: "senior",
      must: true,
      html: "Writes the loss as <code>lse(z) − z_t</code>.",
    },
    {
      id: "r2",
      points: 3,
      level: "senior",
      must: false,
      html: "Arrives at <em>p</em> − <em>y</em> with each step justified.",
    },
    {
      id: "r3",
      points: 2,
      level: "staff",
      must: false,
      html: "Compares with squared error on a sigmoid, which saturates.",
    },
    {
      id: "r4",
      points: 2,
      level: "principal",
      must: false,
      html: "Names the numerical form that frameworks use, and why it is fused.",
    },
  ],
  redFlagsHtml: ["<p>Differentiates the softmax entry by entry and loses the cross terms.</p>"],
  followups: [
    {
      questionHtml: "<p>What changes with label smoothing?</p>",
      answerHtml: "<p>The target becomes a mixture; the gradient is still prediction minus target.</p>",
    },
  ],
  problem: null,
  problemHtml: null,
};
