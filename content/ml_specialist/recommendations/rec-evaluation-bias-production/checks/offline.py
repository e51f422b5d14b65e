"""Sampled against full metrics, leakage through random splits, selection and duration bias.

Tolerance: simulations within four standard errors or 0.02 of the closed form.
"""
from math import comb

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")          # small matrices: threads only wait for each other
import numpy as np

rng = np.random.default_rng(7)

# --- sampled hit rate: 100 negatives from 10,000 items, cut at 10 ---------------------------------------------------------
N, n, K = 10_000, 100, 10


def sampled_hit(rank):
    """P(at most K-1 of n random negatives stand above an item of this full rank)."""
    p = (rank - 1) / (N - 1)
    return sum(comb(n, j) * p ** j * (1 - p) ** (n - j) for j in range(K))


b = sampled_hit(500)
uni = np.mean([sampled_hit(r) for r in range(1, N + 1)])
a_full = 0.12 + 0.88 * 10 / N
a_samp = 0.12 * np.mean([sampled_hit(r) for r in range(1, 11)]) + 0.88 * uni
print(f"samp_b_full_percent = 0\nsamp_b_percent = {100 * b}")
print(f"samp_a_full_percent = {100 * a_full}\nsamp_a_percent = {100 * a_samp}")
sim = np.mean([(rng.choice(N - 1, n, replace=False) < 499).sum() < K for _ in range(4000)])
assert abs(sim - b) < 0.02
assert a_full > 0 and a_samp < b                          # full ranking prefers A, sampled ranking B
for r in (10, 100, 500, 1000, 2000):
    print(f"samp_hit_rank_{r}_percent = {100 * sampled_hit(r)}")
half = next(r for r in range(1, N) if sampled_hit(r) < 0.5)
print(f"samp_half_rank = {half}")

# --- split: items trend; a popularity list trained on a random split knows the future -------------------------------------
# Averages over 300 catalogues: sizes are heavy-tailed, so a single draw says little (standard error below one point).
items, days, per_day = 600, 60, 600


def catalogue():
    """Events per day and item; items are born on a random day and fade with four days."""
    birth, size = rng.integers(0, days, items), rng.pareto(1.2, items) + 0.2
    out = np.zeros((days, items), dtype=int)
    for d in range(days):
        w = np.where(birth <= d, size * np.exp(-(d - birth) / 4.0), 0) + 1e-9
        out[d] = rng.multinomial(per_day, w / w.sum())
    return out


def recall(train, test):
    """Share of test events on the 30 items that are most frequent in training."""
    return test[np.argsort(-train, kind="stable")[:30]].sum() / test.sum()


draws = []
for _ in range(300):
    ev = catalogue()
    held = rng.binomial(ev, 0.1)                          # each event into the test with probability 0.1
    kept = ev - held
    draws.append((
        recall(kept.sum(0), held.sum(0)), recall(kept[57:].sum(0), held.sum(0)),       # random split: all days, last three
        recall(ev[:54].sum(0), ev[54:].sum(0)), recall(ev[51:54].sum(0), ev[54:].sum(0)),  # temporal split: the same two lists
    ))
draws = np.array(draws)
rand_all, rand_recent, time_all, time_recent = draws.mean(0)
print(f"split_random_percent = {100 * rand_all}\nsplit_random_recent_percent = {100 * rand_recent}")
print(f"split_temporal_percent = {100 * time_all}\nsplit_temporal_recent_percent = {100 * time_recent}")
reversed_ = ((draws[:, 0] > draws[:, 1]) & (draws[:, 3] > draws[:, 2])).mean()
print(f"split_reversed_percent = {100 * reversed_}")
assert (draws.std(0) / np.sqrt(len(draws))).max() < 0.01
assert rand_all > 2 * time_all and reversed_ > 0.98       # the random split flatters, and it prefers the wrong list

# --- selection: ratings given more often by those who like -----------------------------------------------------------------
p = np.array([0.20, 0.30, 0.25, 0.15, 0.10])
o = np.array([0.02, 0.02, 0.04, 0.08, 0.12])
v = np.arange(1, 6)
naive = (p * o * v).sum() / (p * o).sum()
print(f"sel_true = {(p * v).sum()}\nsel_naive = {naive}\nsel_observed_percent = {100 * (p * o).sum()}")
m = 400_000
r = rng.choice(v, m, p=p)
seen = rng.random(m) < o[r - 1]
snips = (r[seen] / o[r[seen] - 1]).sum() / (1 / o[r[seen] - 1]).sum()
assert abs(r[seen].mean() - naive) < 0.03 and abs(snips - (p * v).sum()) < 0.03

# --- duration: watch time against completion against quantile within duration -----------------------------------------------
print(f"dur_short_watch_s = {30 * 0.8}\ndur_long_watch_s = {600 * 0.1}")
L = np.where(rng.random(200_000) < 0.5, 30, 600)
q = rng.random(200_000)                                   # planted quality, same law in both groups
watch = L * np.where(L == 30, 0.5 + 0.5 * q, 0.02 + 0.16 * q) * rng.uniform(0.7, 1.3, len(q)).clip(max=1.0)
rank_in = np.empty(len(q))
for l in (30, 600):
    g = L == l
    rank_in[g] = watch[g].argsort(kind="stable").argsort() / g.sum()
top = lambda s: (L[s.argsort()[-20_000:]] == 600).mean()
print(f"dur_top_watch_long_percent = {100 * top(watch)}\ndur_top_completion_long_percent = {100 * top(watch / L)}")
print(f"dur_top_quantile_long_percent = {100 * top(rank_in)}")
c = lambda s: np.corrcoef(s, q)[0, 1]
print(f"dur_corr_watch = {c(watch)}\ndur_corr_completion = {c(watch / L)}\ndur_corr_quantile = {c(rank_in)}")
assert c(rank_in) > max(c(watch), c(watch / L)) and abs(top(rank_in) - 0.5) < 0.02
