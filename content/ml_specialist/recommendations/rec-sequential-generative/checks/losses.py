"""Losses of next-item models: optimum of sampled cross-entropy, the repaired exponent, a trained fixture.

Tolerance: closed-form optima to 1e-4; fixture: order of losses only.
"""
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"                    # small products: threads only get in the way
import numpy as np

rng = np.random.default_rng(2)
sig = lambda z: 1 / (1 + np.exp(-z))

# --- optimum of one positive against k uniform negatives, N items ---------------------------------------------------------
def optimum(p, rate, beta=1.0):
    return beta * p / (beta * p + rate)


for p, rate, beta in ((0.3, 0.01, 1.0), (0.02, 0.001, 1.0), (0.05, 0.002, 0.002)):
    lo, hi = -30.0, 30.0                                     # the expected gradient falls in s: bisect its zero
    for _ in range(80):
        s = (lo + hi) / 2
        lo, hi = (s, hi) if beta * p * (1 - sig(s)) > rate * sig(s) else (lo, s)
    assert abs(sig(s) - optimum(p, rate, beta)) < 1e-4
N = 100_000
print(f"oc_sigma_p1_percent = {100 * optimum(0.01, 1 / N)}\noc_sigma_p01_percent = {100 * optimum(0.001, 1 / N)}\noc_sigma_p1e4_percent = {100 * optimum(1e-4, 1 / N)}")
print(f"oc_pull_p1 = {1 - optimum(0.01, 1 / N)}\noc_pull_ratio = {(1 - optimum(1e-4, 1 / N)) / (1 - optimum(0.01, 1 / N))}")
print(f"oc_gap_nats = {np.log(0.01 / 0.001)}")
print(f"oc_256_p1_percent = {100 * optimum(0.01, 256 / N)}")
print(f"g_sigma_p1_percent = {100 * optimum(0.01, 1 / N, 1 / N)}\ng_sigma_p01_percent = {100 * optimum(0.001, 1 / N, 1 / N)}")
print(f"q02_sigma_percent = {100 * optimum(0.02, 1 / 50_000)}\nq02_g_percent = {100 * optimum(0.02, 1 / 50_000, 1 / 50_000)}")
print(f"q06_sigma_a_percent = {100 * optimum(0.05, 4 / 20_000)}\nq06_sigma_b_percent = {100 * optimum(0.005, 4 / 20_000)}")
print(f"q06_g_a_percent = {100 * optimum(0.05, 4 / 20_000, 4 / 20_000)}\nq06_g_b_percent = {100 * optimum(0.005, 4 / 20_000, 4 / 20_000)}")
print(f"q06_beta = {4 / 20_000}")

# --- a low-rank next-item model, trained with three losses for the same number of steps --------------------------------------
M, d, B, steps = 300, 16, 128, 600
true = 1.5 * rng.normal(size=(M, 6)) @ rng.normal(size=(6, M)) / np.sqrt(6) + 0.8 * rng.normal(size=M)
P = np.exp(true - true.max(1, keepdims=True))
P /= P.sum(1, keepdims=True)
cum = P.cumsum(1)


def train(kind, k):
    r = np.random.default_rng(9)
    U, W = 0.1 * r.normal(size=(M, d)), 0.1 * r.normal(size=(M, d))
    mom = [np.zeros_like(U), np.zeros_like(W)]
    sec = [np.zeros_like(U), np.zeros_like(W)]
    for t in range(1, steps + 1):
        ctx = r.integers(0, M, B)
        pos = (cum[ctx] < r.random(B)[:, None]).sum(1).clip(0, M - 1)
        if kind == "full":
            z = U[ctx] @ W.T
            g = np.exp(z - z.max(1, keepdims=True))
            g /= g.sum(1, keepdims=True)
            g[np.arange(B), pos] -= 1
            gW = g.T @ U[ctx]
            gU = np.zeros_like(U)
            np.add.at(gU, ctx, g @ W)
        else:
            items = np.column_stack([pos, r.integers(0, M, (B, k))])
            z = np.take_along_axis(U[ctx] @ W.T, items, 1)
            if kind == "softmax":
                g = np.exp(z - z.max(1, keepdims=True))
                g /= g.sum(1, keepdims=True)
                g[:, 0] -= 1
            else:
                g = sig(z)
                g[:, 0] = -(1 - sig(z[:, 0]))
            G = np.bincount((np.arange(B)[:, None] * M + items).ravel(), g.ravel(), B * M).reshape(B, M)
            gW = G.T @ U[ctx]
            gU = np.zeros_like(U)
            np.add.at(gU, ctx, G @ W)
        for par, gr, m, v in ((U, gU / B, mom[0], sec[0]), (W, gW / B, mom[1], sec[1])):
            m += 0.1 * (gr - m)
            v += 0.01 * (gr**2 - v)
            par -= 0.02 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.99**t)) + 1e-8)
    top = np.argsort(-(U @ W.T), axis=1)[:, :10]
    return np.take_along_axis(P, top, 1).sum(1).mean()


best = np.sort(P, axis=1)[:, -10:].sum(1).mean()
res = {n: train(*a) for n, a in dict(bce1=("bce", 1), soft64=("softmax", 64), full=("full", 0)).items()}
for n, x in res.items():
    print(f"fix_{n}_percent = {100 * x}")
print(f"fix_best_percent = {100 * best}")
assert res["full"] > res["bce1"] and res["soft64"] > res["bce1"]

for tag, p in (("45", 0.45), ("9", 0.09), ("rest", 0.1 / 45)):
    print(f"we_sure_{tag}_percent = {100 * optimum(p, 1 / 50)}\nwe_honest_{tag}_percent = {100 * optimum(p, 1 / 50, 1 / 50)}")

# --- training signals of one sequence -------------------------------------------------------------------------------------
print(f"sig_causal = {50 - 1}\nsig_masked = {round(0.2 * 50)}\nsig_ratio = {49 / 10}")
