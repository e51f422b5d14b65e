"""logQ: partition estimate, what each loss converges to, the refined form, and the example by hand.

Tolerance: simulated means within 3 % of the exact value; minimisers within 1e-3; gradients as stated.
"""
import numpy as np

rng = np.random.default_rng(7)
softmax = lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum()

# --- partition function of one user over 2,000 items, Zipf popularity, popular items score higher -----------------------
N = 2000
q = 1 / np.arange(1, N + 1)
q /= q.sum()
s = 0.35 * (np.log(q) - np.log(q).mean()) + rng.normal(0, 0.8, N)
Z = np.exp(s).sum()
draw = rng.choice(N, size=(600, 1000), p=q)
corrected = np.exp(s[draw] - np.log(q[draw])).mean(1)
raw = N * np.exp(s[draw]).mean(1)
assert abs(corrected.mean() / Z - 1) < 0.03
assert raw.mean() / Z > 2
print(f"z_true = {Z}")
print(f"z_corrected = {corrected.mean()}")
print(f"z_uncorrected = {raw.mean()}")
print(f"z_ratio = {raw.mean() / Z}")
print(f"z_corrected_spread_percent = {100 * corrected.std() / Z}")
uni = rng.integers(0, N, size=(600, 1000))
z_uni = N * np.exp(s[uni]).mean(1)                      # uniform Q: the correction is a constant
assert abs(z_uni.mean() / Z - 1) < 0.03
print(f"z_uniform_spread_percent = {100 * z_uni.std() / Z}")
best = q**0.35 / (q**0.35).sum()                        # nearer to the model: in proportion to exp of the popular part
near = rng.choice(N, size=(600, 1000), p=best)
z_near = np.exp(s[near] - np.log(best[near])).mean(1)
print(f"z_near_spread_percent = {100 * z_near.std() / Z}")
own = softmax(s)                                        # the model itself: every weight is the same
assert np.allclose(np.exp(s - np.log(own)), Z)
few = np.exp(s[draw[:, :50]] - np.log(q[draw[:, :50]])).mean(1)
rel = few.std() / Z
print(f"z_few_spread_percent = {100 * rel}")
print(f"z_few_log_bias_abs = {np.log(Z) - np.log(few).mean()}")
print(f"z_few_log_bias_theory_abs = {rel**2 / 2}")
assert abs((few.std() / Z) ** 2 / ((softmax(s) ** 2 / q).sum() / 50 - 0.02) - 1) < 0.5     # heavy weights: loose
assert abs((z_uni.std() / Z) ** 2 / ((softmax(s) ** 2 * N).sum() / 1000 - 0.001) - 1) < 0.15
assert abs(np.log(few).mean() - np.log(Z) + rel**2 / 2) < 0.05

# --- what many samples converge to: three items, one user -----------------------------------------------------------
p, Q = np.array([0.5, 0.2, 0.3]), np.array([0.6, 0.3, 0.1])


def minimise(shift):
    v = np.zeros(3)
    for _ in range(3000):                               # loss: -p's + log sum Q exp(s - shift)
        v -= 0.5 * (softmax(v + np.log(Q) - shift) - p)
    return v - v.mean()


free, fixed = minimise(np.zeros(3)), minimise(np.log(Q))
assert np.allclose(free, np.log(p / Q) - np.log(p / Q).mean(), atol=1e-3)
assert np.allclose(fixed, np.log(p) - np.log(p).mean(), atol=1e-3)
for k in range(3):
    print(f"pmi_ratio_{k + 1} = {p[k] / Q[k]}")
assert list(np.argsort(-fixed)) == [0, 2, 1] and list(np.argsort(-free)) == [2, 0, 1]

