"""Lists: counts of orders, place weights and pooled weights against a simulated truth.

Tolerance: simulated mean within four standard errors.
"""
from math import perm, sqrt

import numpy as np

rng = np.random.default_rng(8)

# --- slates --------------------------------------------------------------------------------------------------------------
print(f"slates_10_of_100 = {perm(100, 10)}")
print(f"slates_3_of_20 = {perm(20, 3)}")
# logging shuffles 20 items uniformly into 3 places; target puts item a first; position-based clicks
e = np.array([1.0, 0.5, 0.25])
mu20 = np.linspace(0.02, 0.2, 20)
true = mu20[0] * e[0] + mu20[1] * e[1] + mu20[2] * e[2]
R, n = 4000, 500
ips_slate = np.zeros(R)
ips_pos = np.zeros(R)
for i in range(R):
    s = rng.random((n, 20)).argsort(axis=1)[:, :3]
    c = rng.random((n, 3)) < e * mu20[s]
    hit = s == np.array([0, 1, 2])
    ips_pos[i] = (hit * 20 * c).sum() / n
    ips_slate[i] = (hit.all(1) * perm(20, 3) * c.sum(1)).mean()
assert abs(ips_pos.mean() - true) < 4 * ips_pos.std() / sqrt(R)
print(f"slate_true = {true}\nslate_pos_sd = {ips_pos.std()}\nslate_empty_percent = {100 * (ips_slate == 0).mean()}")
print(f"pbm_weight_first = {e[0] / (e.sum() / 20)}")
print(f"q07_w_pos = {1 / 0.05}")
