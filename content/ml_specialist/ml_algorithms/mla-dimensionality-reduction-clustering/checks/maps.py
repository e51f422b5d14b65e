"""t-SNE: gradient against central differences (1e-6) and what its map keeps; silhouette and stability on noise; DBSCAN against k-means."""
import math

import numpy as np

r = np.random.default_rng(5)


def lloyd(X, c, rounds=100):
    trace = []
    for _ in range(rounds):
        d = ((X[:, None] - c[None]) ** 2).sum(-1)
        a = d.argmin(1)
        trace.append(d.min(1).sum())
        new = np.array([X[a == j].mean(0) if (a == j).any() else c[j] for j in range(len(c))])
        trace.append(((X - new[a]) ** 2).sum())
        if np.allclose(new, c):
            break
        c = new
    return c, a, trace


def plus(X, k):
    c = [X[r.integers(len(X))]]
    while len(c) < k:
        d = np.min([((X - q) ** 2).sum(1) for q in c], 0)
        c.append(X[r.choice(len(X), p=d / d.sum())])
    return np.array(c)


# 3. t-SNE: gradient, perplexity, and what a map keeps
def affinities(X, perplexity):
    D = ((X[:, None] - X[None]) ** 2).sum(-1)
    n = len(X)
    P = np.zeros((n, n))
    for i in range(n):
        lo, hi = 1e-8, 1e4
        d = np.delete(D[i], i)
        d = d - d.min()
        for _ in range(60):
            b = math.sqrt(lo * hi)
            p = np.exp(-b * d)
            p /= p.sum()
            H = -(p * np.log2(np.maximum(p, 1e-300))).sum()
            lo, hi = (b, hi) if H > math.log2(perplexity) else (lo, b)
        P[i, np.arange(n) != i] = p
    P = (P + P.T) / (2 * n)
    return np.maximum(P, 1e-12)


def kl_grad(P, Y):
    K = 1 / (1 + ((Y[:, None] - Y[None]) ** 2).sum(-1))
    np.fill_diagonal(K, 0)
    Q = np.maximum(K / K.sum(), 1e-12)
    W = (P - Q) * K
    off = ~np.eye(len(Y), dtype=bool)
    return (P[off] * np.log(P[off] / Q[off])).sum(), 4 * (np.diag(W.sum(1)) - W) @ Y


X = r.standard_normal((12, 4))
P = affinities(X, 4)
Y = r.standard_normal((12, 2))
_, G = kl_grad(P, Y)
for i in ((0, 0), (5, 1), (11, 0)):
    E = np.zeros_like(Y)
    E[i] = 1e-5
    num = (kl_grad(P, Y + E)[0] - kl_grad(P, Y - E)[0]) / 2e-5
    assert abs(num - G[i]) < 1e-6 * max(1, abs(G[i]))


def tsne(X, perplexity, rounds=400):
    P, n = affinities(X, perplexity), len(X)
    Y, V = 1e-2 * r.standard_normal((n, 2)), np.zeros((n, 2))
    for t in range(rounds):
        _, G = kl_grad(P * (4 if t < 80 else 1), Y)
        V = (0.5 if t < 80 else 0.8) * V - 10 * G
        Y = Y + V
    return Y


# three groups: A and B 20 apart, C 100 away; A tight (sd 0.5), B and C wide (sd 4)
n = 30
X = np.r_[0.5 * r.standard_normal((n, 5)), 4 * r.standard_normal((n, 5)) + [20, 0, 0, 0, 0], 4 * r.standard_normal((n, 5)) + [100, 0, 0, 0, 0]]
Y = tsne(X, 10)
cen = lambda Z: [Z[i * n : (i + 1) * n].mean(0) for i in range(3)]
size = lambda Z: [np.sqrt(((Z[i * n : (i + 1) * n] - Z[i * n : (i + 1) * n].mean(0)) ** 2).sum(1).mean()) for i in range(3)]
a, b, c = cen(X)
print(f"true_distance_ratio = {np.linalg.norm(a - c) / np.linalg.norm(a - b):.3f}")
print(f"true_size_ratio = {size(X)[1] / size(X)[0]:.3f}")
a, b, c = cen(Y)
print(f"map_distance_ratio = {np.linalg.norm(a - c) / np.linalg.norm(a - b):.3f}")
print(f"map_size_ratio = {size(Y)[1] / size(Y)[0]:.3f}")
lab = np.repeat(np.arange(3), n)
near = np.argsort(((Y[:, None] - Y[None]) ** 2).sum(-1), 1)[:, 1:6]
print(f"map_neighbours_same_percent = {100 * (lab[near] == lab[:, None]).mean():.2f}")

