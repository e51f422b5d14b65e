"""Positive semidefiniteness, bandwidth, random Fourier features and their variance, Nystrom, sizes. Monte-Carlo tolerance 2 to 3 %."""
import math

import numpy as np

r = np.random.default_rng(1)


def rbf(A, B, gamma):
    return np.exp(-gamma * np.maximum(((A**2).sum(1)[:, None] + (B**2).sum(1) - 2 * A @ B.T), 0))


# 1. PSD: RBF is, tanh with negative offset is not always, negative squared distance is not
X = r.standard_normal((80, 3))
assert np.linalg.eigvalsh(rbf(X, X, 0.7)).min() > -1e-9
assert np.linalg.eigvalsh(np.tanh(X @ X.T - 1)).min() < -1e-3
two = np.array([[1.0, 2], [2, 1]])
print(f"not_psd_eigenvalue = {np.linalg.eigvalsh(two).min():.3f}")

# 2. bandwidth in d standardized dimensions: E|x-z|^2 = 2d
for d in (10, 100):
    A = r.standard_normal((400, d))
    D = ((A[:, None, :] - A[None]) ** 2).sum(-1)
    off = D[np.triu_indices(400, 1)]
    assert abs(off.mean() / (2 * d) - 1) < 0.03
    print(f"median_kernel_scale_{d} = {np.exp(-np.median(off) / d):.4f}")
print(f"typical_kernel = {math.exp(-2):.4f}")
print(f"log10_kernel_gamma1_d100 = {-200 / math.log(10):.2f}")
# train error 0 and constant prediction at huge gamma, almost linear at tiny gamma
A = r.standard_normal((200, 2))
y = np.sign(A[:, 0] + 0.5 * r.standard_normal(200))
T = r.standard_normal((2000, 2))
yt = np.sign(T[:, 0] + 0.5 * r.standard_normal(2000))
for g, name in ((1e3, "huge"), (0.5, "fit"), (1e-3, "tiny")):
    a = np.linalg.solve(rbf(A, A, g) + 0.1 * np.eye(200), y)
    print(f"kernel_train_error_{name}_percent = {100 * (np.sign(rbf(A, A, g) @ a) != y).mean():.2f}")
    p = rbf(T, A, g) @ a
    print(f"kernel_test_error_{name}_percent = {100 * (np.sign(p) != yt).mean():.2f}")
    if name == "huge":
        print(f"kernel_silent_huge_percent = {100 * (np.abs(p) < 0.01).mean():.2f}")

# 3. Random Fourier features: E[2 cos(w'x+b) cos(w'z+b)] = k(x, z) for w ~ N(0, 2 gamma I)
gamma, n = 0.5, 150
X = r.standard_normal((n, 3))
K = rbf(X, X, gamma)
rms = {}
variance = (1 + K**4 / 2 - K**2)[np.triu_indices(n, 1)].mean()  # of one product, see below
for D in (100, 400, 1600):
    squares = []
    for _ in range(16):  # the pairs of one draw share its frequencies, so average over draws
        W, b = r.standard_normal((D, 3)) * math.sqrt(2 * gamma), r.random(D) * 2 * math.pi
        Z = math.sqrt(2 / D) * np.cos(X @ W.T + b)
        squares.append(((Z @ Z.T - K)[np.triu_indices(n, 1)] ** 2).mean())
    rms[D] = math.sqrt(variance / D)
    assert abs(math.sqrt(np.mean(squares)) / rms[D] - 1) < 0.1
    print(f"rff_rms_{D} = {rms[D]:.5f}")
# variance of one product: 1 + k^4/2 - k^2 <= 1; paired cosine and sine: (1 - k^2)^2 / D, smaller
x0, z0 = np.zeros(3), np.array([0.9, 0, 0])
k0 = math.exp(-gamma * 0.81)
W, b = r.standard_normal((400_000, 3)) * math.sqrt(2 * gamma), r.random(400_000) * 2 * math.pi
one = 2 * np.cos(W @ x0 + b) * np.cos(W @ z0 + b)
assert abs(one.mean() - k0) < 0.01 and abs(one.var() / (1 + k0**4 / 2 - k0**2) - 1) < 0.02
assert abs(2 * np.cos(W @ (x0 - z0)).var() / (1 - k0**2) ** 2 - 1) < 0.02
assert all(v < math.sqrt(1 / D) for D, v in rms.items())
print(f"rff_needed_002 = {1 / 0.02**2:.1f}")
print(f"rff_needed_gb = {1e6 * 2500 * 4 / 1e9:.3f}")
for k in (0.0, 0.5, 0.9):
    print(f"rff_var_phase_{int(10 * k)} = {1 + k**4 / 2 - k**2:.4f}")
    print(f"rff_var_pair_{int(10 * k)} = {(1 - k * k) ** 2:.4f}")
# Nystrom with m landmarks; errors against rank
m = 40
L = r.permutation(n)[:m]
C_, Wm = K[:, L], K[np.ix_(L, L)]
nys = C_ @ np.linalg.pinv(Wm, rcond=1e-10) @ C_.T
err = math.sqrt(((nys - K)[np.triu_indices(n, 1)] ** 2).mean())
print(f"nystrom_rms_40 = {err:.5f}")
assert err < rms[400] and np.allclose(nys[np.ix_(L, L)], K[np.ix_(L, L)], atol=1e-6)

# 4. sizes
print(f"kernel_gb_100k = {1e5**2 * 8 / 1e9:.2f}")
print(f"kernel_tb_1m = {1e12 * 8 / 1e12:.2f}")
print(f"rff_gb_1m_4096 = {1e6 * 4096 * 4 / 1e9:.3f}")
print(f"predict_mflop = {50_000 * 300 * 2 / 1e6:.2f}")
print(f"sv_mb = {50_000 * 300 * 4 / 1e6:.2f}")
print(f"rff_predict_mflop = {(4096 * 300 + 4096) * 2 / 1e6:.3f}")
print(f"predict_ratio = {50_000 * 300 / (4096 * 300 + 4096):.3f}")
