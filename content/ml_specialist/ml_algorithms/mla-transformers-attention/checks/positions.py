"""RoPE: relative offsets only, wavelengths against the training length, interpolation; ALiBi slopes; sinusoidal shift."""
import math

import numpy as np

r = np.random.default_rng(2)


def frequencies(dh, base=10_000.0):
    return base ** (-2 * np.arange(dh // 2) / dh)


def rope(x, position, base=10_000.0, scale=1.0):
    angle = position * scale * frequencies(len(x), base)
    a, b = x[0::2], x[1::2]
    out = np.empty_like(x)
    out[0::2], out[1::2] = a * np.cos(angle) - b * np.sin(angle), a * np.sin(angle) + b * np.cos(angle)
    return out


q, k = r.standard_normal(128), r.standard_normal(128)
for shift in (0, 1, 1000, 100_000):
    assert abs(rope(q, 17 + shift) @ rope(k, 5 + shift) - rope(q, 17) @ rope(k, 5)) < 1e-7
assert abs(rope(q, 17) @ rope(k, 5) - rope(q, 18) @ rope(k, 5)) > 1e-3
assert abs(np.linalg.norm(rope(q, 999)) - np.linalg.norm(q)) < 1e-12  # length is kept
# adding positions to the vectors instead leaves absolute terms
add = lambda x, p: x + np.sin(p * 0.01 + np.arange(128))
assert abs(add(q, 1017) @ add(k, 1005) - add(q, 17) @ add(k, 5)) > 1e-3

for base, name in ((10_000.0, "10k"), (500_000.0, "500k")):
    waves = 2 * math.pi / frequencies(128, base)
    print(f"wave_shortest_{name} = {waves.min():.4f}")
    print(f"wave_longest_{name} = {waves.max():.1f}")
    print(f"pairs_beyond_4096_{name} = {(waves > 4096).sum()}")
    print(f"pairs_beyond_16384_{name} = {(waves > 16384).sum()}")
theta = frequencies(128)
# largest angle seen in training on the slowest pair, and at 16,384
print(f"slowest_angle_4096_rad = {4096 * theta[-1]:.4f}")
print(f"slowest_angle_16384_rad = {16384 * theta[-1]:.4f}")
# interpolation by 4: neighbours differ by a quarter of the angle on the fastest pair
print(f"fastest_step_rad = {theta[0]:.3f}")
print(f"fastest_step_interpolated_rad = {theta[0] / 4:.3f}")
assert abs(rope(q, 16384, scale=0.25) @ rope(k, 16000, scale=0.25) - rope(q, 4096) @ rope(k, 4000)) < 1e-9
# base that gives the slowest pair at 16,384 the angle it had at 4,096 (NTK-aware choice)
dh = 128
new_base = 10_000 * 4 ** (dh / (dh - 2))
print(f"ntk_base = {new_base:.0f}")
print(f"ntk_slowest_angle_rad = {16384 * frequencies(128, new_base)[-1]:.4f}")
assert abs(16384 * frequencies(128, new_base)[-1] - 4096 * theta[-1]) < 1e-9
print(f"ntk_fastest_step_rad = {frequencies(128, new_base)[0]:.3f}")
# worked pair: (1, 0) at positions 3 and 5 with angle 0.5
print(f"pair_dot = {math.cos(0.5 * (5 - 3)):.5f}")
assert abs(np.array([math.cos(1.5), math.sin(1.5)]) @ np.array([math.cos(2.5), math.sin(2.5)]) - math.cos(1.0)) < 1e-12
# ALiBi slopes for 8 heads: 2^-1 ... 2^-8
slopes = [2.0 ** (-8 * (i + 1) / 8) for i in range(8)]
print(f"alibi_steepest = {slopes[0]:.4f}")
print(f"alibi_flattest = {slopes[-1]:.6f}")
print(f"alibi_penalty_flattest_4096 = {slopes[-1] * 4096:.3f}")
# Var of the sum of sinusoids: a fixed rotation maps the encoding of t to that of t + 7
t, w = 11, frequencies(8)
enc = lambda t: np.ravel(np.column_stack([np.sin(w * t), np.cos(w * t)]))
rot = np.zeros((8, 8))
for i, f in enumerate(w):
    rot[2 * i : 2 * i + 2, 2 * i : 2 * i + 2] = [[math.cos(7 * f), math.sin(7 * f)], [-math.sin(7 * f), math.cos(7 * f)]]
assert np.allclose(rot @ enc(t), enc(t + 7)) and np.allclose(rot @ enc(50), enc(57))
