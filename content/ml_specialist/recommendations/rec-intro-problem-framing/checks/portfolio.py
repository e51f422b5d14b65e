"""Places divided among interests: precision, entropy, success; greedy and closed form against brute force.

Tolerance: greedy equals the brute-force optimum to 1e-12; the closed form lies within one place in every interest.
"""
from itertools import product

import numpy as np

share, q, places = np.array([0.45, 0.30, 0.25]), 0.3, 10


def success(n, share=share, q=q):
    return float(share @ (1 - (1 - q) ** np.asarray(n, float)))


def precision(n, share=share, q=q):
    return float(q * share @ np.asarray(n, float) / np.sum(n))


def entropy(n):
    p = np.asarray(n, float) / np.sum(n)
    p = p[p > 0]
    return float(abs((p * np.log(p)).sum()))


def greedy(share, q, places):
    n = np.zeros(len(share), int)
    for _ in range(places):
        n[np.argmax(share * q * (1 - q) ** n)] += 1
    return n


def closed_form(share, q, places):
    used = list(np.argsort(-share))
    while True:
        logs = np.log(share[used])
        n = places / len(used) + (logs - logs.mean()) / -np.log(1 - q)
        if n.min() >= 0:
            full = np.zeros(len(share))
            full[used] = n
            return full
        used.pop()


def lists(kinds, places):
    return [n for n in product(range(places + 1), repeat=kinds) if sum(n) == places]


everything = lists(3, places)
best_success = max(everything, key=success)
best_precision = max(everything, key=precision)
assert best_success == (4, 3, 3) and best_precision == (10, 0, 0)
named = {"old": (6, 3, 1), "new": (7, 3, 0), "best": best_success, "corner": best_precision}
for name, n in named.items():
    print(f"precision_{name} = {precision(n)}")
    print(f"success_{name} = {success(n)}")
    print(f"entropy_{name} = {entropy(n)}")
old, new = named["old"], named["new"]
print(f"precision_gain_percent = {100 * (precision(new) / precision(old) - 1)}")
print(f"entropy_fall_percent = {100 * (1 - entropy(new) / entropy(old))}")
print(f"success_fall_percent = {100 * (1 - success(new) / success(old))}")
print(f"success_fall_points = {100 * (success(old) - success(new))}")

# The formula for success is what a simulation of sessions gives.
rng = np.random.default_rng(0)
sessions = 400_000
interest = rng.choice(3, size=sessions, p=share)
liked = rng.random((sessions, places)) < q
for n in (old, new):
    kind = np.repeat(np.arange(3), n)
    served = (liked & (kind[None, :] == interest[:, None]))
    assert abs(served.any(1).mean() - success(n)) < 0.003
    assert abs(served.mean() - precision(n)) < 0.001

# Covariances: enumerate interest and both items, then the spread of the number of satisfying items.


def covariance(s, t, q=q):
    joint = sum(p * (q if k == s else 0) * (q if k == t else 0) for k, p in enumerate(share))
    return joint - share[s] * q * share[t] * q


def spread(n):
    kinds = np.repeat(np.arange(3), n)
    total = sum(share[k] * q * (1 - share[k] * q) for k in kinds)
    total += sum(covariance(a, b) for i, a in enumerate(kinds) for j, b in enumerate(kinds) if i != j)
    return float(total**0.5)


for s in range(3):
    for t in range(3):
        formula = q * q * share[s] * (1 - share[s]) if s == t else -q * q * share[s] * share[t]
        assert abs(covariance(s, t) - formula) < 1e-15
for name in ("corner", "best"):
    n = named[name]
    served = (liked & (np.repeat(np.arange(3), n)[None, :] == interest[:, None])).sum(1)
    assert abs(served.std() - spread(n)) < 0.01
    print(f"spread_{name} = {spread(n)}")

# Optima named in the text, then random portfolios: greedy is exact, the closed form within one place.
for level, expected in ((0.05, (9, 1, 0)), (0.1, (6, 3, 1)), (0.3, (4, 3, 3))):
    assert max(everything, key=lambda n: success(n, q=level)) == expected
for _ in range(200):
    kinds, k = int(rng.integers(2, 5)), int(rng.integers(3, 13))
    p, level = rng.dirichlet(np.ones(kinds)), float(rng.uniform(0.03, 0.9))
    values = {n: success(n, p, level) for n in lists(kinds, k)}
    top = max(values.values())
    assert abs(success(greedy(p, level, k), p, level) - top) < 1e-12
    real = closed_form(p, level, k)
    assert any(np.max(np.abs(real - n)) < 1 + 1e-9 for n, v in values.items() if v > top - 1e-12)

# Supply side: one item, sold at most once, 0.2 % per impression.
sold = [1 - (1 - 0.002) ** impressions for impressions in (1_000, 2_000)]
print(f"sold_first_thousand_percent = {100 * sold[0]}")
print(f"sold_second_thousand_percent = {100 * (sold[1] - sold[0])}")
print(f"first_over_second_thousand = {sold[0] / (sold[1] - sold[0])}")
assert 0 < sold[1] - sold[0] < sold[0]
