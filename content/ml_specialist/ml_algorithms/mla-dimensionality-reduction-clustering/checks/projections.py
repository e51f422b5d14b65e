"""PCA: Lagrange condition, reconstruction, SVD, centring, scaling, noise edge; LDA, random projection, linear autoencoder.

Tolerances: linear algebra 1e-9, Monte-Carlo 3 %.
"""
import math

import numpy as np

r = np.random.default_rng(0)

# 1. eigendecomposition equals SVD up to sign; reconstruction error is the tail; no direction has more variance
X = r.standard_normal((200, 6)) @ r.standard_normal((6, 6))
Xc = X - X.mean(0)
S = Xc.T @ Xc / len(X)
lam, V = np.linalg.eigh(S)
lam, V = lam[::-1], V[:, ::-1]
U, s, Wt = np.linalg.svd(Xc, full_matrices=False)
assert np.allclose(s**2 / len(X), lam) and np.allclose(np.abs((Wt * V.T).sum(1)), 1)
for k in (1, 2, 4):
    err = ((Xc - Xc @ V[:, :k] @ V[:, :k].T) ** 2).sum(1).mean()
    assert abs(err - lam[k:].sum()) < 1e-9
    for _ in range(200):
        Q, _ = np.linalg.qr(r.standard_normal((6, k)))
        assert ((Xc - Xc @ Q @ Q.T) ** 2).sum(1).mean() > err
for _ in range(500):
    w = r.standard_normal(6)
    w /= np.linalg.norm(w)
    assert w @ S @ w <= lam[0] + 1e-12

# 2. worked example
P = np.array([[2.0, 1], [1, 2], [-1, -2], [-2, -1]])
C = P.T @ P / 4
l, v = np.linalg.eigh(C)
print(f"ex_var = {C[0, 0]:.3f}")
print(f"ex_cov = {C[0, 1]:.3f}")
print(f"ex_lambda_1 = {l[1]:.4f}")
print(f"ex_lambda_2 = {l[0]:.4f}")
print(f"ex_share_percent = {100 * l[1] / l.sum():.2f}")
sv = np.linalg.svd(P, compute_uv=False)
print(f"ex_sigma_1 = {sv[0]:.5f}")
print(f"ex_sigma_2 = {sv[1]:.5f}")
print(f"ex_score_first = {P[0] @ np.array([1, 1]) / math.sqrt(2):.5f}")
print(f"ex_residual = {((P[0] - 1.5) ** 2).sum():.4f}")
shifted = P + np.array([10.0, 0])
w0 = np.linalg.svd(shifted, full_matrices=False)[2][0]
angle = math.degrees(math.acos(abs(w0 @ np.array([1, 1]) / math.sqrt(2))))
print(f"ex_uncentred_angle_deg = {angle:.3f}")
scaled = P * np.array([1000.0, 1])
ls, vs = np.linalg.eigh(scaled.T @ scaled / 4)
print(f"ex_scaled_first = {abs(vs[0, 1]):.6f}")
# bank: mean (10, 0), variances 1 and 4
M = np.diag([1.0, 4]) + np.outer([10.0, 0], [10.0, 0])
print(f"bank_second_moment_1 = {M[0, 0]:.1f}")
print(f"bank_second_moment_2 = {M[1, 1]:.1f}")
# eigenvalues 6 3 1, 100 rows
print(f"bank_share_2_percent = {100 * 9 / 10:.1f}")
print(f"bank_sigma_1 = {math.sqrt(600):.4f}")

# 3. noise edge (Marchenko-Pastur): pure noise, d/n = 1/4
n, d = 2000, 500
e = np.linalg.eigvalsh(np.cov(r.standard_normal((n, d)), rowvar=False, bias=True))
print(f"mp_top_formula = {(1 + math.sqrt(d / n)) ** 2:.4f}")
print(f"mp_low_formula = {(1 - math.sqrt(d / n)) ** 2:.4f}")
print(f"mp_top_simulated = {e[-1]:.4f}")
print(f"mp_low_simulated = {e[0]:.4f}")
assert abs(e[-1] / (1 + math.sqrt(d / n)) ** 2 - 1) < 0.03
top10 = np.sort(e)[::-1][:10].sum() / e.sum()
print(f"mp_top10_share_percent = {100 * top10:.3f}")
# a spike below sqrt(d/n) cannot be seen: true eigenvalue 1 + 0.3 against 1 + 2
for spike, name in ((0.3, "weak"), (2.0, "strong")):
    runs = []
    for _ in range(16):
        Z = r.standard_normal((800, 200))
        Z[:, 0] *= math.sqrt(1 + spike)
        lz, vz = np.linalg.eigh(Z.T @ Z / 800)
        runs.append((abs(vz[0, -1]), lz[-1]))
    print(f"spike_{name}_alignment = {np.mean(runs, 0)[0]:.4f}")
    print(f"spike_{name}_eigenvalue = {np.mean(runs, 0)[1]:.4f}")
g = d / n
print(f"spike_strong_formula = {(1 + 2.0) * (1 + g / 2.0):.4f}")
print(f"spike_strong_cos_formula = {math.sqrt((1 - g / 4) / (1 + g / 2)):.4f}")
# bank: n = 1,000, d = 160, edge
print(f"bank_edge = {(1 + math.sqrt(160 / 1000)) ** 2:.4f}")
# standardized columns fix the trace: what the three leave, its edge, and how many components 90 % would keep
left = 160 - (9.0 + 3.24 + 2.3)
noise = np.sort(np.linalg.eigvalsh(np.cov(np.random.default_rng(9).standard_normal((1000, 157)), rowvar=False)))[::-1]
all_ = np.r_[9.0, 3.24, 2.3, noise * left / noise.sum()]
print(f"bank_noise_var = {left / 157:.4f}")
print(f"bank_edge_trace = {left / 157 * (1 + math.sqrt(0.16)) ** 2:.4f}")
print(f"bank_keep90 = {int((np.cumsum(all_) < 0.9 * 160).sum()) + 1}")
assert 1.7 < all_[3] < 1.9
print(f"bank_spike_least = {1 + math.sqrt(160 / 1000):.4f}")
print(f"bank_spike_3_observed = {3 * (1 + 0.16 / 2):.4f}")

