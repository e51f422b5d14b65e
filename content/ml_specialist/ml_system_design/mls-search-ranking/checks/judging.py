"""Relevance judgments, clicks and interleaving."""
from math import sqrt

import numpy as np

# Judge against humans: both relevant, only judge, only human, neither.
a, b, c, d = 560, 90, 60, 290
n = a + b + c + d
agree = (a + d) / n
chance = (a + b) / n * (a + c) / n + (c + d) / n * (b + d) / n
kappa = (agree - chance) / (1 - chance)
sens, spec = a / (a + c), d / (b + d)
print(f"judge_agreement_percent = {100 * agree}")
print(f"judge_chance_percent = {100 * chance}")
print(f"judge_kappa = {kappa}")
print(f"judge_sensitivity = {sens}")
print(f"judge_specificity = {spec}")
print(f"judge_attenuation = {sens + spec - 1}")
print(f"judge_raw_rate = {(a + b) / n}")
print(f"judge_corrected_rate = {((a + b) / n + spec - 1) / (sens + spec - 1)}")
assert abs(((a + b) / n + spec - 1) / (sens + spec - 1) - (a + c) / n) < 1e-12
rng = np.random.default_rng(1)
for p1, p2 in ((0.6, 0.63),):
    seen = []
    for p in (p1, p2):
        true = rng.random(4_000_000) < p
        seen.append(np.where(true, rng.random(true.size) < sens, rng.random(true.size) > spec).mean())
    assert abs((seen[1] - seen[0]) - (p2 - p1) * (sens + spec - 1)) < 0.002
print(f"judge_gain_seen_points = {100 * 0.03 * (sens + spec - 1)}")

# Swap experiment: the same listings at rank 1 and rank 4.
clicks1, clicks4, shows = 1200, 360, 10_000
ratio = clicks4 / clicks1
p1, p4 = clicks1 / shows, clicks4 / shows
err = ratio * sqrt((1 - p1) / clicks1 + (1 - p4) / clicks4)
print(f"examination_rank4 = {ratio}")
print(f"examination_error = {err}")
sim = rng.binomial(shows, p4, 200_000) / rng.binomial(shows, p1, 200_000)
assert abs(sim.std() / err - 1) < 0.02
print(f"attraction_x_percent = {100 * 0.09}")
print(f"attraction_y_percent = {100 * 0.036 / ratio}")
lo, hi = ratio - 1.96 * err, ratio + 1.96 * err
print(f"examination_low = {lo}")
print(f"examination_high = {hi}")
print(f"attraction_y_low_percent = {100 * 0.036 / hi}")
print(f"attraction_y_high_percent = {100 * 0.036 / lo}")

# Trust bias: a click happens with e_k (c_k r + d_k (1 - r)); without d the estimate of a bad listing is too high.
for r in (0.9, 0.1):
    ctr = 1.0 * (0.30 * r + 0.06 * (1 - r))
    print(f"trust_ctr_{'good' if r > .5 else 'bad'}_percent = {100 * ctr}")

# Interleaving against an A/B test under position-based clicks.
places, pool, rounds = 10, 30, 150_000
exam = 1 / np.arange(1, places + 1) ** 0.8
rel = (rng.random((rounds, pool)) < 0.25) * 0.35 + 0.05
shared = rng.normal(size=(rounds, pool))
def rank(noise):
    own = rng.normal(size=(rounds, pool))
    return np.argsort(-(rel * 4 + noise * (0.8 * shared + 0.6 * own)), axis=1)
A, B = rank(1.0), rank(0.94)
chance_of = lambda order: exam * np.take_along_axis(rel, order[:, :places], 1)
pa, pb = chance_of(A), chance_of(B)                                 # click probabilities by place
gain = (pb - pa).sum(1).mean()
spread = sum(p.sum(1).var() + (p * (1 - p)).sum(1).mean() for p in (pa, pb))
z_ab = gain / sqrt(spread)                                          # per root of searches in each arm
wins, mean = np.zeros(rounds), np.zeros(rounds)
for i in range(rounds):
    ia = ib = na = nb = 0
    used, used_set = [], set()
    coin = rng.random(places)
    look = rng.random(places)
    for k in range(places):
        first_a = na < nb or (na == nb and coin[k] < 0.5)
        src = A[i] if first_a else B[i]
        j = 0
        while src[j] in used_set:
            j += 1
        used_set.add(src[j])
        if first_a:
            na += 1
        else:
            nb += 1
        mean[i] += (-1 if first_a else 1) * exam[k] * rel[i, src[j]]
        if look[k] < exam[k] * rel[i, src[j]]:
            wins[i] += -1 if first_a else 1
z_il = mean.mean() / wins.std()
print(f"sim_click_gain_percent = {100 * gain / pa.sum(1).mean()}")
print(f"interleaving_saving = {2 * (z_il / z_ab) ** 2}")
print(f"z_ab = {z_ab}")
print(f"z_il = {z_il}")
assert z_il > z_ab > 0

# Sorting by price: 900 right candidates, 100 wrong ones that are cheap; 2 % of the right ones are as cheap.
right, wrong, page = 900, 100, 48
cheap = 0.02 * right
shown = rng.random((4000, int(cheap) + wrong)).argsort(axis=1)[:, :page]      # random order among the cheap
simulated = (shown >= cheap).sum(1).mean()
expected = page * wrong / (cheap + wrong)
assert abs(simulated - expected) < 0.2
print(f"price_sort_wrong = {simulated}")
print(f"price_sort_precision_percent = {100 * (1 - simulated / page)}")
allowed = max(w for w in range(200) if min(w, page * w / (cheap + w)) <= 0.1 * page)   # all of them show once the cheap ones fit the page
print(f"price_sort_wrong_allowed = {allowed}")
