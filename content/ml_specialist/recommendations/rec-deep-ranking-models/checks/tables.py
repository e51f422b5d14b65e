"""Embedding tables: bytes, collisions, quotient and remainder, and updates that rounding swallows.

Tolerance: Poisson approximations against simulation within 2 %.
"""
import numpy as np

rng = np.random.default_rng(1)
GB = 1e9

# q02
print(f"q02_train_gb = {200e6 * 64 * 4 * 3 / GB}")
print(f"q02_rowwise_gb = {200e6 * (64 * 4 + 4) / GB}")
print(f"q02_int8_gb = {200e6 * (64 + 4) / GB}")

# collisions: n ids into m rows; an id is alone with probability (1 - 1/m)^(n-1)
alone = lambda load: np.exp(-load)
for load in (1.0, 4.0):
    m = 200_000
    rows = np.bincount(rng.integers(0, m, int(load * m)), minlength=m)
    assert abs((rows == 1).sum() / (load * m) / alone(load) - 1) < 0.05
print(f"alone_load4_percent = {100 * alone(4)}")
print(f"alone_load1_percent = {100 * alone(1)}")
print(f"full_gb = {100e6 * 64 * 4 / GB}\nhash_gb = {25e6 * 64 * 4 / GB}")
print(f"qr_rows = {1_000_000 + 100}")
print(f"qr_gb = {(1_000_000 + 100) * 64 * 4 / GB}")
print(f"qr_least_rows = {2 * int(np.sqrt(100e6))}")
print(f"head_gb = {(10e6 + 5e6) * 64 * 4 / GB}")
# tail of the split: 90M ids in 5M rows, but they carry a tenth of the traffic
print(f"tail_load = {90e6 / 5e6}")

# quotient and remainder: codes are unique, vectors are tied
n, m = 12, 4
ids = np.arange(n)
codes = set(zip(ids // m, ids % m))
assert len(codes) == n
Q, R = rng.normal(size=(3, 5)), rng.normal(size=(4, 5))
add = Q[ids // m] + R[ids % m]
assert np.allclose(add[0] - add[1] - add[4] + add[5], 0)
mul = Q[ids // m] * R[ids % m]
assert np.allclose(mul[0] * mul[5], mul[1] * mul[4])

# two independent hash functions into one table of m rows, vectors added: same pair of rows
load, m = 4.0, 25e6
print(f"two_hash_clash_percent = {100 * (1 - np.exp(-2 * 100e6 / m**2))}")

# rounding
f = np.float16
assert f(0.5) + f(1e-4) == f(0.5)
print(f"fp16_spacing_half = {float(np.spacing(f(0.5)))}")
bf16_spacing = lambda w: 2.0 ** (np.floor(np.log2(w)) - 7)
print(f"bf16_spacing_quarter = {bf16_spacing(0.25)}")
print(f"bf16_spacing_hundredth = {bf16_spacing(0.01)}")


def to_bf16(v, stochastic, r):
    step = bf16_spacing(np.abs(v))
    k = v / step
    return step * (np.floor(k + r.random(v.shape)) if stochastic else np.round(k))


w = {s: np.full(4000, 0.25) for s in (False, True)}
for _ in range(100):
    for s in w:
        w[s] = to_bf16(w[s] + 3e-4, s, rng)
assert np.all(w[False] == 0.25)
assert abs(w[True].mean() - 0.28) < 0.001
print(f"nearest_after = {w[False].mean()}\nstochastic_after = {w[True].mean()}")

# q12: growth of the catalogue
print(f"q12_alone_before_percent = {100 * alone(40 / 50)}")
print(f"q12_alone_after_percent = {100 * alone(160 / 50)}")
print(f"q12_others_before = {40 / 50}\nq12_others_after = {160 / 50}")
print(f"q12_table_gb = {50e6 * 64 * 2 / GB}")
print(f"q12_fix_gb = {(30e6 + 5e6) * 64 * 2 / GB}")
print(f"q12_bf16_lost_below = {bf16_spacing(0.25) / 2}")

# int8 per row: the error is at most half a step
row = rng.normal(0, 0.05, (1000, 64))
lo, hi = row.min(1, keepdims=True), row.max(1, keepdims=True)
step = (hi - lo) / 255
back = lo + np.round((row - lo) / step) * step
assert np.all(np.abs(back - row) <= step / 2 + 1e-12)
print(f"int8_rel_error_percent = {100 * np.sqrt(((back - row) ** 2).mean() / (row**2).mean())}")
