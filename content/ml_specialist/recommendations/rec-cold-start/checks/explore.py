"""Value of trying a new item, budgets, and the information of an onboarding question.

Tolerance: expected excess against simulation within 3 %; optimum against a full scan.
"""
import math
import numpy as np

rng = np.random.default_rng(1)
Phi = lambda z: 0.5 * math.erfc(-z / math.sqrt(2))
phi = lambda z: math.exp(-z * z / 2) / math.sqrt(2 * math.pi)

mu, tau, c = 0.04, 0.02 * math.sqrt(0.5), 0.055
kappa = 0.04 * 0.96 / tau**2


def excess(m, mu=mu, c=c):
    """E max(Z - c, 0) for the posterior mean Z after m trials."""
    s = tau * math.sqrt(m / (m + kappa))
    a = (c - mu) / s
    return s * phi(a) - (c - mu) * Phi(-a)


s = tau * math.sqrt(100 / (100 + kappa))
z = rng.normal(mu, s, 2_000_000)
assert abs(np.mean(np.maximum(z - c, 0)) / excess(100) - 1) < 0.03
theta = rng.normal(mu, tau, 1_000_000)                  # the rule end to end: try 100 times, keep if the posterior beats c
bar = theta + rng.normal(0, math.sqrt(0.0384 / 100), theta.size)
post = mu + 100 / (100 + kappa) * (bar - mu)
assert abs(np.mean(np.where(post > c, theta - c, 0)) / excess(100) - 1) < 0.03

net = lambda m, V: V * excess(m) - m * (c - mu)
for V in (2_000, 20_000, 200_000):
    best = max(range(1, 5000), key=lambda m: net(m, V))
    print(f"best_trials_{V} = {best}\nbest_net_{V} = {net(best, V)}")
print(f"net_100_20000 = {net(100, 20_000)}\ncost_100 = {100 * (c - mu)}\ngain_100 = {20_000 * excess(100)}")
print(f"kept_100_percent = {100 * Phi(-(c - mu) / s)}")
print(f"posterior_sd_100 = {100 * s}")
breakeven = next(V for V in range(10, 10_000, 10) if max(net(m, V) for m in range(1, 1500)) > 0)
print(f"audience_worth_a_trial = {breakeven}")
z_100 = (c - mu) / s
print(f"threshold_z = {z_100}")

# --- budgets -----------------------------------------------------------------------------------------------------------
print(f"guarantee_share_percent = {100 * 200e3 * 100 / 10e9}")
print(f"shop_slots_per_day = {10_000 * 40}\nshop_explore_per_day = {0.05 * 10_000 * 40}")
print(f"shop_days_for_all = {200e3 * 100 / 20e3}\nshop_tried_per_month = {20e3 * 30 / 100}")
print(f"floor_share_percent = {100 * 50e3 * 100 / 250e6}")

# --- onboarding: expected information about the taste group --------------------------------------------------------------------
H = lambda p: 0.0 if p in (0, 1) else -p * math.log2(p) - (1 - p) * math.log2(1 - p)
info = lambda a, b: H((a + b) / 2) - (H(a) + H(b)) / 2
print(f"bits_split = {info(0.9, 0.1)}\nbits_hit = {info(0.95, 0.85)}")
print(f"bits_split_rare = {0.1 * info(0.9, 0.1)}\nbits_middle = {0.7 * info(0.8, 0.3)}")
print(f"bits_middle_known = {info(0.8, 0.3)}\nbits_hit_known = {0.98 * info(0.95, 0.85)}")
g = rng.integers(0, 2, 400_000)                          # mutual information from samples
a = rng.random(g.size) < np.where(g == 0, 0.8, 0.3)
mi = sum(q * math.log2(q / (np.mean(g == i) * np.mean(a == j))) for i in (0, 1) for j in (0, 1)
         for q in [np.mean((g == i) & (a == j))])
assert abs(mi / info(0.8, 0.3) - 1) < 0.03
print(f"posterior_yes_percent = {100 * 0.8 / (0.8 + 0.3)}")
print(f"question_loss_percent = {100 * (1 - 0.97**5)}\nneeded_lift_percent = {100 * (1 / 0.97**5 - 1)}")

# --- encoder against impressions: 50,000 items a day, R2 from 0.4 to 0.6 ------------------------------------------------------
sig2, T2 = 0.0384, 0.0004
worth = sig2 / T2 * (1 / 0.4 - 1 / 0.6)
print(f"enc_worth = {worth}\nenc_impressions_m = {worth * 50e3 / 1e6}")
print(f"enc_clicks = {worth * 50e3 * 0.015}\nenc_saving_usd = {worth * 50e3 * 0.015 * 0.02}")
print(f"enc_cost_usd = {50e3 * 0.004}\nenc_ratio = {worth * 50e3 * 0.015 * 0.02 / (50e3 * 0.004)}")
print(f"enc_full_cost_usd = {50e3 * 100 * 0.015 * 0.02}\nenc_break_even_usd = {worth * 0.015 * 0.02}")
print(f"enc_worth_small = {sig2 / T2 * (1 / 0.95 - 1 / 1.0)}")
for r2, name in ((0.4, "40"), (0.6, "60")):
    print(f"enc_top_share_{name}_percent = {100 * Phi(-2.3263 / math.sqrt(r2))}")
    print(f"enc_crossover_{name} = {sig2 / T2 * r2 / (1 - r2)}")