# finite batch: stochastic training with 40 negatives reaches the same two orders
for use, want in ((0, free), (1, fixed)):
    v = np.zeros(3)
    for step in range(400):                             # 256 users a step, each with its own negatives
        cand = np.hstack([rng.choice(3, size=(256, 1), p=p), rng.choice(3, size=(256, 40), p=Q)])
        e = np.exp(v[cand] - use * np.log(Q[cand]))
        g = e / e.sum(1, keepdims=True)
        g[:, 0] -= 1
        v -= 0.5 * np.bincount(cand.ravel(), g.ravel(), 3) / 256
    assert list(np.argsort(-v)) == list(np.argsort(-want))

# --- by hand: batch of three, positive A ------------------------------------------------------------------------------
sc, Qb = np.array([2.0, 1.0, 0.0]), np.array([0.05, 0.001, 0.01])
logit = sc - np.log(Qb)
for name, v in zip("abc", logit):
    print(f"we_logit_{name} = {v}")
for name, r, c in zip("abc", softmax(sc), softmax(logit)):
    print(f"we_raw_{name} = {r}\nwe_cor_{name} = {c}")
print(f"we_loss_raw = {-np.log(softmax(sc)[0])}\nwe_loss_cor = {-np.log(softmax(logit)[0])}")
rest = np.exp(logit[1:])
print(f"we_ref_neg_b = {rest[0] / rest.sum()}\nwe_ref_neg_c = {rest[1] / rest.sum()}")
zneg = np.mean(np.exp(sc[1:]) / Qb[1:])
print(f"we_ref_zneg = {zneg}\nwe_ref_p = {np.exp(2.0) / (np.exp(2.0) + zneg)}")
print(f"q02_logit = {0.6 / 0.1 - np.log(0.002)}\nq02_serving = {0.6 / 0.1}")
print(f"q02_ratio = {np.log(0.002 / 2e-6)}")

# --- the positive is not sampled: error of the mean gradient; 60 items, 20 negatives, twelve random score tables ----------
rng = np.random.default_rng(11)
M, n, trials = 60, 20, 2_500
qm = 1 / np.arange(1, M + 1) ** 1.2
qm /= qm.sum()


def error(sm, pos, mode):
    """Distance of the mean sampled gradient from that of the full softmax, relative to the latter."""
    qq = qm.copy()
    qq[pos] = 0
    qq /= qq.sum()                                      # own item is masked among the negatives
    neg = rng.choice(M, size=(trials, n), p=qq)
    full = softmax(sm)
    full[pos] -= 1
    if mode == "refined":
        e = np.exp(sm[neg] - np.log(qq[neg]))
        rest = 1 - np.exp(sm[pos]) / (np.exp(sm[pos]) + e.mean(1))
        w = rest[:, None] * e / e.sum(1, keepdims=True)
    else:
        shift = np.log(qm) if mode == "standard" else np.zeros(M)
        own, e = np.exp(sm[pos] - shift[pos]), np.exp(sm[neg] - shift[neg])
        total = own + e.sum(1)
        w, rest = e / total[:, None], 1 - own / total
    g = np.bincount(neg.ravel(), w.ravel(), M) / trials
    g[pos] = -rest.mean()
    return np.linalg.norm(g - full) / np.linalg.norm(full)


tables = [rng.normal(0, 1.0, M) + 0.4 * (np.log(qm) - np.log(qm).mean()) for _ in range(12)]
mean_error = {}
for part, items in (("tail", [40, 50, 58]), ("head", [0, 1, 2])):
    for m in ("none", "standard", "refined"):
        mean_error[part, m] = np.mean([error(t, i, m) for t in tables for i in items])
        print(f"grad_error_{part}_{m}_percent = {100 * mean_error[part, m]}")
assert mean_error["tail", "refined"] < 0.5 * mean_error["tail", "standard"]

# closed form of the same effect: sum of exp over negatives is 1e6, positive has score 5
e5, zn = np.exp(5.0), 1e6
for tag, Qp in (("1e6", 1e-6), ("1e8", 1e-8)):
    own = e5 / Qp / 1000                                # 1,000 samples
    print(f"tail_pull_{tag}_percent = {100 * (1 - own / (own + zn))}")
print(f"tail_pull_full_percent = {100 * (1 - e5 / (e5 + zn))}")
