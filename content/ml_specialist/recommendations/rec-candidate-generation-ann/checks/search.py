"""Search on fixtures: augmentation identity, IVF and PQ against the exact scan, graph search, mixed versions, anisotropy.

Tolerance: identities to rounding; the direction-weighted error within 5 % of Monte-Carlo; recalls are measured, not assumed.
"""
import numpy as np

rng = np.random.default_rng(3)
unit = lambda A: A / np.linalg.norm(A, axis=-1, keepdims=True)


def top(scores, k):
    return np.argpartition(-scores, k - 1, axis=1)[:, :k]


def recall(found, truth):
    return np.mean([len(set(f) & set(t)) / len(t) for f, t in zip(found, truth)])


# --- augmentation: inner product becomes distance and cosine --------------------------------------------------------------
Y = rng.normal(size=(4000, 24)) * rng.lognormal(0, 0.2, size=(4000, 1))
X = rng.normal(size=(200, 24))
norm = np.linalg.norm(Y, axis=1)
M = norm.max()
print(f"norm_cv_percent = {100 * norm.std() / norm.mean()}")
Ya = np.hstack([Y, np.sqrt(np.maximum(M**2 - norm**2, 0))[:, None]])
Xa = np.hstack([X, np.zeros((len(X), 1))])
ip = X @ Y.T
dist = (Xa**2).sum(1)[:, None] + (Ya**2).sum(1)[None] - 2 * Xa @ Ya.T
assert np.allclose(dist, (X**2).sum(1)[:, None] + M**2 - 2 * ip)
assert np.array_equal(ip.argmax(1), dist.argmin(1))
assert np.array_equal(ip.argmax(1), (Xa @ unit(Ya).T).argmax(1))
truth = top(ip, 10)
cos_recall = recall(top(X @ unit(Y).T, 10), truth)
raw_l2 = (Y**2).sum(1)[None] - 2 * ip
l2_recall = recall(top(-raw_l2, 10), truth)
print(f"mips_by_cosine_recall_percent = {100 * cos_recall}")
print(f"mips_by_distance_recall_percent = {100 * l2_recall}")
assert cos_recall < 0.7 and l2_recall < 0.5
# one outlier with ten times the largest norm: how alike do the augmented items become?
share = 1 - np.median(norm) ** 2 / (10 * M) ** 2
print(f"outlier_extra_share_percent = {100 * share}")
print(f"normal_extra_share_percent = {100 * (1 - np.median(norm) ** 2 / M**2)}")
# by hand: a=(3,0), b=(1,1), c=(0.6,0.8), query (0.8, 0.6)
H, q = np.array([[3.0, 0.0], [1.0, 1.0], [0.6, 0.8]]), np.array([0.8, 0.6])
hip = H @ q
hcos = hip / np.linalg.norm(H, axis=1)
hdist = ((H - q) ** 2).sum(1)
hx = np.sqrt(9 - (H**2).sum(1))
for n, a, b, c, e in zip("abc", hip, hcos, hdist, hx):
    print(f"we_ip_{n} = {a}\nwe_cos_{n} = {b}\nwe_dist_{n} = {c}\nwe_extra_{n} = {e}\nwe_aug_{n} = {c + e * e}")
assert hip.argmax() == 0 and hcos.argmax() == 1 and hdist.argmin() == 2 and (hdist + hx**2).argmin() == 0
assert np.allclose(hdist + hx**2, 1 + 9 - 2 * hip)

# --- inverted file and product quantization: 12,000 clustered unit vectors of 32 numbers ----------------------------------
N, d, cells = 12_000, 32, 128
centres = unit(rng.normal(size=(300, d)))
V = unit(centres[rng.integers(300, size=N)] + 0.75 * rng.normal(size=(N, d)) / np.sqrt(d) * 1.6)
Q = unit(V[rng.integers(N, size=300)] + 0.5 * unit(rng.normal(size=(300, d))))
truth = top(Q @ V.T, 10)


def kmeans(A, k, rounds=5):
    C = A[rng.choice(len(A), k, replace=False)]
    for _ in range(rounds):
        own = (A @ C.T - (C**2).sum(1) / 2).argmax(1)
        for j in range(k):
            if (own == j).any():
                C[j] = A[own == j].mean(0)
    return C, (A @ C.T - (C**2).sum(1) / 2).argmax(1)


