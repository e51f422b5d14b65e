"""Variance through depth: He keeps the mean square, Xavier halves it under ReLU, single networks scatter.

Tolerance: 10 % on the mean over networks (the syllabus's bound) for 20 layers.
"""
import math

import numpy as np

depth, width, networks = 20, 256, 300


def mean_square_ratio(gain, seed):
    """Mean square of z at layer `depth` over that at layer 1, weights drawn with variance gain / fan-in."""
    r = np.random.default_rng(seed)
    a = r.standard_normal(width, dtype=np.float32)
    first = None
    for _ in range(depth):
        w = r.standard_normal((width, width), dtype=np.float32)
        z = (w @ a) * np.float32(math.sqrt(gain / width))
        if first is None:
            first = float((z**2).mean())
        a = np.maximum(z, 0)
    return float((z**2).mean()) / first


he = np.array([mean_square_ratio(2.0, s) for s in range(networks)])
assert abs(he.mean() - 1) < 0.10
print(f"he_ratio_mean = {he.mean():.4f}")
xavier = np.mean([mean_square_ratio(1.0, s) for s in range(20)])
print(f"xavier_ratio_predicted = {0.5 ** (depth - 1):.4e}")
assert 0.5 < xavier / 0.5 ** (depth - 1) < 1.6
# E[relu(z)^2] is half of the variance of z, by quadrature
z = np.linspace(-10, 10, 200_001)
density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
half = float((np.maximum(z, 0) ** 2 * density).sum() * (z[1] - z[0]))
assert abs(half - 0.5) < 1e-6

# Scatter of one network: relative variance of the squared norm is (1 + 5/width)^depth - 1. Given the norm of a, the z are
# exactly independent Gaussians, so it is enough to follow the norm.
def scatter(width, draws=20_000):
    r = np.random.default_rng(0)
    log_norm = np.zeros(draws)
    for _ in range(depth):
        q = (np.maximum(r.standard_normal((draws, width), dtype=np.float32), 0) ** 2).mean(1) * 2
        log_norm += np.log(q)
    return np.exp(log_norm)


s = scatter(256, 6000)
predicted = math.sqrt((1 + 5 / 256) ** depth - 1)
assert abs(s.mean() - 1) < 0.10 and abs(s.std() / predicted - 1) < 0.15
print(f"he_scatter_256_percent = {100 * predicted:.3f}")
print(f"he_scatter_4096_percent = {100 * math.sqrt((1 + 5 / 4096) ** depth - 1):.3f}")

# Xavier's compromise for unequal widths: forward factor d_in v, backward factor d_out v.
d_in, d_out = 1024, 4096
v = 2 / (d_in + d_out)
print(f"xavier_forward_factor = {d_in * v:.4f}")
print(f"xavier_backward_factor = {d_out * v:.4f}")
r = np.random.default_rng(5)
w = r.standard_normal((d_out, d_in)) * math.sqrt(v)
a, g = r.standard_normal((d_in, 32)), r.standard_normal((d_out, 32))
assert abs(((w @ a) ** 2).mean() / (d_in * v) - 1) < 0.05
assert abs(((w.T @ g) ** 2).mean() / (d_out * v) - 1) < 0.05
# Residual stream: 2L branches of unit variance added, unless the last matrix of each is scaled by 1/sqrt(2L).
blocks = 24
print(f"residual_rms_unscaled = {math.sqrt(1 + 2 * blocks):.4f}")
print(f"residual_rms_scaled = {math.sqrt(1 + 2 * blocks / (2 * blocks)):.4f}")
x, y = r.standard_normal(50_000), r.standard_normal(50_000)
for _ in range(2 * blocks):
    n = r.standard_normal((2, 50_000))
    x, y = x + n[0], y + n[1] / math.sqrt(2 * blocks)
assert abs(x.std() / math.sqrt(49) - 1) < 0.02 and abs(y.std() / math.sqrt(2) - 1) < 0.02
print(f"he_std_800 = {math.sqrt(2 / 800):.5f}")
print(f"xavier_std_800_200 = {math.sqrt(2 / (800 + 200)):.5f}")
assert abs((r.standard_normal((200, 800)) * math.sqrt(2 / 800)).std() - 0.05) < 0.001
# Width and Adam's rate: the first update of a hidden matrix is eta sign(delta a^T), so a pre-activation moves by eta |a|_1, which grows with fan-in.
move, at_random = {}, {}
for wide in (256, 4096):
    r, moves = np.random.default_rng(9), []
    for _ in range(60):
        a, delta = np.maximum(r.standard_normal(wide) * math.sqrt(2), 0), r.standard_normal(16)
        moves.append(np.abs(1e-3 * np.sign(np.outer(delta, a)) @ a).mean())
    move[wide] = float(np.mean(moves))
    at_random[wide] = float((r.standard_normal((16, wide)) * math.sqrt(2 / wide) @ a).std())
    print(f"adam_first_move_{wide} = {move[wide]:.5f}")
print(f"adam_move_ratio = {move[4096] / move[256]:.3f}")
assert 0.5 < at_random[4096] / at_random[256] < 2  # He keeps the pre-activation itself, not its change
assert abs(move[4096] / 16 / move[256] - 1) < 0.05  # a rate divided by the width's ratio moves both alike
