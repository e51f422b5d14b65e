"""iALS: Gram form against the dense solve, descent, fold-in, the SVD limit, rotation, and the cost of a sweep.

Tolerance: 1e-9 for identities, 1e-6 for limits of an iteration; simulated angles within 5 %.
"""
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")          # small matrices: threads only wait for each other
import numpy as np

rng = np.random.default_rng(0)


def update(Y, rows, conf, lam, gram):
    """One user: gram = Y'Y; rows = items taken; conf = their confidences."""
    Ys = Y[rows]
    A = gram + Ys.T @ (Ys * (conf - 1)[:, None]) + lam * np.eye(Y.shape[1])
    return np.linalg.solve(A, Ys.T @ conf)


# --- Gram form equals the dense solve over all items --------------------------------------------------------------
Y = rng.normal(size=(60, 5))
rows, conf, lam = np.array([3, 17, 40]), np.array([5.0, 2.0, 9.0]), 0.7
C, p = np.ones(60), np.zeros(60)
C[rows], p[rows] = conf, 1
dense = np.linalg.solve(Y.T @ (C[:, None] * Y) + lam * np.eye(5), Y.T @ (C * p))
x = update(Y, rows, conf, lam, Y.T @ Y)
assert np.abs(dense - x).max() < 1e-9
f = lambda v: (C * (p - Y @ v) ** 2).sum() + lam * v @ v
for k in range(5):                                             # stationary by central differences
    e = np.eye(5)[k] * 1e-5
    assert abs(f(x + e) - f(x - e)) / 2e-5 < 1e-6

# --- worked example -------------------------------------------------------------------------------------------------
Y = np.array([[1, 0], [0, 1], [1, 1], [1, -1.0]])
x = update(Y, np.array([0, 2]), np.array([4.0, 2.0]), 1.0, Y.T @ Y)
s = Y @ x
assert np.allclose(x, [28 / 39, 10 / 39])
print(f"we_x1 = {x[0]}\nwe_x2 = {x[1]}")
for i, v in enumerate(s, 1):
    print(f"we_score_{i} = {v}")
A = Y.T @ Y + np.eye(2) + 3 * np.outer(Y[0], Y[0]) + np.outer(Y[2], Y[2])
after = update(Y, np.array([0, 2, 3]), np.array([4.0, 2.0, 2.0]), 1.0, Y.T @ Y)
print(f"we_after_1 = {after[0]}\nwe_after_2 = {after[1]}")
Ai, y = np.linalg.inv(A), Y[3]                                   # Sherman-Morrison, one new event
Ai2 = Ai - np.outer(Ai @ y, y @ Ai) / (1 + y @ Ai @ y)
assert np.allclose(Ai2 @ (np.array([6.0, 2.0]) + 2 * y), after)

# --- full alternation descends; equal weights give a soft-thresholded SVD ------------------------------------------------
def ials(P, Cm, d, lam, sweeps, seed):
    r = np.random.default_rng(seed)
    X, Y = r.normal(0, 0.1, (P.shape[0], d)), r.normal(0, 0.1, (P.shape[1], d))
    loss = lambda: (Cm * (P - X @ Y.T) ** 2).sum() + lam * ((X**2).sum() + (Y**2).sum())
    history = [loss()]
    for _ in range(sweeps):
        for M, N, Q, W in ((X, Y, P, Cm), (Y, X, P.T, Cm.T)):
            A = np.einsum("ui,ia,ib->uab", W, N, N, optimize=True) + lam * np.eye(d)
            M[:] = np.linalg.solve(A, ((W * Q) @ N)[..., None])[..., 0]
            history.append(loss())
    return X, Y, np.array(history)


