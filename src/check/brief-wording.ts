/** The words that the brief puts into the banks and onto Today, letter by letter. */

/** Topic id → questions that a prompt of this topic holds. */
export const BRIEF_QUESTIONS: Record<string, string[]> = {
  "mla-neural-network-fundamentals": [
    "Explain vanishing gradients, derive backprop",
    "Derive the gradient for cross-entropy loss",
  ],
  "mla-optimization-regularization": ["Explain dropout. Why does it prevent overfitting?"],
  "mla-transformers-attention": ["When would you use LSTM vs. Transformer?"],
  "mls-recommendation-architecture": ["Design a video recommendation system"],
  "mls-data-feature-stores": ["Explain feature store architecture and benefits"],
  "mls-training-infrastructure": ["Estimate compute for training a 175B parameter model"],
  "mls-model-serving": ["When to use batch vs. online serving?"],
  "mls-monitoring-drift": ["How do you handle training data drift?", "What monitoring metrics are critical?"],
  "mls-fraud-trust-safety": ["Design a real-time fraud detection system"],
  "mls-strategy-roi-scale": [
    "How would you scale to 1B users?",
    "What are the latency/throughput requirements?",
  ],
  "rec-intro-problem-framing": ["Tradeoffs between accuracy and diversity"],
  "rec-matrix-factorization": ["Matrix factorization vs. deep learning for RecSys"],
  "rec-two-tower-retrieval": [
    "Explain negative sampling in two-tower models",
    "What are pros/cons of different embedding methods?",
  ],
  "rec-reranking-diversity": ["How do the retrieval, ranking, re-ranking stages differ?"],
  "rec-cold-start": [
    "Design recommendations for a new e-commerce site",
    "How do you handle cold start problems?",
  ],
  "rec-bandits-ope": ["How do you balance exploration vs. exploitation?"],
};

/** Topic id → the lines of its summary in `track.yaml`. */
export const BRIEF_SUMMARIES: Record<string, string[]> = {
  "mla-neural-network-fundamentals": [
    "Forward propagation, backpropagation",
    "Activation functions (ReLU, sigmoid, tanh)",
    "Loss functions and gradient descent",
  ],
  "mls-recommendation-architecture": [
    "Three-stage funnel (retrieval → ranking → re-ranking)",
    "Candidate generation strategies",
    "Ranking model design",
  ],
  "rec-intro-problem-framing": [
    "Explicit vs implicit feedback",
    "Evaluation metrics (precision@K, NDCG, MRR)",
    "Business objectives and constraints",
  ],
};
