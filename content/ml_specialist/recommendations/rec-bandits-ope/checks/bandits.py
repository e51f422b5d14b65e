"""Regret of three rules with and without delay, hand values of UCB and Thompson, LinUCB.

Tolerance: growth of regret between quarters of the horizon is judged by factors, not by values.
"""
from math import log, sqrt

import numpy as np

P = np.array([0.05, 0.04, 0.03, 0.03, 0.03])
GAP = P.max() - P
K = len(P)


def regret(rule, T=20_000, runs=100, delay=1, seed=0):
    """Cumulative expected regret; counts become visible every `delay` steps."""
    rng = np.random.default_rng(seed)
    n, s = np.zeros((runs, K)), np.zeros((runs, K))
    vn, vs = n.copy(), s.copy()
    row = np.arange(runs)
    total, out = 0.0, np.zeros(T)
    for t in range(T):
        if t % delay == 0:
            vn, vs = n.copy(), s.copy()
        if rule == "thompson":
            a = rng.beta(1 + vs, 1 + vn - vs).argmax(1)
        elif rule == "ucb":
            m = np.where(vn > 0, vs / np.maximum(vn, 1), 0)
            w = sqrt(log(t + 2)) / np.sqrt(np.maximum(vn, 1))
            v = P[0] * (1 - P[0])                       # bonus in units of a click's noise; plain UCB1 assumes 1/4
            a = np.where(vn == 0, 9 + rng.random((runs, K)) * (delay == 1), m + sqrt(2 * v) * w).argmax(1)
        else:
            m = vs / np.maximum(vn, 1)
            a = np.where(rng.random(runs) < 0.1, rng.integers(0, K, runs), (m + 1e-9 * rng.random((runs, K))).argmax(1))
        n[row, a] += 1
        s[row, a] += rng.random(runs) < P[a]
        total += GAP[a].mean()
        out[t] = total
    return out


T = 20_000
r = {k: regret(k) for k in ("thompson", "ucb", "epsilon")}
slope = {k: (v[-1] - v[T * 3 // 4]) / (T // 4) for k, v in r.items()}
for k, v in r.items():
    print(f"regret_{k} = {v[-1]}")
    print(f"regret_{k}_late_per_10k = {1e4 * slope[k]}")
    print(f"regret_{k}_first_quarter = {v[T // 4]}")
assert slope["epsilon"] > 0.9 * 0.1 * GAP.mean()         # never less than what forced exploration costs
assert slope["thompson"] < 0.25 * r["thompson"][T // 4] / (T // 4)   # flattening
print(f"epsilon_floor_per_10k = {1e4 * 0.1 * GAP.mean()}")
print(f"epsilon_mean_gap_points = {100 * GAP.mean()}")

kl = lambda p, q: p * log(p / q) + (1 - p) * log((1 - p) / (1 - q))
c = sum(g / kl(p, P.max()) for g, p in zip(GAP, P) if g > 0)
print(f"lai_robbins_constant = {c}")
print(f"lai_robbins_20k = {c * log(T)}")
print(f"lai_robbins_double = {c * log(2)}")

# --- delay: counts arrive once every 2,000 steps --------------------------------------------------------------------------
d = {k: regret(k, delay=2000)[-1] for k in ("thompson", "ucb")}
for k, v in d.items():
    print(f"delayed_{k} = {v}\ndelayed_{k}_ratio = {v / r[k][-1]}")
assert d["thompson"] / r["thompson"][-1] < d["ucb"] / r["ucb"][-1]

# --- two arms by hand: A 20 of 400, B 2 of 40 ---------------------------------------------------------------------------
rng = np.random.default_rng(3)
x, y = rng.beta(21, 381, 400_000), rng.beta(3, 39, 400_000)
print(f"ts_share_b_percent = {100 * (y > x).mean()}")
print(f"ts_mean_a_percent = {100 * 21 / 402}\nts_mean_b_percent = {100 * 3 / 42}")
print(f"ucb_bonus_ratio = {sqrt(400 / 40)}")

# --- LinUCB by hand: d = 2, lambda = 1, ten times x = (1, 0), three rewards; new contexts (1,0), (0,1) --------------------
A = np.eye(2) + 10 * np.outer([1, 0], [1, 0])
b = 3 * np.array([1.0, 0])
th = np.linalg.solve(A, b)
print(f"linucb_theta = {th[0]}")
for name, z in (("known", [1, 0]), ("unknown", [0, 1])):
    z = np.array(z, float)
    print(f"linucb_width_{name} = {sqrt(z @ np.linalg.solve(A, z))}")

# --- q11: banner bandit with late conversions ------------------------------------------------------------------------------
print(f"q11_pending_share_percent = {100 * (1 - 0.5 ** (24 / 48))}")      # half of conversions within 48 h: seen after 24 h
true, seen24 = 0.02, 0.02 * (1 - 0.5 ** 0.5)
print(f"q11_naive_rate_percent = {100 * seen24}")
print(f"q11_old_rate_percent = {100 * 0.015}")
print(f"q11_corrected_percent = {100 * seen24 / (1 - 0.5 ** 0.5)}")
assert seen24 < 0.015 < true
n_need = 2 * (1.96 + 0.8416) ** 2 * 0.02 * 0.98 / 0.002 ** 2
print(f"q11_ab_per_arm_thousands = {n_need / 1e3}")
print(f"q11_six_arms_days = {6 * n_need / 100_000}")
