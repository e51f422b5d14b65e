"""Ranking losses: shift invariance, LambdaRank on four items, gradient against finite differences.

Tolerance: gradients to 1e-6 relative, invariances to 1e-12.
"""
import numpy as np

rng = np.random.default_rng(3)
sig = lambda z: 1 / (1 + np.exp(-z))

# --- four items, listed by score ------------------------------------------------------------------------------------
s = np.array([2.0, 1.5, 1.0, 0.5])
g = np.array([1, 3, 0, 2])
gain = 2.0**g - 1
disc = 1 / np.log2(np.arange(1, 5) + 1)
dcg, idcg = (gain * disc).sum(), (np.sort(gain)[::-1] * disc).sum()
print(f"lr_dcg = {dcg}\nlr_idcg = {idcg}\nlr_ndcg = {dcg / idcg}")
lam = np.zeros(4)
plain = np.zeros(4)
for i in range(4):
    for j in range(4):
        if g[i] > g[j]:
            delta = abs((gain[i] - gain[j]) * (disc[i] - disc[j])) / idcg
            swapped = s.copy()
            swapped[[i, j]] = s[[j, i]]                     # what swapping the two really does
            order = np.argsort(-swapped)
            assert abs(abs((gain[order] * disc).sum() - dcg) / idcg - delta) < 1e-12
            push = sig(-(s[i] - s[j]))
            lam[i] += delta * push
            lam[j] -= delta * push
            plain[i] += push
            plain[j] -= push
            n = "abcd"
            print(f"lr_delta_{n[i]}{n[j]} = {delta}\nlr_push_{n[i]}{n[j]} = {push}\nlr_lam_{n[i]}{n[j]} = {delta * push}")
for k, n in enumerate("abcd"):
    print(f"lr_sum_{n}_abs = {abs(lam[k])}\nlr_plain_{n}_abs = {abs(plain[k])}")
assert abs(lam.sum()) < 1e-12 and np.sign(lam).tolist() == [-1, 1, -1, 1]


def weighted_loss(v):                                       # weights frozen at the present order
    total = 0.0
    for i in range(4):
        for j in range(4):
            if g[i] > g[j]:
                w = abs((gain[i] - gain[j]) * (disc[i] - disc[j])) / idcg
                total += w * np.log1p(np.exp(-(v[i] - v[j])))
    return total


h = 1e-5
num = np.array([(weighted_loss(s + h * e) - weighted_loss(s - h * e)) / (2 * h) for e in np.eye(4)])
assert np.allclose(num, -lam, rtol=1e-6)
# NDCG itself is flat almost everywhere
for e in np.eye(4):
    o = np.argsort(-(s + 1e-3 * e))
    assert abs((gain[o] * disc).sum() - dcg) < 1e-12

# --- what each loss knows about the level ---------------------------------------------------------------------------
y = np.array([1, 0, 0, 1.0])
point = lambda v: np.mean(np.log1p(np.exp(v)) - y * v)
pair = lambda v: np.mean([np.log1p(np.exp(v[j] - v[i])) for i in range(4) for j in range(4) if y[i] > y[j]])
lst = lambda v: np.log(np.exp(v).sum()) - (y @ v) / y.sum()
v0 = rng.normal(size=4)
for f in (pair, lst):
    assert abs(f(v0 + 3) - f(v0)) < 1e-12
    grad = np.array([(f(v0 + h * e) - f(v0 - h * e)) / (2 * h) for e in np.eye(4)])
    assert abs(grad.sum()) < 1e-8                           # so a feature equal for the whole request has gradient 0
assert point(v0 + 3) - point(v0) > 0.1
q = np.array([0.0, 0.0])
print(f"q01_point_before = {np.log(2)}")
yq = np.array([1.0, 0.0])
print(f"q01_point_after = {np.mean(np.log1p(np.exp(q + 3)) - yq * (q + 3))}")
print(f"q01_pair = {np.log1p(np.exp(0.0))}")

# --- q05: three items ---------------------------------------------------------------------------------------------------
s3, g3 = np.array([1.0, 0.5, 0.0]), np.array([0, 0, 1])
d3 = 1 / np.log2(np.arange(1, 4) + 1)
for i, name in ((0, "first"), (1, "second")):
    dl = abs(d3[i] - d3[2])
    p = sig(s3[i] - s3[2])
    print(f"q05_delta_{name} = {dl}\nq05_push_{name} = {p}\nq05_lam_{name} = {dl * p}")
print(f"q05_ratio = {(1 - d3[2]) * sig(1.0) / ((d3[1] - d3[2]) * sig(0.5))}")
print(f"q05_plain_ratio = {sig(1.0) / sig(0.5)}")
# the same pair far down: ranks 31 to 33
d = lambda r: 1 / np.log2(r + 1)
print(f"q05_deep_delta = {d(31) - d(33)}\nq05_deep_ratio = {(d(1) - d(3)) / (d(31) - d(33))}")