P = (rng.random((40, 25)) < 0.3).astype(float)
X, Y, h = ials(P, 1 + 9 * P, 4, 2.0, 15, 1)
assert np.all(np.diff(h) < 1e-9)
X, Y, h = ials(P, np.ones_like(P), 6, 1.5, 800, 2)
U, sv, Vt = np.linalg.svd(P)
soft = (U[:, :6] * np.maximum(sv[:6] - 1.5, 0)) @ Vt[:6]
assert np.abs(X @ Y.T - soft).max() < 1e-3
nuclear = np.linalg.svd(X @ Y.T, compute_uv=False).sum()
assert abs(0.5 * ((X**2).sum() + (Y**2).sum()) - nuclear) < 1e-2    # balanced factors: nuclear norm
print(f"soft_value = {3.0 - 0.5}")

# --- rotations: same scores, unrelated vectors; Procrustes -----------------------------------------------------------
d = 128
Q, _ = np.linalg.qr(rng.normal(size=(d, d)))
X, Y = rng.normal(size=(2000, d)), rng.normal(size=(300, d))
assert np.abs((X @ Q) @ (Y @ Q).T - X @ Y.T).max() < 1e-9
cos = np.sum(X * (X @ Q), 1) / np.sum(X * X, 1)
cs = []
for _ in range(8):
    Qr, _ = np.linalg.qr(rng.normal(size=(d, d)))
    v = X[0] / np.linalg.norm(X[0])
    cs += list(np.sum((X[:200] @ Qr) * X[:200], 1) / np.sum(X[:200] ** 2, 1))
assert abs(np.std(cs) * np.sqrt(d) - 1) < 0.2
print(f"rotated_cosine_sd = {1 / np.sqrt(d)}")
a, _, b = np.linalg.svd((Y @ Q).T @ Y)                             # argmin_R |YQ R - Y|
assert np.abs((X @ Q) @ (a @ b) - X).max() < 1e-8

# --- costs: symmetric rank-one update d^2 FLOPs, Cholesky d^3/3 ---------------------------------------------------------
def half(n_solved, n_fixed, nnz, d):
    return n_fixed * d**2 + nnz * d**2 + n_solved * d**3 / 3


def sweep(users, items, nnz, d):
    return half(users, items, nnz, d) + half(items, users, nnz, d)


big = sweep(50e6, 2e6, 2e9, 128)
print(f"sweep_tflop = {big / 1e12}")
print(f"sweep_naive_exaflop = {2 * 50e6 * 2e6 * 128**2 / 1e18}")
print(f"train_minutes = {16 * big / 1e12 / 60}")
print(f"sweep_d512_ratio = {sweep(50e6, 2e6, 2e9, 512) / big}")
print(f"factors_gb = {52e6 * 128 * 4 / 1e9}")
print(f"fold_in_mflop = {(20 * 128**2 + 128**3 / 3) / 1e6}")
print(f"fold_in_update_mflop = {4 * 128**2 / 1e6}")
print(f"q04_naive_gflop = {2e6 * 64**2 / 1e9}")
print(f"q04_gram_mflop = {(50 * 64**2 + 64**3 / 3) / 1e6}")
print(f"q04_ratio = {2e6 * 64**2 / (50 * 64**2 + 64**3 / 3)}")
print(f"q10_half_tflop = {half(10e6, 5e5, 4e8, 100) / 1e12}")
print(f"q10_naive_pflop = {10e6 * 5e5 * 1e4 / 1e15}")
print(f"q10_ratio = {10e6 * 5e5 * 1e4 / half(10e6, 5e5, 4e8, 100)}")
print(f"q10_observed_tflop = {4e8 * 1e4 / 1e12}")
print(f"q10_solve_tflop = {10e6 * 1e6 / 3 / 1e12}")
print(f"shop_sweep_gflop = {sweep(5e4, 8e3, 1e6, 64) / 1e9}")
print(f"shop_search_minutes = {100 * 16 * sweep(5e4, 8e3, 1e6, 64) / 1e10 / 60}")
print(f"user_vectors_gb = {30e6 * 128 * 4 / 1e9}")
print(f"item_vectors_gb = {5e6 * 128 * 4 / 1e9}")
