"""Counts of work and memory: histograms, leaf-wise growth, serving. Rates per node visit are assumptions stated in the text."""
import numpy as np

r = np.random.default_rng(3)
# a child's histogram is its parent's minus its sibling's
code, grad, left = r.integers(0, 255, 5000), r.standard_normal(5000), r.random(5000) < 0.3
hist = lambda m: np.bincount(code[m], grad[m], 255)
assert np.allclose(hist(~left), hist(np.ones(5000, bool)) - hist(left))
# a complete tree of depth 8 answers after exactly 8 visits and stores 255 questions
node, visits = 1, 0
while node < 2**8:
    node, visits = 2 * node + int(r.random() < 0.5), visits + 1
assert visits == 8 and 2**8 - 1 == 255

n, d, bins = 10_000_000, 200, 255
print(f"binned_gb = {n * d / 1e9:.3f}")
print(f"raw_gb = {n * d * 4 / 1e9:.3f}")
print(f"histogram_kb = {d * bins * 16 / 1e3:.1f}")
print(f"candidates_hist = {d * (bins - 1)}")
print(f"candidates_exact_b = {d * (n - 1) / 1e9:.3f}")
# subtraction: build the smaller child only; at worst half of the rows of each level
print(f"subtraction_share_percent = {100 * 0.5:.1f}")
# leaves: depth 8 level-wise against 64 leaves leaf-wise
print(f"level_leaves_8 = {2**8}")
print(f"depth_needed_64 = {(64 - 1).bit_length()}")
print(f"leafwise_max_depth = {64 - 1}")
# serving case: 200 candidates, 1,500 trees of depth 8, 2,000 requests/s, 10 ns a node visit
cand, trees, depth, rate, ns = 200, 1500, 8, 2000, 10
visits = cand * trees * depth
print(f"visits_per_request_m = {visits / 1e6:.3f}")
print(f"ms_per_request = {visits * ns / 1e6:.3f}")
print(f"cores_busy = {visits * ns * rate / 1e9:.2f}")
print(f"cores_at_60_percent = {visits * ns * rate / 1e9 / 0.6:.2f}")
small = cand * 500 * 6
print(f"small_ms = {small * ns / 1e6:.3f}")
print(f"small_cores = {small * ns * rate / 1e9:.3f}")
print(f"small_ratio = {visits / small:.3f}")
# deep ranker: embedding table of 50M users x 64 in fp16, MLP 512-256-128 on 400 inputs
print(f"table_gb = {50e6 * 64 * 2 / 1e9:.3f}")
mlp = 400 * 512 + 512 * 256 + 256 * 128 + 128
print(f"mlp_k = {mlp / 1e3:.3f}")
print(f"mlp_mflop_per_request = {2 * mlp * cand / 1e6:.3f}")
print(f"mlp_tflops = {2 * mlp * cand * rate / 1e12:.4f}")
# model size: 1,500 trees, 255 internal nodes, 256 leaves, 16 bytes a node
print(f"forest_mb = {1500 * 511 * 16 / 1e6:.3f}")
# hybrid: one dot product of width 64 per candidate
print(f"dot_mflop = {2 * 64 * cand / 1e6:.4f}")
print(f"small_forest_mb = {500 * 127 * 16 / 1e6:.3f}")
