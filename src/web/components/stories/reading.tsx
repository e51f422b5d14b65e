/** Reading text with everything a content file may hold, its contents, and practice questions. */
import { loadDotDrawer } from "../../../content/diagram.ts";
import { renderMarkdown } from "../../../content/markdown.ts";
import { Button } from "../button.tsx";
import { Prose } from "../prose.tsx";
import { QuestionCard } from "../question-card.tsx";
import { Toc } from "../toc.tsx";
import { QUESTION } from "./samples.ts";
import type { Story } from "./story.ts";

const READING = `
## Backpropagation in one page

A network is a composition of simple maps, and the *chain rule* says how a change in any of them moves the loss. Write $\\hat{y} = \\sigma(Wx + b)$ for one layer; with \`float32\` inputs of size 512 and a batch of 64 it costs about 33 MFLOP. Greek letters such as α, β and η stand in running text, arrows → and signs ≤ too.

$$
\\frac{\\partial \\mathcal{L}}{\\partial z_j} = \\sum_{k=1}^{K} y_k\\left(\\hat{y}_j - \\mathbf{1}[j = k]\\right) = \\hat{y}_j - y_j, \\qquad \\hat{y}_j = \\frac{e^{z_j}}{\\sum_{k=1}^{K} e^{z_k}}
$$

> **Rule of thumb.** The backward pass costs about twice the forward pass: one product for the inputs, one for the weights.

### The order of the passes

1. Forward: compute and keep each layer's output.
2. Backward: from the loss to the input, multiply by each layer's Jacobian.
   - The *vector* comes first, so no Jacobian is ever built.
   - Memory is what is paid: see [the paper](https://arxiv.org/abs/1604.06174).

\`\`\`dot "From a catalogue through retrieval, ranking and re-ranking to the feed, which is logged."
digraph { rankdir=LR
  node [shape=box, style=rounded]
  Catalogue -> Retrieval [label="10 M"]
  Retrieval -> Ranking [label="500", class="accent"]
  Ranking [class="accent"]
  Ranking -> "Re-ranking" [label="50"]
  "Re-ranking" -> Feed
  Log [shape=cylinder, class="muted"]
  Feed -> Log [style=dashed, class="muted"]
  Served [class="success"]
  Dropped [class="warn"]
  Feed -> Served
  "Re-ranking" -> Dropped
}
\`\`\`

\`\`\`python run
def softmax(z: np.ndarray) -> np.ndarray:
    """Rows sum to 1; shifted so that exp cannot overflow."""
    shifted = z - z.max(axis=1, keepdims=True)  # broadcast over classes
    exp = np.exp(shifted)
    return exp / exp.sum(axis=1, keepdims=True)


assert np.allclose(softmax(np.zeros((2, 4))), 0.25), "uniform"
\`\`\`

| Activation | Saturates | Gradient at 0 | Cost | Use it for |
| --- | --- | ---: | ---: | --- |
| Sigmoid | both sides | 0.25 | high | gates, probabilities |
| tanh | both sides | 1 | high | recurrent states |
| ReLU | left side | 1 | low | hidden layers |

> **Note.** Sub-gradients at 0 are a convention, not a theorem.

> **Theorem.** A network with one hidden layer and a non-polynomial activation approximates every continuous function on a compact set.

> **Finding.** Wider networks train at the same learning rate when it is scaled with $1/\\text{width}$.

> Premature depth is the root of some evil.

\`\`\`text "Three boxes in a row: input, hidden, output."
+-------+     +--------+     +--------+
| input | --> | hidden | --> | output |
+-------+     +--------+     +--------+
\`\`\`
`;

async function Reading() {
  const drawDot = await loadDotDrawer();
  const { html } = renderMarkdown(READING, { findTopicPath: () => undefined, drawDot });
  return <Prose html={html} />;
}

export const PROSE: Story = {
  name: "Prose",
  states: [
    { label: "A reading", body: <Reading /> },
    { label: "Small, as in hints", body: <Prose html={QUESTION.hintsHtml[0]!} size="small" /> },
  ],
};

export const TOC: Story = {
  name: "Toc",
  states: [
    {
      label: "Folded where there is no room beside the text",
      body: (
        <Toc
          headings={[
            { id: "in-60-seconds", text: "In 60 seconds", level: 2 },
            { id: "intuition", text: "Intuition", level: 2 },
            { id: "a-picture", text: "A picture", level: 3 },
            { id: "derivation", text: "Derivation", level: 2 },
          ]}
        />
      ),
    },
  ],
};

export const QUESTIONS: Story = {
  name: "QuestionCard",
  states: [
    {
      label: "Folded, and with its answer",
      body: (
        <>
          <QuestionCard
            question={QUESTION}
            number={7}
            kindLabel="Derivation"
            actions={
              <Button variant="quiet" icon="flag">
                Shaky
              </Button>
            }
          />
          <QuestionCard
            question={{ ...QUESTION, id: "mla-neural-network-fundamentals.q08", hintsHtml: [] }}
            number={8}
            kindLabel="Derivation"
            isAnswerOpen
          />
        </>
      ),
    },
  ],
};
