"""Attention, clustering and softmax from scratch: loops against arrays, bytes, and the ranges of numbers."""

import math

import numpy as np

rng = np.random.default_rng(1)


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def attention(x, wq, wk, wv, wo, heads, causal):
    n, d = x.shape
    size = d // heads

    def split(m):
        return m.reshape(n, heads, size).transpose(1, 0, 2)

    q, k, v = split(x @ wq), split(x @ wk), split(x @ wv)
    scores = q @ k.transpose(0, 2, 1) / math.sqrt(size)
    if causal:
        scores = np.where(np.tri(n, dtype=bool), scores, -np.inf)
    mixed = softmax(scores) @ v
    return mixed.transpose(1, 0, 2).reshape(n, d) @ wo


def by_loops(x, wq, wk, wv, wo, heads, causal):
    n, d = x.shape
    size = d // heads
    q, k, v = x @ wq, x @ wk, x @ wv
    mixed = np.zeros((n, d))
    for h in range(heads):
        part = slice(h * size, (h + 1) * size)
        for i in range(n):
            last = i + 1 if causal else n
            scores = [q[i, part] @ k[j, part] / math.sqrt(size) for j in range(last)]
            top = max(scores)
            weights = [math.exp(s - top) for s in scores]
            for j in range(last):
                mixed[i, part] += weights[j] / sum(weights) * v[j, part]
    return mixed @ wo


for causal in (False, True):
    x = rng.normal(size=(6, 8))
    ws = [rng.normal(size=(8, 8)) for _ in range(4)]
    assert np.allclose(attention(x, *ws, 2, causal), by_loops(x, *ws, 2, causal))

# a reshape without the transpose mixes positions into heads
n, d, heads = 6, 8, 2
x = rng.normal(size=(n, d))
wrong = x.reshape(heads, n, d // heads)
right = x.reshape(n, heads, d // heads).transpose(1, 0, 2)
assert not np.allclose(wrong, right)

seq, h, width = 2048, 16, 1024
print(f"scores_mib = {h * seq * seq * 4 / 2**20:.0f}")
print(f"projection_gflop = {4 * 2 * seq * width * width / 1e9:.1f}")
print(f"scores_gflop = {2 * 2 * seq * seq * width / 1e9:.1f}")

with np.errstate(over="ignore", invalid="ignore"):
    naive = np.exp(np.float32([90.0, 0.0]))
    assert np.isinf(naive[0]) and np.isnan((naive / naive.sum())[0])
print(f"exp_limit_float32 = {math.log(float(np.finfo(np.float32).max)):.1f}")
print(f"softmax_of_90 = {softmax(np.array([90.0, 0.0]))[0]:.0f}")
# softmax over the wrong axis: rows no longer sum to one
z = rng.normal(size=(3, 5))
assert np.allclose(softmax(z).sum(axis=1), 1)
columns = np.exp(z) / np.exp(z).sum(axis=0)
assert not np.allclose(columns.sum(axis=1), 1) and math.isclose(columns.sum(), 5)
print(f"wrong_axis_total = {columns.sum():.0f}")

m, k, dim = 100_000, 100, 64
print(f"differences_gb = {m * k * dim * 8 / 1e9:.2f}")
print(f"distances_mb = {m * k * 8 / 1e6:.0f}")


def kmeans(x, centres, rounds):
    history = []
    for _ in range(rounds):
        squared = (x**2).sum(1)[:, None] - 2 * x @ centres.T + (centres**2).sum(1)
        label = squared.argmin(1)
        history.append(float(((x - centres[label]) ** 2).sum()))
        for c in range(len(centres)):
            mine = x[label == c]
            if len(mine):
                centres[c] = mine.mean(0)
    return label, centres, history


for seed in range(20):
    r = np.random.default_rng(seed)
    x = r.normal(size=(60, 2))
    _, _, history = kmeans(x, x[r.choice(60, 4, replace=False)].copy(), 8)
    assert all(a >= b - 1e-9 for a, b in zip(history, history[1:]))
# an empty cluster: the mean of nothing is not a number
with np.errstate(all="ignore"):
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert np.isnan(np.zeros((0, 2)).mean(0)).all()


def merges(words, k):
    words = {tuple(word): count for word, count in words.items()}
    found = []
    for _ in range(k):
        pairs = {}
        for word, count in words.items():
            for pair in zip(word, word[1:]):
                pairs[pair] = pairs.get(pair, 0) + count
        if not pairs:
            break
        best = min(pairs, key=lambda p: (-pairs[p], p))
        found.append((best, pairs[best]))
        fresh = {}
        for word, count in words.items():
            out, i = [], 0
            while i < len(word):
                if word[i : i + 2] == best:
                    out.append(word[i] + word[i + 1])
                    i += 2
                else:
                    out.append(word[i])
                    i += 1
            fresh[tuple(out)] = fresh.get(tuple(out), 0) + count
        words = fresh
    return found


hand = merges({"low": 5, "lower": 2, "new": 6}, 3)
assert [pair for pair, _ in hand] == [("l", "o"), ("lo", "w"), ("e", "w")]
print(f"first_merge_count = {hand[0][1]}")
print(f"third_merge_count = {hand[2][1]}")
letters, rounds = 10_000_000, 30_000
print(f"recount_steps = {float(letters * rounds):.1e}")
