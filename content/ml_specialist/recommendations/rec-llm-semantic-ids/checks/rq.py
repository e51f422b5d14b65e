"""Residual k-means: distortion per level, the identity behind it, collisions, drift, alignment with behaviour.

Tolerance: identities to 1e-9; collision shares against the closed form for uniform codes within 0.01.
"""
from math import exp

import numpy as np

rng = np.random.default_rng(11)


def kmeans(X, K, rng, iters=12, start=None):
    C = X[rng.choice(len(X), K, replace=False)].copy() if start is None else start.copy()
    for _ in range(iters):
        a = assign(X, C)
        n = np.bincount(a, minlength=K)
        S = np.zeros_like(C)
        np.add.at(S, a, X)
        C[n > 0] = S[n > 0] / n[n > 0, None]
        C[n == 0] = X[rng.choice(len(X), (n == 0).sum())]       # revive dead codes
    a = assign(X, C)
    n = np.bincount(a, minlength=K)
    S = np.zeros_like(C)
    np.add.at(S, a, X)
    C[n > 0] = S[n > 0] / n[n > 0, None]
    return C, a


def assign(X, C):
    return (-2 * X @ C.T + (C * C).sum(1)).argmin(1)


def fit(X, K, levels, rng, start=None):
    R, books, codes, mse = X.copy(), [], [], [(X * X).sum(1).mean()]
    for l in range(levels):
        C, a = kmeans(R, K, rng, start=None if start is None else start[l])
        gain = (C[a] ** 2).sum(1).mean()
        R2 = R - C[a]
        assert abs((R2 * R2).sum(1).mean() - (mse[-1] - gain)) < 1e-9      # distortion falls by the codes' mean square
        R = R2
        books.append(C)
        codes.append(a)
        mse.append((R * R).sum(1).mean())
    return books, np.array(codes).T, np.array(mse)


def encode(X, books):
    R, codes, mse = X.copy(), [], [(X * X).sum(1).mean()]
    for C in books:
        a = assign(R, C)
        R = R - C[a]
        codes.append(a)
        mse.append((R * R).sum(1).mean())
    return np.array(codes).T, np.array(mse)


def shared(codes):
    _, inv, n = np.unique(codes, axis=0, return_inverse=True, return_counts=True)
    return (n[inv.ravel()] > 1).mean()


# items: 40 broad groups, five sub-groups each, individual rest
d, N, K = 16, 6000, 32
centres = rng.normal(size=(40, d)) * 1.0
sub = rng.normal(size=(40, 5, d)) * 0.6
g, h = rng.integers(0, 40, N), rng.integers(0, 5, N)
X = centres[g] + sub[g, h] + rng.normal(size=(N, d)) * 0.35
X -= X.mean(0)
books, codes, mse = fit(X, K, 4, rng)
left = 100 * mse / mse[0]
for l in range(1, 5):
    print(f"rq_left_{l}_percent = {left[l]}")
assert np.all(np.diff(mse) < 0)
for l in (2, 3, 4):
    print(f"rq_shared_{l}_percent = {100 * shared(codes[:, :l])}")
    print(f"rq_shared_uniform_{l}_percent = {100 * (1 - (1 - 1 / K ** l) ** (N - 1))}")
assert shared(codes[:, :3]) > 1 - (1 - 1 / K ** 3) ** (N - 1)             # real codes are not uniform
p = np.bincount(codes[:, 0], minlength=K) / N
print(f"rq_perplexity_1 = {exp(-(p[p > 0] * np.log(p[p > 0])).sum())}")
print(f"rq_share_same_group_percent = {100 * np.mean([np.bincount(g[codes[:, 0] == c]).max() / max((codes[:, 0] == c).sum(), 1) for c in range(K) if (codes[:, 0] == c).any()])}")

# new items of a group that did not exist: distortion of the frozen codes
new = (rng.normal(size=d) * 1.0) + rng.normal(size=(500, d)) * 0.6
same = centres[g[:500]] + sub[g[:500], h[:500]] + rng.normal(size=(500, d)) * 0.35
_, m_new = encode(new, books)
_, m_same = encode(same, books)
print(f"drift_left_new_percent = {100 * m_new[-1] / m_new[0]}\ndrift_left_same_percent = {100 * m_same[-1] / m_same[0]}")
print(f"drift_ratio = {m_new[-1] / m_same[-1]}")
assert m_new[-1] > 1.5 * m_same[-1]

# refit: from scratch, and from the old books, on slightly moved vectors
Y = X + rng.normal(size=X.shape) * 0.05
_, cs, _ = fit(Y, K, 4, np.random.default_rng(99))
_, cw, _ = fit(Y, K, 4, np.random.default_rng(99), start=books)
cf, _ = encode(Y, books)
for name, c in (("scratch", cs), ("warm", cw), ("frozen", cf)):
    print(f"refit_{name}_first_kept_percent = {100 * (c[:, 0] == codes[:, 0]).mean()}")
    print(f"refit_{name}_whole_kept_percent = {100 * (c == codes).all(1).mean()}")
assert (cs == codes).all(1).mean() < 0.01 < (cf == codes).all(1).mean()

# white Gaussian in 32 dimensions: rate-distortion bound of 4 x 8 bits and what residual k-means reaches
W = rng.normal(size=(8000, 32))
train, test = W[:6000], W[6000:]
bw, _, _ = fit(train, 64, 3, rng)
_, mt = encode(test, bw)
bound = 2 ** (-2 * 3 * 6 / 32)
assert mt[-1] / mt[0] > bound
print(f"white_bound_18_bits_percent = {100 * bound}\nwhite_reached_percent = {100 * mt[-1] / mt[0]}")
print(f"bound_32_bits_percent = {100 * 2 ** (-2 * 32 / 32)}")
print(f"bound_24_bits_percent = {100 * 2 ** (-2 * 24 / 32)}")

# behaviour and content: which share of behaviour's variance lies between first codes
f = X / X.std()
B = 0.6 * f @ (rng.normal(size=(d, d)) / 4) + 0.8 * rng.normal(size=(60, d))[rng.integers(0, 60, N)]
B -= B.mean(0)


def between(V, a):
    m = np.array([V[a == c].mean(0) if (a == c).any() else V.mean(0) for c in range(K)])
    return (m[a] ** 2).sum(1).mean() / (V ** 2).sum(1).mean()


_, c_content, _ = fit(f, K, 2, rng)
_, c_mixed, _ = fit(np.hstack([f / np.sqrt((f ** 2).sum(1).mean()), B / np.sqrt((B ** 2).sum(1).mean())]), K, 2, rng)
for name, c in (("content", c_content), ("mixed", c_mixed)):
    print(f"align_behaviour_{name}_percent = {100 * between(B, c[:, 0])}")
    print(f"align_content_{name}_percent = {100 * between(f, c[:, 0])}")
assert between(B, c_mixed[:, 0]) > 1.2 * between(B, c_content[:, 0])
