"""The marketplace: odds multiplied by sampling and class weight, what cancels, and a segment with few views.

Tolerance: a fit on sampled and weighted data reproduces the factor to 10 %.
"""
import math

import numpy as np

factor = 3 / 0.05


def distort(p):
    odds = factor * p / (1 - p)
    return odds / (1 + odds)


for p, name in ((0.001, "distorted_low"), (0.01, "distorted"), (0.1, "distorted_high")):
    print(f"{name}_percent = {100 * distort(p):.4f}")
    q = distort(p)
    assert abs(q / (q + (1 - q) * factor) - p) < 1e-12
print(f"distortion_factor = {distort(0.01) / 0.01:.3f}")
print(f"distorted_ratio = {distort(0.1) / distort(0.001):.3f}")
print(f"logit_fix = {math.log(factor):.4f}")
print(f"segment_mean_percent = {100 * (2 + 3) / (2 + 198 + 40):.4f}")
# the posterior mean by integration
t = (np.arange(400_000) + 0.5) / 400_000
post = t ** (2 + 3 - 1) * (1 - t) ** (198 + 37 - 1)
assert abs((t * post).sum() / post.sum() - 5 / 240) < 1e-5
# a constant model fitted on sampled, weighted data shows the odds factor
r = np.random.default_rng(0)
y = r.random(2_000_000) < 0.01
kept = y | (r.random(y.size) < 0.05)
weighted = 3 * y[kept].sum() / (3 * y[kept].sum() + (~y[kept]).sum())
assert abs(weighted / distort(0.01) - 1) < 0.1