# 4. LDA against PCA: wide common spread along x, classes differ along y
A = r.standard_normal((100_000, 2)) * np.array([5.0, 0.5])
y = r.integers(0, 2, 100_000)
A[:, 1] += 2.0 * y
Ac = A - A.mean(0)
p1 = np.linalg.svd(Ac, full_matrices=False)[2][0]
Sw = sum(np.cov(A[y == c], rowvar=False) for c in (0, 1))
w = np.linalg.solve(Sw, A[y == 1].mean(0) - A[y == 0].mean(0))


def error(t):
    a, b = t[y == 0].mean(), t[y == 1].mean()
    return ((t > (a + b) / 2) != ((y == 1) == (b > a))).mean()


print(f"pca_axis_error_percent = {100 * error(Ac @ p1):.2f}")
assert abs(error(Ac @ w) - 0.5 * math.erfc(2 / math.sqrt(2))) < 2e-3  # two standard deviations from the border
print(f"lda_axis_error_percent = {100 * 0.5 * math.erfc(2 / math.sqrt(2)):.3f}")

# 5. Johnson-Lindenstrauss: target dimension of the bound, spread in practice
for n_, eps in ((1_000_000, 0.1), (1_000_000, 0.2)):
    print(f"jl_{int(100 * eps)} = {math.ceil(4 * math.log(n_) / (eps**2 / 2 - eps**3 / 3))}")
B = r.standard_normal((60, 5000))
for k in (200, 800):
    R = r.standard_normal((5000, k)) / math.sqrt(k)
    D0 = ((B[:, None] - B[None]) ** 2).sum(-1)[np.triu_indices(60, 1)]
    Z = B @ R
    D1 = ((Z[:, None] - Z[None]) ** 2).sum(-1)[np.triu_indices(60, 1)]
    sd = (D1 / D0).std()
    print(f"jl_sd_{k} = {sd:.4f}")
    assert abs(sd / math.sqrt(2 / k) - 1) < 0.2
print(f"jl_sd_formula_200_percent = {100 * math.sqrt(2 / 200):.3f}")

# 6. a linear autoencoder finds the span of the first components, not the components
E, Dm = 0.1 * r.standard_normal((6, 2)), 0.1 * r.standard_normal((2, 6))
Y = Xc / Xc.std()
for _ in range(8000):
    H = Y @ E
    G = (H @ Dm - Y) / len(Y)
    E, Dm = E - 0.02 * Y.T @ (G @ Dm.T), Dm - 0.02 * H.T @ G
proj = np.linalg.qr(Dm.T)[0]
assert np.linalg.norm(proj @ proj.T - V[:, :2] @ V[:, :2].T) < 0.05
assert abs((np.linalg.qr(Dm.T)[0].T @ V[:, :2])[0, 1]) > 1e-3
# cost
print(f"pca_tflop = {2 * 1e7 * 1000**2 / 1e12:.2f}")
print(f"pca_cov_mb = {1000**2 * 8 / 1e6:.2f}")

# bank: flagship data (3,1) (1,3) (-1,-3) (-3,-1)
P2 = np.array([[3.0, 1], [1, 3], [-1, -3], [-3, -1]])
l2 = np.linalg.eigvalsh(P2.T @ P2 / 4)
print(f"flag_lambda_1 = {l2[1]:.4f}")
print(f"flag_lambda_2 = {l2[0]:.4f}")
print(f"flag_share_percent = {100 * l2[1] / l2.sum():.2f}")
print(f"flag_sigma_1 = {math.sqrt(4 * l2[1]):.5f}")
print(f"flag_residual = {((P2[0] - 2) ** 2).sum():.4f}")
assert abs(l2[1] - 8) < 1e-9 and abs(l2[0] - 2) < 1e-9
# bank q12: 1,000 rows, 160 features, total variance 160; sample eigenvalues 9, 3.24, 2.3, 1.9 ...
for e_, name in ((9.0, "9"), (3.24, "324"), (2.3, "23")):
    # invert observed = l (1 + g / (l - 1)) for the true l above the edge, g = d / n
    g = 0.16
    b = e_ + 1 - g
    true = (b + math.sqrt(b * b - 4 * e_)) / 2
    assert abs(true * (1 + g / (true - 1)) - e_) < 1e-9
    print(f"true_{name} = {true:.4f}")
    print(f"cos_{name} = {math.sqrt((1 - g / (true - 1) ** 2) / (1 + g / (true - 1))):.4f}")
# simulation for the strong and the middle one
n, d = 1000, 160
out = []
for _ in range(6):
    Z = r.standard_normal((n, d))
    Z[:, 0] *= math.sqrt(3.0)
    lz, vz = np.linalg.eigh(Z.T @ Z / n)
    out.append((lz[-1], abs(vz[0, -1])))
o = np.mean(out, 0)
assert abs(o[0] / 3.24 - 1) < 0.05 and abs(o[1] - math.sqrt((1 - 0.16 / 4) / (1 + 0.16 / 2))) < 0.03
print(f"jl_10m_30 = {math.ceil(4 * math.log(1e7) / (0.3**2 / 2 - 0.3**3 / 3))}")
print(f"typical_256_percent = {100 * math.sqrt(2 / 256):.3f}")
