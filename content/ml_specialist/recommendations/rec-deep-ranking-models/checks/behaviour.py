"""Pooling of behaviours, a toy of several passes over sparse ids, and numeric inputs."""
import numpy as np

rng = np.random.default_rng(2)

# 18 books (1, 0) and 2 cameras (0, 1); weights exp(3 * dot)
books, cams = 18, 2
E = np.vstack([np.tile([1.0, 0], (books, 1)), np.tile([0, 1.0], (cams, 1))])


def pooled(E, c, kind):
    s = E @ c
    if kind == "mean":
        return E.mean(0) @ c
    w = np.exp(3 * s)
    return (w / w.sum()) @ E @ c if kind == "softmax" else s @ (E @ c)


lens, novel = np.array([0, 1.0]), np.array([1.0, 0])
print(f"mean_lens = {pooled(E, lens, 'mean')}\nmean_novel = {pooled(E, novel, 'mean')}")
print(f"soft_lens = {pooled(E, lens, 'softmax')}\nsoft_novel = {pooled(E, novel, 'softmax')}")
big = np.vstack([E] * 20)
assert abs(pooled(big, lens, "softmax") - pooled(E, lens, "softmax")) < 1e-12
print(f"sum_lens = {pooled(E, lens, 'sum')}\nsum_lens_20fold = {pooled(big, lens, 'sum')}")
print(f"cam_weight = {np.exp(3) / (2 * np.exp(3) + 18)}\nbook_weight = {1 / (2 * np.exp(3) + 18)}")

# --- several passes over sparse ids: logit = 2 g - 1 + id effect; each id is seen about 3 times ----------------------
n_id, n = 20_000, 60_000
sig = lambda z: 1 / (1 + np.exp(-z))
effect = rng.normal(0, 0.5, n_id)


def draw(n):
    g, i = rng.normal(size=n), rng.integers(0, n_id, n)
    return g, i, (rng.random(n) < sig(g - 1 + effect[i])).astype(float)


g, i, y = draw(n)
gt, it, yt = draw(40_000)
ll = lambda p, y: -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def run(passes, rate_id):
    w, b, e = 0.0, 0.0, np.zeros(n_id)
    out = []
    for _ in range(passes):
        for lo in range(0, n, 100):
            s = slice(lo, lo + 100)
            r = sig(w * g[s] + b + e[i[s]]) - y[s]
            w -= 0.05 * (r @ g[s]) / 10
            b -= 0.05 * r.sum() / 10
            np.add.at(e, i[s], -rate_id * r)
        out.append((ll(sig(w * g + b + e[i]), y), ll(sig(w * gt + b + e[it]), yt)))
    return np.array(out)


fast = run(4, 0.5)
best = ll(sig(gt - 1 + effect[it]), yt)
assert np.all(np.diff(fast[:, 0]) < 0) and np.all(np.diff(fast[:, 1]) > 0)
for k in (0, 1, 3):
    print(f"toy_train_{k + 1} = {fast[k, 0]}\ntoy_test_{k + 1} = {fast[k, 1]}")
print(f"toy_best = {best}")
print(f"toy_loss_percent = {100 * (fast[3, 1] / fast[0, 1] - 1)}")

# --- numeric inputs: views of an item, log-normal --------------------------------------------------------------------
v = np.exp(rng.normal(6, 2.5, 400_000))
z = (v - v.mean()) / v.std()
print(f"raw_below_mean_percent = {100 * np.mean(v < v.mean())}")
mu, s2 = 6, 6.25                                              # exact moments of the log-normal
mean, sd = np.exp(mu + s2 / 2), np.sqrt((np.exp(s2) - 1) * np.exp(2 * mu + s2))
assert abs(np.mean(v) / mean - 1) < 0.3
zz = lambda q: (q - mean) / sd
print(f"raw_z_10 = {zz(10)}\nraw_z_1000 = {zz(1000)}\nraw_gap = {zz(1000) - zz(10)}")
lz = lambda q: (np.log(q) - mu) / 2.5
print(f"log_z_10 = {lz(10)}\nlog_z_1000 = {lz(1000)}\nlog_gap = {lz(1000) - lz(10)}")

# --- shared row: weighted least squares; and evidence of repeated examples ---------------------------------------------
n_i, th = np.array([30, 9970.0]), np.array([0.8, -0.2])
b = (n_i @ th) / n_i.sum()
grid = np.linspace(-1, 1, 200_001)
assert abs(grid[np.argmin((n_i[:, None] * (th[:, None] - grid) ** 2).sum(0))] - b) < 1e-5
w0 = n_i[0] / n_i.sum()
assert abs((th[0] - b) - (1 - w0) * (th[0] - th[1])) < 1e-12
print(f"shared_weight = {w0}")
n0 = 1 / (0.25 * 0.27 * 0.73)
print(f"prior_examples = {n0}\nweight_three = {3 / (3 + n0)}\nweight_twelve = {12 / (12 + n0)}")
