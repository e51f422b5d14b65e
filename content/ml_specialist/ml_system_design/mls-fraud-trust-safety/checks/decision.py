"""Expected cost of four actions, thresholds, smoothing of graph rates, and which cases people should read."""
from math import exp

import numpy as np


def costs(p, a):
    """Dollars expected for a payment of amount a that is fraud with probability p."""
    fraud, honest = a + 15, 0.03 * a + 4
    return {
        "approve": p * fraud,
        "challenge": p * 0.15 * fraud + (1 - p) * 0.08 * honest + 0.05,
        "review": p * 0.10 * fraud + (1 - p) * 0.05 * honest + 3,
        "decline": (1 - p) * honest,
    }


def cross(one, two, a):
    """Probability at which two actions cost the same (costs are linear in p)."""
    low, high = costs(0, a), costs(1, a)
    return (low[two] - low[one]) / ((high[one] - low[one]) - (high[two] - low[two]))


for a in (10, 100, 200, 1000, 2000):
    honest, fraud = 0.03 * a + 4, a + 15
    assert abs(cross("approve", "decline", a) - honest / (honest + fraud)) < 1e-12
    print(f"two_action_{a}_percent = {100 * honest / (honest + fraud)}")
for a in (100, 200, 2000):
    print(f"approve_challenge_{a}_percent = {100 * cross('approve', 'challenge', a)}")
    print(f"challenge_decline_{a}_percent = {100 * cross('challenge', 'decline', a)}")
    print(f"challenge_review_{a}_percent = {100 * cross('challenge', 'review', a)}")
    print(f"review_decline_{a}_percent = {100 * cross('review', 'decline', a)}")
    print(f"honest_cost_{a} = {0.03 * a + 4}")
grid = np.linspace(0, 1, 2001)
best = {a: [min(costs(p, a), key=costs(p, a).get) for p in grid] for a in (100, 200, 2000)}
assert "review" not in best[100] and "review" in best[2000]
print(f"review_wins_100_share = {best[100].count('review')}")
for p in (0.01, 0.05):
    for name, value in costs(p, 100).items():
        print(f"cost_{name}_{round(100 * p)}_of_100 = {value}")
assert best[200][10] == "challenge"
for name, value in costs(0.02, 200).items():
    print(f"cost_{name}_2_of_200 = {value}")
print(f"review_200_from = {100 * grid[best[200].index('review')] if 'review' in best[200] else -1}")

# A threshold tuned without amounts, against the rule in dollars, on one simulated day.
rng = np.random.default_rng(6)
n = 400_000
amount = np.exp(rng.normal(3.3, 1.1, n))
p = 1 / (1 + np.exp(-(rng.normal(-11.6, 3.0, n) + 0.25 * (np.log(amount) - 3.3))))
c = costs(p, amount)
table = np.stack([c["approve"], c["challenge"], c["review"], c["decline"]])
rule = table.min(0).sum()
two = np.minimum(c["approve"], c["decline"]).sum()
fixed = min(np.where(p > t, c["decline"], c["approve"]).sum() for t in np.exp(np.linspace(-5, -0.5, 91)))
print(f"sim_fraud_basis_points = {1e4 * p.mean()}")
print(f"sim_fixed_over_two_percent = {100 * (fixed / two - 1)}")
print(f"sim_two_over_four_percent = {100 * (two / rule - 1)}")
print(f"sim_saved_percent = {100 * (1 - rule / c['approve'].sum())}")
share = np.bincount(table.argmin(0), minlength=4) / n
print(f"sim_challenged_percent = {100 * share[1]}")
print(f"sim_declined_percent = {100 * share[3]}")
twice = costs(np.minimum(2 * p, 1), amount)
wrong = np.stack([twice[k] for k in ("approve", "challenge", "review", "decline")]).argmin(0)
print(f"sim_twice_over_percent = {100 * (table[wrong, np.arange(n)].sum() / rule - 1)}")
tenth = costs(p / 10, amount)
wrong = np.stack([tenth[k] for k in ("approve", "challenge", "review", "decline")]).argmin(0)
print(f"sim_tenth_over_percent = {100 * (table[wrong, np.arange(n)].sum() / rule - 1)}")

# Rates of shared entities, smoothed towards the base rate with the weight of 20 payments.
base, weight = 0.0005, 20
for name, bad, seen in (("device", 1, 3), ("address", 10, 5000), ("phone", 2, 8), ("wifi", 6, 12_000)):
    r = (bad + weight * base) / (seen + weight)
    print(f"rate_{name}_percent = {100 * r}")
    print(f"rate_{name}_times = {r / base}")

# Which case first? Saving of a review against the best automatic action, per minute of work.
for name, a, prob, minutes in (("a", 90, 0.50, 4), ("b", 2500, 0.08, 10), ("c", 1200, 0.004, 5), ("d", 6000, 0.85, 6), ("e", 5000, 0.03, 12)):
    c = costs(prob, a)
    auto = min(c["approve"], c["challenge"], c["decline"])
    print(f"case_{name}_auto_usd = {auto}")
    print(f"case_{name}_review_usd = {c['review']}")
    print(f"case_{name}_per_minute_usd = {(auto - c['review']) / minutes}")

# A rule for an attack: 900 hits an hour of 120 dollars, 35 % fraud.
fraud, honest = 135.0, 0.03 * 120 + 4
for p in (0.35, 0.02):
    for name, value in costs(p, 120).items():
        print(f"attack_{name}_{round(100 * p)}_kusd_hour = {900 * value / 1e3}")
print(f"attack_decline_above_percent = {100 * cross('challenge', 'decline', 120)}")
print(f"attack_challenge_above_percent = {100 * cross('approve', 'challenge', 120)}")
# Change of a payout account: 800 dollars of loss, half a dollar for an hour of waiting.
print(f"payout_closed_above_percent = {100 * 0.5 / (800 + 0.5)}")
print(f"payout_open_usd = {0.003 * 800}")

# Moderation against the clock: views gathered as 1 - exp(-t/6 h), verdicts after ten minutes, an hour more, a day.
tau, recall, quick, read = 6.0, 0.8, 1 / 6, 1.0


def seen(t):
    return 1 - exp(-t / tau)


def reached(speed, end, steps=20_000):                            # views until `end`, speed(t) scales the spread
    dt = end / steps
    return sum(speed((i + 0.5) * dt) * exp(-(i + 0.5) * dt / tau) / tau * dt for i in range(steps))


print(f"clock_human_percent = {100 * (1 - seen(24))}")
print(f"clock_model_percent = {100 * recall * (1 - seen(quick))}")
slowed = seen(quick) + 0.1 * (seen(quick + read) - seen(quick))   # removed after the reading
assert abs(slowed - reached(lambda t: 1.0 if t < quick else 0.1, quick + read)) < 1e-4
print(f"clock_slow_prevented_percent = {100 * recall * (1 - slowed)}")
print(f"clock_slow_honest_percent = {100 * 0.9 * (seen(quick + read) - seen(quick))}")
