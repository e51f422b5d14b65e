"""PSI, KS, label shift, the domain classifier, and false alarms of many tests."""
from math import log, sqrt
from statistics import NormalDist

import numpy as np

nd = NormalDist()
rng = np.random.default_rng(7)


def psi(a, e):
    a, e = np.asarray(a, float), np.asarray(e, float)
    return float(((a - e) * np.log(a / e)).sum())


def chi2_quantile(dof, q, draws=1_000_000):
    return float(np.quantile(rng.chisquare(dof, draws), q))


# By hand: four bins.
ref, cur = [0.40, 0.30, 0.20, 0.10], [0.30, 0.30, 0.25, 0.15]
terms = [(a - e) * log(a / e) for a, e in zip(cur, ref)]
print(f"hand_term_first = {terms[0]}")
print(f"hand_term_third = {terms[2]}")
print(f"hand_term_fourth = {terms[3]}")
print(f"hand_psi = {sum(terms)}")
ks = max(abs(x) for x in np.cumsum(np.array(cur) - ref))
print(f"hand_ks = {ks}")
q3 = chi2_quantile(3, 0.95)
assert abs(q3 - 7.815) < 0.05
for n in (200, 2000):
    print(f"hand_psi_noise95_{n} = {q3 * 2 / n}")
    print(f"hand_ks_critical_{n} = {1.358 * sqrt(2 / n)}")
print(f"hand_psi_noise_mean_200 = {3 * 2 / 200}")

# Noise of PSI under no drift: (1/n + 1/m) chi-square with B - 1 degrees of freedom.
n = 300
counts = rng.multinomial(n, [0.1] * 10, 40_000), rng.multinomial(n, [0.1] * 10, 40_000)
a, e = (np.maximum(c, 0.5) / n for c in counts)
null = ((a - e) * np.log(a / e)).sum(1)
assert abs(null.mean() / (9 * 2 / n) - 1) < 0.05
q95, q99 = chi2_quantile(9, 0.95), chi2_quantile(9, 0.99)
assert abs(np.quantile(null, 0.95) / (q95 * 2 / n) - 1) < 0.08
for n in (100, 300, 2000, 50_000):
    print(f"psi_noise_mean_{n} = {9 * 2 / n}")
    print(f"psi_noise95_{n} = {q95 * 2 / n}")
print(f"psi_noise99_100 = {q99 * 2 / 100}")
print(f"psi_noise99_300 = {q99 * 2 / 300}")
print(f"psi_noise95_2m_millionths = {q95 * 2 / 2e6 * 1e6}")
c100 = rng.multinomial(100, [0.1] * 10, 40_000), rng.multinomial(100, [0.1] * 10, 40_000)
a, e = (np.maximum(c, 0.5) / 100 for c in c100)
print(f"psi_100_over_tenth_percent = {100 * (((a - e) * np.log(a / e)).sum(1) > 0.1).mean()}")
print(f"psi_100_over_quarter_percent = {100 * (((a - e) * np.log(a / e)).sum(1) > 0.25).mean()}")

# PSI as a shift of the mean in standard deviations.
edges = [nd.inv_cdf(i / 10) for i in range(1, 10)]


def psi_of_shift(d):
    c = np.diff([0] + [nd.cdf(x - d) for x in edges] + [1])
    return psi(c, [0.1] * 10)


def shift_of(target):
    lo, hi = 0.0, 3.0
    for _ in range(60):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if psi_of_shift(mid) < target else (lo, mid)
    return lo


for name, t in (("tenth", 0.1), ("quarter", 0.25), ("b", 0.004), ("c", 0.16)):
    print(f"shift_at_{name} = {shift_of(t)}")
    assert psi_of_shift(sqrt(t)) <= t + 1e-9            # binning can only lose
    print(f"shift_rule_{name} = {sqrt(t)}")
for size in (1000, 1_000_000):
    print(f"ks_critical_{size} = {1.358 * sqrt(2 / size)}")

# 200 features, tested each day at 5 %.
k = 200
print(f"expected_false_alarms = {k * 0.05}")
print(f"quiet_day_percent = {100 * 0.95 ** k}")
print(f"some_alarm_percent = {100 * (1 - 0.95 ** k)}")
sim = (rng.random((20_000, k)) < 0.05).sum(1)
assert abs(sim.mean() - 10) < 0.1 and (sim > 0).mean() > 0.9995
print(f"bonferroni_level = {0.05 / k}")
print(f"bonferroni_year_alarms = {365 * (1 - (1 - 0.05 / k) ** k)}")
quarter = 1 - (1 - 1 / 90) ** (1 / k)
print(f"quarterly_level = {quarter}")
print(f"quarterly_z = {nd.inv_cdf(1 - quarter / 2)}")

# Clustered rows: 20 rows a user, correlation 0.5 inside a user.
print(f"design_effect = {1 + 19 * 0.5}")
print(f"effective_rows_of_100k = {100_000 / (1 + 19 * 0.5)}")

# Label shift: prior from 10 to 20 %.
odds = 0.3 / 0.7 * (0.2 / 0.8) / (0.1 / 0.9)
print(f"prior_factor = {(0.2 / 0.8) / (0.1 / 0.9)}")
print(f"posterior_after = {odds / (1 + odds)}")
sens, fpr = 0.8, 0.05
print(f"flag_rate_before_percent = {100 * (sens * 0.1 + fpr * 0.9)}")
print(f"prior_from_flags_percent = {100 * (0.20 - fpr) / (sens - fpr)}")

# Same marginals, other correlation: only a joint test sees it.
size = 4000


def draw(rho):
    x = rng.normal(size=(size, 2))
    return np.column_stack([x[:, 0], rho * x[:, 0] + sqrt(1 - rho ** 2) * x[:, 1]])


old, new = draw(0.6), draw(-0.2)
marg = []
for j in (0, 1):
    cuts = np.quantile(old[:, j], np.arange(0.1, 1, 0.1))
    p = [np.bincount(np.searchsorted(cuts, x[:, j]), minlength=10) / size for x in (old, new)]
    marg.append(psi(p[1], p[0]))
print(f"marginal_psi_max = {max(marg)}")
X = np.vstack([old, new])
X = np.column_stack([np.ones(2 * size), X, X[:, 0] * X[:, 1]])
y = np.r_[np.zeros(size), np.ones(size)]
train = rng.random(2 * size) < 0.5
w = np.zeros(4)
for _ in range(400):
    w += 0.5 * X[train].T @ (y[train] - 1 / (1 + np.exp(-X[train] @ w))) / train.sum()
s, t = X[~train] @ w, y[~train]
rank = np.argsort(np.argsort(s)) + 1
n1 = t.sum()
auc = (rank[t > 0].sum() - n1 * (n1 + 1) / 2) / (n1 * (t.size - n1))
print(f"domain_auc = {auc}")
print(f"domain_auc_noise = {sqrt(1 / 12 * (1 / n1 + 1 / (t.size - n1)))}")
assert max(marg) < 0.02 and auc > 0.6

# Rows that are left after reweighting by a Gaussian shift: E w = 1, E w^2 = exp(shift^2).
for name, d in (("half", 0.5), ("one", 1.0), ("two", 2.0)):
    print(f"ess_{name}_percent = {100 * np.exp(-d * d)}")
x = rng.normal(size=1_000_000)
w = np.exp(0.5 * x - 0.125)
assert abs(w.mean() - 1) < 0.005 and abs(w.sum() ** 2 / (w ** 2).sum() / x.size - np.exp(-0.25)) < 0.01
