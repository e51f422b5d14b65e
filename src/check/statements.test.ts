import { describe, expect, test } from "vitest";
import { lineOf, makeTopic, subjectOf, writeCurricula } from "../../test/support/content-factory.ts";
import { BANNED_STATEMENTS } from "./banned-statements.ts";
import { checkStatements } from "./statements.ts";

const READING = "school/lessons/alpha/reading.md";

async function findIn(text: string) {
  const topic = makeTopic();
  const root = await writeCurricula({ topics: [{ ...topic, sections: { "In production": text } }] });
  return { root, problems: await checkStatements(await subjectOf(root)) };
}

describe("C15 banned statements", () => {
  test.each(BANNED_STATEMENTS)("$id: $example", async ({ id, example }) => {
    const { root, problems } = await findIn(`- Fine words.\n- Marker. ${example}`);
    expect(problems).toEqual([
      {
        file: READING,
        line: await lineOf(root, READING, "Marker"),
        check: "C15",
        message: expect.stringContaining(`end the line with [${id}]`),
      },
    ]);
    expect((await findIn(`- ${example}\n  Right: the opposite. [${id}]`)).problems).toEqual([]);
  });

  test("cover all 25 errors", () => {
    const ids = new Set(BANNED_STATEMENTS.map((statement) => statement.id));
    const errors = Array.from({ length: 25 }, (_, index) => `E${String(index + 1).padStart(2, "0")}`);
    expect(errors.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each([
    "Inverted dropout divides by the keep probability in training and does nothing at inference.",
    "At test time the original dropout multiplies weights by the keep probability.",
    "Evidence does not support that batch norm works because it removes covariate shift.",
    "At inference batch norm uses running statistics, not those of the batch.",
    "RMSNorm does not centre.",
    "L1 corresponds to a Laplace prior, L2 to a Gaussian prior.",
    "The lasso picks one of several correlated features somewhat arbitrarily.",
    "AdamW is Adam with decoupled weight decay.",
    "Adam with L2 is not AdamW.",
    "FlashAttention is exact and needs only $O(n)$ extra memory.",
    "Attention is $O(n^2 d)$ in compute.",
    "Storing the matrix makes attention $O(n^2)$ in memory.",
    "Dividing by $\\sqrt{d_k}$ keeps the logits at unit variance.",
    "The cache takes $2 \\cdot L \\cdot n_{kv} \\cdot d_h$ numbers per token.",
    "GQA saves memory, and the score FLOPs stay the same.",
    "Training takes $6 N D$ FLOPs, of which $2 N D$ are forward.",
    "The peak is 989 TFLOP/s dense and 1,979 with 2:4 sparsity.",
    "About 20 tokens per parameter are compute-optimal.",
    "LoRA does not remove the base-model memory.",
    "With respect to the predicted probability the gradient of cross-entropy is $-y/p$.",
    "ReLU does not solve vanishing gradients.",
    "Clipping treats explosion, not vanishing.",
    "An LSTM reduces vanishing but does not remove it.",
    "CNNs are translation equivariant.",
    "CNNs are not translation invariant.",
    "Do more trees overfit a random forest?",
    "It is a myth that more trees overfit a random forest.",
    "Support vectors are the points on or inside the margin, misclassified ones included.",
    "A large C means less regularization.",
    "An SVM gives probabilities after Platt scaling.",
    "A high AUC says nothing of calibration.",
    "The discount is $\\log_2(\\text{rank} + 1)$.",
    "Subtract log Q from the logits, in training only.",
    "DPO needs no reward model, only a reference.",
    "Reward models learn from comparisons.",
    "GRPO removes the value network.",
    "A VAE maximises a lower bound on the likelihood.",
    "PCA requires centring.",
    "During a partition a system chooses between C and A.",
    "R + W > N guarantees overlap, not linearizability.",
    "Consistent hashing with 100 virtual nodes spreads load within 10 % evenly.",
    "No network provides exactly-once delivery.",
    "Snapshot isolation is not serializable.",
    "Heapify takes O(n).",
    "Dijkstra needs non-negative edges.",
    "Temperature 0 does not make a batched server deterministic.",
  ])("let the truth stand: %s", async (sentence) => {
    expect((await findIn(sentence)).problems).toEqual([]);
  });

  test("may be quoted in a prompt, but not in a reading", async () => {
    const quoted = 'A colleague writes "CNNs are translation invariant". Correct them.';
    expect((await findIn(quoted)).problems).toHaveLength(1);
    const topic = makeTopic();
    topic.questions![1]!.prompt = quoted;
    expect(await checkStatements(await subjectOf(await writeCurricula({ topics: [topic] })))).toEqual([]);
    topic.questions![1]!.red_flags = ["CNNs are translation invariant"];
    const root = await writeCurricula({ topics: [topic] });
    const file = "school/lessons/alpha/questions.yaml";
    expect(await checkStatements(await subjectOf(root))).toMatchObject([
      { file, line: await lineOf(root, file, "- CNNs are translation invariant") },
    ]);
  });

  test("are not looked for in code", async () => {
    expect((await findIn("```text\nCNNs are translation invariant\n```")).problems).toEqual([]);
  });
});
