/**
 * The errors that content must not teach: E01–E25, and with W the shorter watch list. The patterns meet a sentence whose
 * TeX has become plain signs; they are narrow on purpose, since a false alarm costs a writer more than a miss.
 */

export interface BannedStatement {
  id: string;
  pattern: RegExp;
  /** A sentence that also holds this is right. */
  unless?: RegExp;
  /** The error itself contains a word of negation. */
  isNegative?: boolean;
  /** What is true, as the end of a message. */
  right: string;
  /** A sentence that the pattern must find. */
  example: string;
}

export const BANNED_STATEMENTS: BannedStatement[] = [
  {
    id: "E01",
    pattern:
      /\bdropout\b.*\b(?:multipl|scal)\w*\b.*\bby p\b(?![_-])|\b(?:multipl|scal)\w*\b.*\bby p\b(?![_-]).*\bdropout\b/i,
    unless: /\bkeep|1 ?[-−–] ?p|inverted/i,
    right:
      "say which p; inverted dropout scales by 1/(1 − p_drop) in training and does nothing at inference.",
    example: "At test time dropout multiplies the activations by p.",
  },
  {
    id: "E02",
    pattern: /\bbatch ?norm\w*\b.*\b(?:works|helps)\b.*\b(?:because|by)\b.*\bcovariate shift\b/i,
    right:
      "the covariate-shift account is disputed; a smoother loss landscape is the better-supported reason.",
    example: "Batch norm works because it removes internal covariate shift.",
  },
  {
    id: "E02",
    pattern:
      /\b(?:at|during) (?:inference|test)\b.*\bbatch ?norm\w*\b.*\bnormali[sz]es\b.*\b(?:the|each|current|its) (?:mini-?)?batch\b/i,
    right: "at inference batch norm is a fixed affine map with running statistics.",
    example: "At inference batch norm normalises the batch.",
  },
  {
    id: "E02",
    pattern: /\brms ?norm\b[^.;]*\b(?:cent(?:re|er)s|subtracts the mean)\b/i,
    right: "RMSNorm does not centre.",
    example: "RMSNorm centres and rescales each vector.",
  },
  {
    id: "E03",
    pattern: /\b(?:l1|lasso)\b.*\balways (?:selects|picks|finds|recovers)\b/i,
    right: "among correlated features L1 picks somewhat arbitrarily.",
    example: "L1 always selects the right features.",
  },
  {
    id: "E03",
    pattern: /\b(?:l1|lasso)\b(?:(?!l2|ridge|laplace)[^.;])*\bgaussian prior\b/i,
    right: "L1 belongs to a Laplace prior, L2 to a Gaussian one.",
    example: "The lasso corresponds to a Gaussian prior.",
  },
  {
    id: "E03",
    pattern: /\b(?:l2|ridge)\b(?:(?!l1|lasso|gaussian)[^.;])*\blaplace prior\b/i,
    right: "L2 belongs to a Gaussian prior, L1 to a Laplace one.",
    example: "Ridge corresponds to a Laplace prior.",
  },
  {
    id: "E04",
    pattern:
      /\badam (?:with|\+|plus) (?:an? )?(?:l2|weight[ _]decay)\b.{0,25}(?:=|\bis\b|\bequals\b|equivalent to|the same as)\s*(?:the same as |equivalent to )?adamw\b/i,
    right: "in Adam the L2 term is divided by √v̂; AdamW decays the weights apart from the gradient.",
    example: "Adam with weight_decay = AdamW.",
  },
  {
    id: "E04",
    pattern:
      /\badamw\b.{0,15}(?:=|\bis\b|\bequals\b)\s*(?:just |simply )?adam (?:with|\+|plus) (?:l2|weight[ _]decay)\b/i,
    right: "AdamW decouples the decay from the gradient; Adam with L2 does not.",
    example: "AdamW is just Adam with weight decay.",
  },
  {
    id: "E05",
    pattern: /\bflash ?attention\b[^.;]{0,80}(?:\blinear\b|\bO\(n\))/i,
    unless: /\bmemory|storage|\bspace\b|\bbytes\b|\bextra\b/i,
    right: "FlashAttention is exact and still O(n²d) compute; only its extra memory is O(n).",
    example: "FlashAttention makes attention linear.",
  },
  {
    id: "E05",
    pattern: /\battention\b[^.;]{0,40}\bO\(n(?:²)\)/i,
    unless: /\bmemory|\bentries|\bmatrix|\bscores\b|\bspace\b|\bpairs\b/i,
    right: "scores and values cost O(n²d), the dense layers O(nd²): state d.",
    example: "Attention is O(n²).",
  },
  {
    id: "E06",
    pattern: /√\(?d_?k?\)?[^.;]*(?:\bnormali[sz]es the output|\bprevents? vanishing gradients)/i,
    right:
      "dividing by √d_k keeps the logits at unit variance so that softmax does not saturate, nothing more.",
    example: "Dividing by √d_k prevents vanishing gradients.",
  },
  {
    id: "E07",
    pattern: /\b2 ?[·*×] ?L ?[·*×] ?(?:n_heads|n_h|n_q|H_q|H)\b(?!_kv)/,
    right: "the KV cache counts KV heads: 2·L·n_kv·d_head·bytes per token.",
    example: "The KV cache takes 2·L·n_heads·d_h bytes.",
  },
  {
    id: "E07",
    pattern: /\b(?:gqa|grouped-query attention)\b[^.;,]*\b(?:reduces|cuts|saves|lowers)\b[^.;,]*\bflops?\b/i,
    right: "GQA saves memory and bandwidth; the score FLOPs stay with the query heads.",
    example: "GQA reduces the FLOPs of attention.",
  },
  {
    id: "E08",
    pattern:
      /\btraining\b[^.;]{0,40}\b(?:flops?|compute)\b[^.;]{0,15}(?:=|≈|\bis\b|\bare\b)[^.;]{0,10}\b2 ?[·*×]? ?N ?[·*×]? ?D\b/i,
    right: "training takes about 6·N·D FLOPs.",
    example: "Training FLOPs = 2·N·D.",
  },
  {
    id: "E08",
    pattern: /\b1[,.]?979\b[^.;]*\bdense\b/i,
    unless: /\bspars|2:4|\b989\b/i,
    right: "989 TFLOP/s is the dense bf16 peak of an H100 SXM; 1,979 is with 2:4 sparsity.",
    example: "The H100 reaches 1,979 TFLOP/s dense.",
  },
  {
    id: "E09",
    pattern: /\bchinchilla\b[^.;]*\b(?:must|at most|maximum|upper limit|no more than)\b[^.;]*\b20 tokens\b/i,
    right: "about 20 tokens per parameter is the training-compute-optimal ratio, no maximum.",
    example: "Chinchilla says a model can use at most 20 tokens per parameter.",
    isNegative: true,
  },
  {
    id: "E10",
    pattern: /\b7 ?B\b[^.;]*\b14 ?GB\b[^.;]*\bto (?:train|fine-?tune)\b/i,
    right: "mixed-precision Adam takes about 16 bytes a parameter: 112 GB for 7B before activations.",
    example: "A 7B model in fp16 needs 14 GB to train.",
  },
  {
    id: "E10",
    pattern:
      /(?<![a-z])lora\b[^.;]*\b(?:removes|eliminates|frees|avoids)\b[^.;]*\b(?:base[- ]model|base weights?|weight)\b[^.;]*\bmemory\b/i,
    right: "LoRA removes gradients and optimizer state of frozen weights, not the weights.",
    example: "LoRA removes the base-model memory.",
  },
  {
    id: "E11",
    pattern: /\bgradient of (?:the )?cross-?entropy\b[^.;]{0,40}(?:=|\bis\b)\s*[-−–] ?y ?\/ ?(?:p|ŷ)/i,
    unless: /\bwith respect to (?:the )?(?:p\b|prob|predict)|\blogits?\b/i,
    right: "with respect to the logits it is p − y.",
    example: "The gradient of cross-entropy is −y/p.",
  },
  {
    id: "E11",
    pattern:
      /\b(?:apply|applies|add|put)\b[^.;]*\bsoftmax\b[^.;]*\bbefore\b[^.;]*\b(?:cross-?entropy|logits loss)/i,
    right: "the frameworks' cross-entropy takes logits.",
    example: "Apply softmax before the cross-entropy loss of the framework.",
  },
  {
    id: "E12",
    pattern:
      /\brelus?\b[^.;]*\b(?:solves?|eliminates?|fixes|removes?|cures?|prevents?)\b[^.;]*\bvanishing\b/i,
    right: "gradients are products of Jacobians, weights and dead units included.",
    example: "ReLU solves vanishing gradients.",
  },
  {
    id: "E12",
    pattern:
      /\bclipping\b[^.;,]*\b(?:solves?|fixes|prevents?|cures?|helps (?:with|against))\b[^.;,]*\bvanishing\b/i,
    right: "clipping treats explosion.",
    example: "Gradient clipping fixes vanishing gradients.",
  },
  {
    id: "E12",
    pattern:
      /\blstms?\b[^.;,]*\b(?:(?:has|have|suffers? from) no vanishing|(?:solves?|eliminates?|abolish\w*|removes?|cures?) (?:the )?vanishing)/i,
    right: "the cell path gives a product of forget gates: reduced, not abolished.",
    example: "LSTMs have no vanishing gradients.",
    isNegative: true,
  },
  {
    id: "E13",
    pattern:
      /\b(?:cnns?|convolutions?|convolutional (?:networks?|layers?))\b[^.;,]{0,25}\b(?:is|are) (?:\w+ly )?translation[- ]invariant\b/i,
    right: "convolution is translation equivariant; pooling gives partial invariance.",
    example: "CNNs are translation invariant.",
  },
  {
    id: "E13",
    pattern: /\br-?cnn\b[^.;]{0,30}\brecurrent\b/i,
    unless: /\bregion/i,
    right: "R-CNN is region-based.",
    example: "R-CNN stands for recurrent CNN.",
  },
  {
    id: "E14",
    pattern: /\bmore trees\b[^.;,]{0,40}\boverfit/i,
    unless: /\bboost/i,
    right: "averaging more trees converges; tree depth can overfit, their count does not.",
    example: "More trees overfit a random forest.",
  },
  {
    id: "E14",
    pattern: /\bboosting\b[^.;,]{0,30}\b(?:lowers|reduces|cuts)\b[^.;,]{0,20}\bvariance\b/i,
    unless: /\bsubsampl|\bstochastic|\bbias\b/i,
    right: "boosting mainly lowers bias.",
    example: "Boosting lowers variance.",
  },
  {
    id: "E14",
    pattern: /\bbagging\b[^.;,]{0,30}\b(?:lowers|reduces|cuts)\b[^.;,]{0,20}\bbias\b/i,
    right: "bagging mainly lowers variance.",
    example: "Bagging lowers bias.",
  },
  {
    id: "E15",
    pattern: /\bsupport vectors\b[^.;,]{0,20}\bare\b[^.;,]{0,15}\bmisclassified\b/i,
    unless: /\bmargin\b/i,
    right: "support vectors have α > 0: on or inside the margin.",
    example: "Support vectors are the misclassified points.",
  },
  {
    id: "E15",
    pattern:
      /\b(?:large|larger|high|higher|big|bigger) C\b[^.;,]{0,30}\b(?:more|stronger|heavier) regulari[sz]ation\b/i,
    right: "a large C means less regularization.",
    example: "A large C means more regularization.",
  },
  {
    id: "E15",
    pattern: /\bsvms?\b[^.;,]{0,20}\b(?:gives?|outputs?|returns?|produces?)\b (?:calibrated )?probabilit/i,
    unless: /\bplatt|\bisotonic/i,
    right: "SVM scores need Platt or isotonic calibration.",
    example: "An SVM gives probabilities.",
  },
  {
    id: "E16",
    pattern:
      /\b(?:high|good|better)\b[^.;,]{0,8}\bauc\b[^.;,]*\b(?:means|implies|guarantees|shows|proves)\b[^.;,]*(?:calibrat|good probabilit)/i,
    right: "ROC-AUC is ranking only; calibration is separate.",
    example: "A high AUC means good probabilities.",
  },
  {
    id: "E17",
    pattern: /\blog ?_?2? ?\(\s*(?:rank|position)\s*\)/i,
    right: "the discount is log2(rank + 1), with rank from 1.",
    example: "NDCG divides the gain by log2(rank).",
  },
  {
    id: "E18",
    pattern:
      /\bhit[- ]rate\b[^.;,]{0,15}(?:,? also (?:called|known as)|\bis the same as|\bequals|=) recall\b|\brecall@?k?\b[^.;,]{0,15}(?:,? also (?:called|known as)|\bis the same as|\bequals|=) (?:the )?hit[- ]rate\b/i,
    unless: /\bone relevant|\bsingle|\bleave-one-out|\bexactly one/i,
    right: "hit rate is any hit; recall divides by the number of relevant items.",
    example: "Recall@K equals the hit rate.",
  },
  {
    id: "E19",
    pattern: /\badd(?:s|ing|ed)?\b (?:the |a )?log ?-?Q\b/i,
    right: "subtract log Q(item) from the logits, in training only.",
    example: "To correct, add log Q to the logits.",
  },
  {
    id: "E19",
    pattern: /\blog ?-?Q\b[^.;,]*\b(?:at|during|in) (?:serving|inference)\b/i,
    unless: /\bonly (?:in|during|at) training|\btraining[- ]only|\bin training only/i,
    right: "the logQ correction belongs to training only.",
    example: "Apply the logQ correction at serving.",
  },
  {
    id: "E20",
    pattern: /\bdpo\b[^.;,]{0,30}\b(?:has|with|optimi[sz]es|uses) no (?:reward\b(?!s? model)|kl\b)/i,
    right: "DPO solves the same KL-regularised objective with an implicit reward.",
    example: "DPO has no reward and no KL.",
    isNegative: true,
  },
  {
    id: "E20",
    pattern:
      /\b(?:reward models?|rlhf)\b[^.;,]{0,30}\b(?:trained on|trains on|learns? from|learnt from) (?:human |absolute )*(?:scores|ratings)\b/i,
    right: "reward models learn from comparisons.",
    example: "RLHF trains on human scores.",
  },
  {
    id: "E20",
    pattern:
      /\bgrpo\b[^.;,]{0,30}\b(?:removes|drops|eliminates|needs no|has no|without) (?:the |a |any )?reward\b/i,
    right: "GRPO removes the value network; the reward stays a model or a verifier.",
    example: "GRPO removes the reward model.",
    isNegative: true,
  },
  {
    id: "E21",
    pattern: /\bvaes?\b[^.;,]{0,25}\bmaximi[sz]es? the (?:log-?|marginal )?likelihood\b/i,
    unless: /\bbound\b|\belbo\b/i,
    right: "a VAE maximises a lower bound.",
    example: "A VAE maximises the likelihood.",
  },
  {
    id: "E21",
    pattern: /\bgans?\b[^.;,]{0,30}\bminimi[sz]es? (?:the |a )?(?:kl\b|kullback)/i,
    right:
      "at the optimal discriminator the minimax value is 2·JSD − log 4, and practice uses the non-saturating loss.",
    example: "A GAN minimises KL.",
  },
  {
    id: "E22",
    pattern:
      /\b(?:t-?sne|umap)\b[^.;,]*\b(?:shows?|preserves?|reveals?|keeps?)\b[^.;,]{0,30}(?:\bglobal (?:distances|structure)|\bdistances between clusters|\bcluster (?:sizes?|distances?|densit)|\binter-?cluster)/i,
    right:
      "t-SNE and UMAP preserve neighbourhoods; distances, sizes and densities of clusters are not reliable.",
    example: "t-SNE shows cluster distances and sizes.",
  },
  {
    id: "E22",
    pattern: /\bpca\b[^.;,]{0,25}\b(?:needs|requires) no (?:mean[- ])?cent(?:r|er)ing\b/i,
    right: "PCA requires centring.",
    example: "PCA needs no centring.",
    isNegative: true,
  },
  {
    id: "E23",
    pattern: /\bp ?[=≈<] ?0\.0\d+\b[^.;]*\b9\d(?:\.\d+)? ?% (?:chance|probab|likel|sure|certain)/i,
    right: "p is the probability of data at least this extreme under H0.",
    example: "With p = 0.03 there is a 97 % chance that the variant is better.",
  },
  {
    id: "E23",
    pattern:
      /\bp-?values?\b[^.;,]{0,15}\bis the (?:probability|chance) (?:that )?(?:the )?(?:null|h0|h₀|variant|effect|result is due)/i,
    right: "p is the probability of data at least this extreme under H0.",
    example: "The p-value is the probability that the null is true.",
  },
  {
    id: "E24",
    pattern: /\bcap\b[^.;]*\b(?:pick|choose) (?:any )?two\b/i,
    right: "the choice between C and A exists only during a partition.",
    example: "CAP: pick two.",
  },
  {
    id: "E24",
    pattern:
      /\b(?:postgres\w*|mysql|rdbms\w*|relational databases?|single-node databases?)\b[^.;,]{0,20}\b(?:is|are) (?:an? )?["“]?CA\b/i,
    right: "a single-node database is no CA distributed system.",
    example: "PostgreSQL is CA.",
  },
  {
    id: "E24",
    pattern:
      /\bR ?\+ ?W ?> ?N\b[^.;]{0,30}(?:=|\bgives|\bguarantees?|\bmeans|\bimplies|\bensures?|\bprovides?)[^.;]{0,15}(?:\bstrong(?:ly)? consisten|\blineari[sz]ab)/i,
    right: "R + W > N guarantees that completed operations overlap, not linearizability.",
    example: "R + W > N = strong consistency.",
  },
  {
    id: "E25",
    pattern:
      /\bconsistent hashing\b[^.;]{0,40}\b(?:balances?|spreads?|distributes?)\b[^.;]{0,40}\b(?:evenly|uniformly|equally)\b/i,
    unless: /\bvirtual|\bpoints\b|\bon average|\bexpect/i,
    right: "with one point a node the biggest share is about H_n times the mean.",
    example: "Consistent hashing balances load evenly.",
  },
  {
    id: "E25",
    pattern:
      /\b(?:guarantees?|provides?|gives?|offers?|supports?|achieves?)\b[^.;,]{0,15}\bexactly-once (?:message )?delivery\b/i,
    unless: /\beffects?\b|\bidempot|\bimpossible/i,
    right: "networks give at-least-once; effects can be exactly-once through idempotency or transactions.",
    example: "The broker guarantees exactly-once delivery.",
  },
  {
    id: "E25",
    pattern: /\(?\blo ?\+ ?hi\)? ?\/{1,2} ?2\b[^.;]{0,12}\bis always (?:wrong|right|safe|correct)\b/i,
    right: "lo + hi overflows in fixed-width integers, not in Python.",
    example: "mid = (lo + hi) / 2 is always right.",
  },
  {
    id: "W01",
    pattern:
      /\bsnapshot isolation\b[^.;,]{0,15}\b(?:is|equals|provides|guarantees|gives)\b[^.;,]{0,12}\bseriali[sz]ab/i,
    right: "snapshot isolation allows write skew.",
    example: "Snapshot isolation is serializable.",
  },
  {
    id: "W02",
    pattern: /\b(?:2pc|two-phase commit)\b[^.;,]{0,10}\bis (?:a |an )?(?:form of |kind of )?consensus\b/i,
    right: "2PC is no consensus and blocks.",
    example: "2PC is a form of consensus.",
  },
  {
    id: "W03",
    pattern:
      /\b(?:redis|redlock)\b[^.;,]{0,40}\b(?:guarantees?|ensures?)\b[^.;,]{0,20}\b(?:mutual exclusion|correctness)\b/i,
    unless: /\bfenc/i,
    right: "a lock without fencing is not safe for correctness.",
    example: "A Redis lock guarantees mutual exclusion.",
  },
  {
    id: "W04",
    pattern: /\b(?:average|take the mean of) (?:of )?(?:the |all |per-host |each host['’]s )*p9[59]s?\b/i,
    right: "percentiles do not average; merge the histograms.",
    example: "To get the fleet's latency, average the p99s.",
  },
  {
    id: "W05",
    pattern:
      /\b(?:heapify|building a heap)\b[^.;,]{0,25}\b(?:is|takes|runs in|costs)\b[^.;,]{0,8}O\(n ?log ?n\)/i,
    right: "heapify is O(n).",
    example: "Heapify takes O(n log n).",
  },
  {
    id: "W06",
    pattern: /\bdijkstra\b[^.;,]{0,30}\b(?:works with|handles|allows|supports)\b[^.;,]{0,15}\bnegative\b/i,
    unless: /\bnon-?negative/i,
    right: "Dijkstra needs non-negative edges.",
    example: "Dijkstra handles negative edges.",
  },
  {
    id: "W07",
    pattern:
      /\bpath compression\b[^.;]{0,40}\b(?:gives|achieves|yields)\b[^.;]{0,15}(?:α|\balpha|\binverse ackermann)/i,
    unless: /\bby (?:size|rank)/i,
    right: "amortised α(n) needs compression and union by size or rank.",
    example: "Path compression alone gives α(n).",
  },
  {
    id: "W08",
    pattern: /\bhash (?:table|map)s?\b[^.;,]{0,40}\b(?:worst[- ]case|guaranteed|always) O\(1\)/i,
    right: "hash tables are O(1) in expectation.",
    example: "Hash table lookups are always O(1).",
  },
  {
    id: "W09",
    pattern: /\bhnsw\b[^.;,]{0,15}\b(?:is|returns|gives|finds)\b (?:the |an )?exact\b/i,
    right: "HNSW is approximate.",
    example: "HNSW returns the exact nearest neighbours.",
  },
  {
    id: "W10",
    pattern:
      /\bhttp\/2\b[^.;,]{0,25}\b(?:removes|eliminates|solves|fixes|has no)\b[^.;,]{0,15}\bhead-of-line\b/i,
    unless: /\bhttp[- ]level|\bapplication|\blayer\b|\btcp\b/i,
    isNegative: true,
    right: "HTTP/2 still suffers TCP head-of-line blocking.",
    example: "HTTP/2 eliminates head-of-line blocking.",
  },
  {
    id: "W11",
    pattern:
      /\btemperature (?:of |= ?)?(?:0|zero)\b[^.;,]{0,25}\b(?:is|makes?|gives|guarantees|ensures)\b[^.;,]{0,25}\b(?:deterministic|reproducib\w+|identical)\b/i,
    right: "temperature 0 is not guaranteed deterministic in batched serving.",
    example: "Temperature 0 makes the output deterministic.",
  },
  {
    id: "W12",
    pattern: /\b(?:a|one|1|each|every) token (?:is|=|equals) (?:a|one|1) word\b/i,
    right: "a token is a piece of a word.",
    example: "One token is one word.",
  },
  {
    id: "W13",
    pattern: /\bmoe\b[^.;,]{0,40}\b(?:flops?|compute)\b[^.;,]{0,30}\btotal parameters\b/i,
    unless: /\bactive\b/i,
    right: "compute follows the active parameters.",
    example: "MoE training compute is 6 times total parameters times tokens.",
  },
];
