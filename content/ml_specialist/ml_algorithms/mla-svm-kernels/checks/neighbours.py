"""Gaussian process against kernel ridge, Cover-Hart, concentration of distances, bounds of the one-class parameter, the routing case."""
import math

import numpy as np

r = np.random.default_rng(7)


def rbf(A, B, gamma):
    return np.exp(-gamma * np.maximum(((A**2).sum(1)[:, None] + (B**2).sum(1) - 2 * A @ B.T), 0))


# 5. GP mean = kernel ridge with lambda = noise variance; variance far away returns to the prior
Xg, s2 = np.array([[0.0], [1.0], [2.5]]), 0.25
yg = np.array([1.0, 2.0, 0.5])
Kg = rbf(Xg, Xg, 0.5)
alpha = np.linalg.solve(Kg + s2 * np.eye(3), yg)
obj = lambda c: ((yg - Kg @ c) ** 2).sum() + s2 * c @ Kg @ c
assert all(obj(alpha) <= obj(alpha + 1e-3 * r.standard_normal(3)) for _ in range(200))
var = lambda q: 1 - rbf(q, Xg, 0.5) @ np.linalg.solve(Kg + s2 * np.eye(3), rbf(q, Xg, 0.5).T)
assert abs(float(var(np.array([[50.0]]))[0, 0]) - 1) < 1e-9
# one training point at 0, y = 1
k1 = math.exp(-0.5)
print(f"gp_mean_0 = {1 / 1.25:.3f}")
print(f"gp_var_0 = {1 - 1 / 1.25:.3f}")
print(f"gp_mean_1 = {k1 / 1.25:.4f}")
print(f"gp_var_1 = {1 - k1 * k1 / 1.25:.4f}")
print(f"gp_k1 = {k1:.4f}")
kk3 = math.exp(-4.5)
print(f"gp_mean_3 = {kk3 / 1.25:.5f}")
print(f"gp_var_3 = {1 - kk3**2 / 1.25:.5f}")

# 6. nearest neighbours: Cover-Hart, concentration, points for a tenth of the range
for p in (0.1, 0.3):
    print(f"nn_error_{int(100 * p)} = {2 * p * (1 - p):.4f}")
lab = lambda: r.random(200_000) < 0.1
assert abs((lab() != lab()).mean() - 0.18) < 0.005
for d in (2, 10, 100, 1000):
    A, q = r.random((1000, d)), r.random((500, d))
    D = np.sqrt(np.maximum((A**2).sum(1) + (q**2).sum(1)[:, None] - 2 * q @ A.T, 0))
    print(f"nearest_over_mean_{d}_percent = {100 * (D.min(1) / D.mean(1)).mean():.3f}")
print(f"edge_10 = {0.01 ** (1 / 10):.4f}")
print(f"knn_gflop = {1e7 * 128 * 2 / 1e9:.3f}")
print(f"knn_gb = {1e7 * 128 * 4 / 1e9:.3f}")


# 7. One-class SVM: dual min 1/2 a'Ka, 0 <= a <= 1/(nu n), sum a = 1
def one_class(K, nu, steps=60_000):
    n = len(K)
    top = 1 / (nu * n)
    a = np.zeros(n)
    full = int(nu * n)
    a[:full] = top
    if full < n:
        a[full] = 1 - a.sum()
    g = K @ a
    for _ in range(steps):
        i = np.where(a < top - 1e-12, g, np.inf).argmin()
        j = np.where(a > 1e-12, g, -np.inf).argmax()
        if g[j] - g[i] < 1e-8:
            break
        t = min((g[j] - g[i]) / max(K[i, i] + K[j, j] - 2 * K[i, j], 1e-12), top - a[i], a[j])
        a[i] += t
        a[j] -= t
        g += t * (K[:, i] - K[:, j])
    free = (a > 1e-8) & (a < top - 1e-8)
    rho = g[free].mean() if free.any() else (g[a > 1e-8].max() + g[a < 1e-8].min()) / 2
    return a, g - rho


X = r.standard_normal((200, 2))
for nu in (0.05, 0.1, 0.3):
    a, f = one_class(rbf(X, X, 0.5), nu)
    out, sv = (f < -1e-6).mean(), (a > 1e-8).mean()
    assert out <= nu + 1e-9 <= sv + 1e-6
    print(f"oneclass_out_{int(100 * nu)}_percent = {100 * out:.2f}")
    print(f"oneclass_sv_{int(100 * nu)}_percent = {100 * sv:.2f}")

# 8. ticket routing: 60,000 examples, width 768, 400 intents, 50 requests/s
n, d, classes, rate = 60_000, 768, 400, 50
print(f"route_index_mb = {n * d * 4 / 1e6:.2f}")
print(f"route_scan_mflop = {n * d * 2 / 1e6:.3f}")
print(f"route_scan_gflops = {n * d * 2 * rate / 1e9:.4f}")
print(f"route_scan_gb_s = {n * d * 4 * rate / 1e9:.3f}")
print(f"route_linear_k = {classes * d / 1e3:.2f}")
print(f"route_linear_mflop = {classes * d * 2 / 1e6:.4f}")
print(f"route_kernel_gb = {n * n * 8 / 1e9:.3f}")
print(f"route_per_intent = {n / classes:.1f}")
# rule "all five nearest agree" against noise: chance that five neighbours of another intent agree by label noise of 8 %, one wrong target in 399
print(f"route_vote_all_right_percent = {100 * 0.92**5:.3f}")
maj = sum(math.comb(5, j) * 0.92**j * 0.08 ** (5 - j) for j in (3, 4, 5))
print(f"route_vote_majority_percent = {100 * maj:.3f}")