# 4. silhouette and inertia on uniform noise
def silhouette(X, a):
    D = np.sqrt(((X[:, None] - X[None]) ** 2).sum(-1))
    s = []
    for i in range(len(X)):
        own = a == a[i]
        own[i] = False
        if not own.any():
            s.append(0)
            continue
        A = D[i, own].mean()
        B = min(D[i, a == j].mean() for j in set(a) if j != a[i])
        s.append((B - A) / max(A, B))
    return float(np.mean(s))


clouds = [r.random((300, 2)) for _ in range(10)]
for k in (4, 5):
    best = [min((lloyd(U, plus(U, k)) for _ in range(5)), key=lambda z: z[2][-1])[1] for U in clouds]
    print(f"noise_silhouette_{k} = {np.mean([silhouette(U, a) for U, a in zip(clouds, best)]):.4f}")


def rand_index(a, b):
    n = len(a)
    t = np.array([[((a == i) & (b == j)).sum() for j in set(b)] for i in set(a)], float)
    c2 = lambda z: z * (z - 1) / 2
    e = c2(t.sum(1)).sum() * c2(t.sum(0)).sum() / c2(n)
    m = (c2(t.sum(1)).sum() + c2(t.sum(0)).sum()) / 2
    return (c2(t).sum() - e) / (m - e)


def stability(X, k, rounds=12):
    out = []
    for _ in range(rounds):
        fits = []
        for _ in range(2):
            s = X[r.choice(len(X), len(X) // 2, replace=False)]
            c = min((lloyd(s, plus(s, k)) for _ in range(5)), key=lambda z: z[2][-1])[0]
            fits.append(((X[:, None] - c[None]) ** 2).sum(-1).argmin(1))
        out.append(rand_index(*fits))
    return float(np.mean(out))


G4 = np.repeat([[0.0, 0], [3, 0], [0, 3], [3, 3]], 75, 0) + 0.5 * r.standard_normal((300, 2))
print(f"stability_noise_5 = {np.mean([stability(U, 5, 6) for U in clouds]):.4f}")
print(f"stability_real_4 = {stability(G4, 4):.4f}")
print(f"silhouette_real_4 = {silhouette(G4, lloyd(G4, np.array([[0.0, 0], [3, 0], [0, 3], [3, 3]]))[1]):.4f}")

# 5. two rings: DBSCAN against k-means
def dbscan(X, eps, least):
    D = ((X[:, None] - X[None]) ** 2).sum(-1) <= eps * eps
    core = D.sum(1) >= least
    lab = np.full(len(X), -1)
    k = 0
    for i in np.flatnonzero(core):
        if lab[i] >= 0:
            continue
        stack, lab[i] = [i], k
        while stack:
            j = stack.pop()
            if core[j]:
                for q in np.flatnonzero(D[j] & (lab < 0)):
                    lab[q] = k
                    stack.append(q)
        k += 1
    return lab


t = r.random(400) * 2 * math.pi
ring = np.repeat([1.0, 3.0], [100, 300])
X = np.c_[ring * np.cos(t), ring * np.sin(t)] + 0.1 * r.standard_normal((400, 2))
true = (ring > 2).astype(int)
d = dbscan(X, 0.5, 5)
k2 = min((lloyd(X, plus(X, 2)) for _ in range(5)), key=lambda z: z[2][-1])[1]
print(f"rings_dbscan_ari = {rand_index(true, d):.3f}")
print(f"rings_kmeans_ari = {rand_index(true, k2):.3f}")
# two densities: no single radius fits both
X = np.r_[0.1 * r.standard_normal((150, 2)), 0.1 * r.standard_normal((150, 2)) + [0.9, 0], 1.2 * r.standard_normal((60, 2)) + [12, 0]]
true = np.repeat([0, 1, 2], [150, 150, 60])
for eps, name in ((0.15, "small"), (0.8, "large")):
    found = dbscan(X, eps, 5)
    print(f"density_{name}_groups_ab = {len(set(found[:300]) - {-1})}")
    print(f"density_{name}_noise_c_percent = {100 * (dbscan(X, eps, 5)[300:] < 0).mean():.2f}")
