"""IPS, SNIPS, DR and clipping against the truth; support, winner's curse, horizon, broken propensities.

Tolerance: simulated means within four standard errors of the closed form.
"""
from math import sqrt

import numpy as np

rng = np.random.default_rng(5)

# --- worked example: 7 times a (2 clicks), 3 times b (1 click) ---------------------------------------------------------------
w = np.array([0.5 / 0.8] * 7 + [0.5 / 0.2] * 3)
rew = np.array([1, 1, 0, 0, 0, 0, 0, 1, 0, 0.0])
q = np.full(10, 0.3)
ips, snips = (w * rew).mean(), (w * rew).sum() / w.sum()
dr = 0.3 + (w * (rew - q)).mean()
for k, v in dict(w_a=w[0], w_b=w[-1], mean_w=w.mean(), ips=ips, snips=snips, dr=dr, ips_shift=(w * (rew + 1)).mean(),
                 snips_shift=(w * (rew + 1)).sum() / w.sum(), dm=0.3, ess=w.sum() ** 2 / (w ** 2).sum(),
                 plain=rew.mean(), rate_a=2 / 7, rate_b=1 / 3, counts=0.5 * 2 / 7 + 0.5 / 3).items():
    print(f"we_{k} = {v}")

# --- simulation: 4 contexts, 6 actions -----------------------------------------------------------------------------------
X, A, n, reps = 4, 6, 2000, 3000
mu = rng.uniform(0.02, 0.3, (X, A))
soft = lambda z: np.exp(z) / np.exp(z).sum(1, keepdims=True)
p0 = 0.9 * soft(8 * rng.uniform(0, 0.3, (X, A))) + 0.1 / A
pi = 0.05 * np.ones((X, A)) / A
pi[np.arange(X), mu.argmax(1)] += 0.95
W = pi / p0
V = (pi * mu).sum(1).mean()
model = 0.5 * mu + 0.5 * 0.12                            # a reward model that shrinks half way to a constant
est = {k: np.zeros(reps) for k in ("ips", "snips", "dm", "dr", "clip", "mw")}
M = 3.0
cum = p0.cumsum(1)
for i in range(reps):
    x = rng.integers(0, X, n)
    a = (rng.random(n)[:, None] > cum[x]).sum(1).clip(max=A - 1)
    r = (rng.random(n) < mu[x, a]).astype(float)
    w = W[x, a]
    est["mw"][i] = w.mean()
    est["ips"][i] = (w * r).mean()
    est["snips"][i] = (w * r).sum() / w.sum()
    est["dm"][i] = (pi * model)[x].sum(1).mean()
    est["dr"][i] = est["dm"][i] + (w * (r - model[x, a])).mean()
    est["clip"][i] = (np.minimum(w, M) * r).mean()
bias = {k: v.mean() - V for k, v in est.items()}
sd = {k: v.std() for k, v in est.items()}
for k in ("ips", "dr"):
    assert abs(bias[k]) < 4 * sd[k] / sqrt(reps)
assert np.all((est["snips"] >= 0) & (est["snips"] <= 1)) and abs(est["mw"].mean() - 1) < 4 * sd["mw"] / sqrt(reps)
assert abs(bias["dm"]) > 0.02
theory_clip = -(p0 * np.maximum(W - M, 0) * mu).sum(1).mean()
assert abs(bias["clip"] - theory_clip) < 4 * sd["clip"] / sqrt(reps)
theory_var = ((p0 * W ** 2 * mu).sum(1).mean() - V ** 2) / n
assert abs(sd["ips"] ** 2 / theory_var - 1) < 0.1
print(f"sim_value = {V}")
for k in ("ips", "snips", "dr", "clip"):
    print(f"sim_sd_{k} = {sd[k]}")
for k in ("dm", "clip"):
    print(f"sim_bias_{k}_abs = {abs(bias[k])}")
print(f"sim_max_w = {W.max()}")
for k in ("ips", "snips", "dr", "dm", "clip"):
    print(f"sim_rmse_{k} = {sqrt(bias[k] ** 2 + sd[k] ** 2)}")

# --- support: epsilon-greedy logging over 100 items, deterministic target -------------------------------------------------------
eps, K, clicks = 0.05, 100, 0.04
pmin = eps / K
print(f"sup_pmin = {pmin}\nsup_wmax = {1 / pmin}")
for share, name in ((0.9, "close"), (0.0, "far")):
    ew2 = share / (1 - eps + pmin) + (1 - share) / pmin
    print(f"sup_ew2_{name} = {ew2}\nsup_ess_{name} = {1e6 / ew2}")
    print(f"sup_rel_se_{name}_percent = {100 * sqrt(ew2 / (1e6 * clicks))}")
cat = np.arange(K) // 10                                  # ten categories of ten; greedy is action 0, the target action 95
log_p = np.full(K, pmin)
log_p[0] += 1 - eps
mu_k = np.full(K, 0.04)
mu_k[95], mu_k[90:95], mu_k[96:] = 0.05, 0.04 - 0.01 / 9, 0.04 - 0.01 / 9     # category mean stays 4 %
pc = log_p[cat == 9].sum()
w_cat = np.where(cat == 9, 1 / pc, 0.0)
assert abs((log_p * w_cat).sum() - 1) < 1e-12
assert abs((log_p * w_cat * mu_k).sum() - 0.04) < 1e-12 and abs((log_p * np.where(np.arange(K) == 95, 1 / pmin, 0) * mu_k).sum() - 0.05) < 1e-12
print(f"mips_p = {pc}\nmips_w = {w_cat.max()}\nmips_ess = {1e6 / (log_p * w_cat**2).sum()}")
print(f"sup_uniform_ess = {1e6 / K}\nsup_uniform_rel_se_percent = {100 * sqrt(K / (1e6 * clicks))}")

# --- clipping in a question: weights 2,000 clipped at 100 --------------------------------------------------------------------
print(f"clip_seen_percent = {100 * (0.9 + 0.1 * 100 / 2000)}")

# --- winner's curse --------------------------------------------------------------------------------------------------------
Z = rng.normal(size=(200_000, 50)).max(1).mean()
Z20 = rng.normal(size=(200_000, 20)).max(1).mean()
print(f"curse_50 = {Z}\ncurse_20 = {Z20}")
print(f"q08_claim_percent = {2 * Z}")

# --- horizon -------------------------------------------------------------------------------------------------------------
for h in (1, 5, 20):
    print(f"horizon_ew2_{h} = {1.3 ** h}")
print(f"horizon_ess_20 = {2e6 / 1.3 ** 20}")
print(f"horizon_ess_5 = {2e6 / 1.3 ** 5}")
steps = rng.choice([0.6, 1.4], size=(400_000, 5), p=[0.5, 0.5])   # any weight with mean 1: second moments multiply
assert abs((steps.prod(1) ** 2).mean() / 1.16 ** 5 - 1) < 0.05

# --- broken propensities -----------------------------------------------------------------------------------------------------
p_true, p_log = np.array([0.6, 0.3, 0.1]), np.array([0.5, 0.3, 0.2])
for name, tgt in (("uniform", np.full(3, 1 / 3)), ("third", np.array([0.0, 0, 1])), ("first", np.array([1.0, 0, 0]))):
    print(f"broken_mean_{name} = {(tgt * p_true / p_log).sum()}")
u = (1 - 0.5) / (1.2 - 0.5)
assert abs((np.array([u, 0, 1 - u]) * p_true / p_log).sum() - 1) < 1e-12    # a target for which the errors cancel
print(f"broken_blind_share = {u}")