C, own = kmeans(V, cells)
order = np.argsort(-(Q @ C.T - (C**2).sum(1) / 2), axis=1)
S = Q @ V.T
ivf = {}
for probe in (1, 4, 8, 16, 32):
    allowed = np.zeros((len(Q), cells), bool)
    np.put_along_axis(allowed, order[:, :probe], True, 1)
    mask = allowed[:, own]
    ivf[probe] = recall(top(np.where(mask, S, -9), 10), truth)
    print(f"ivf_recall_{probe}_percent = {100 * ivf[probe]}\nivf_visited_{probe}_percent = {100 * mask.mean()}")
assert ivf[1] < ivf[4] < ivf[16] <= ivf[32] and ivf[32] > 0.92
books, coded = [], np.empty_like(V)
for m in range(8):
    part = slice(4 * m, 4 * m + 4)
    book, code = kmeans(V[:, part], 256, 3)
    coded[:, part] = book[code]
approx = Q @ coded.T
pq10 = recall(top(approx, 10), truth)
print(f"pq_recall_alone_percent = {100 * pq10}")
for depth in (50, 100, 200):
    short = top(approx, depth)
    exact = np.take_along_axis(S, short, 1)
    best = np.take_along_axis(short, top(exact, 10), 1)
    print(f"pq_recall_rerank_{depth}_percent = {100 * recall(best, truth)}")
assert pq10 < 0.8 < recall(best, truth)
print(f"pq_compression = {4 * d / 8}")

# --- direction-weighted error: closed form against Monte-Carlo ----------------------------------------------------------
dd, t = 128, 0.5
y = unit(rng.normal(size=dd))
e = rng.normal(size=dd) * 0.05 + 0.03 * y
epar = e @ y
eperp2 = e @ e - epar**2
u = rng.normal(size=(60_000, dd))
u = unit(u - (u @ y)[:, None] * y)
mc = (((t * y + np.sqrt(1 - t * t) * u) @ e) ** 2).mean()
closed = t * t * epar**2 + (1 - t * t) * eperp2 / (dd - 1)
assert abs(mc / closed - 1) < 0.05
for name, tt in (("02", 0.2), ("05", 0.5)):
    print(f"anisotropy_ratio_t{name} = {(dd - 1) * tt**2 / (1 - tt**2)}")
print(f"anisotropy_ratio_64_03 = {63 * 0.09 / 0.91}")

# --- one bit per number: signs of randomly rotated vectors --------------------------------------------------------------
dd, t, own_rng = 128, 0.3, np.random.default_rng(11)
y = unit(own_rng.normal(size=(40_000, dd)))                     # a random rotation makes every unit vector uniform
u = own_rng.normal(size=y.shape)
u = unit(u - (u * y).sum(1, keepdims=True) * y)
x = t * y + np.sqrt(1 - t * t) * u
b = np.sign(y) / np.sqrt(dd)
by = (b * y).sum(1)
est = (b * x).sum(1) / by
assert abs(by.mean() - np.sqrt(2 / np.pi)) < 0.01 and abs(est.mean() - t) < 4 * est.std() / np.sqrt(len(est))
closed = np.sqrt((1 - t * t) / (dd - 1)) * np.sqrt(np.pi / 2 - 1)
assert abs(est.std() / closed - 1) < 0.03 and abs(np.sqrt(np.pi / 2 - 1) - 0.75) < 0.01
print(f"rabitq_sd = {est.std()}")

# --- versions: the new model is the old geometry in other coordinates, plus a little change -------------------------------
R = np.linalg.qr(rng.normal(size=(d, d)))[0]
Vn, Qn = unit(V + 0.02 * rng.normal(size=V.shape)) @ R, Q @ R
truth_n = top(Qn @ Vn.T, 10)
for share in (0.0, 0.5, 0.9):
    new = rng.random(N) < share
    mixed = np.where(new[:, None], Vn, V)
    r = recall(top(Qn @ mixed.T, 10), truth_n)
    print(f"mixed_recall_{int(100 * share)}_percent = {100 * r}")
    stale = np.mean(~new[top(Qn @ mixed.T, 10)])
    print(f"mixed_stale_shown_{int(100 * share)}_percent = {100 * stale}")
fit = rng.choice(N, 2000, replace=False)
U, _, Wt = np.linalg.svd(V[fit].T @ Vn[fit])
aligned = recall(top(Qn @ (V @ (U @ Wt)).T, 10), truth_n)
print(f"aligned_recall_percent = {100 * aligned}")
assert aligned > 0.7
