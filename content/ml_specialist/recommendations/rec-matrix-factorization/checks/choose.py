"""Dot product against MLP, blindness to fresh items, context, and the money of the flagship.

Tolerance: closed forms against simulation within 2 %; interpolation bound by brute force.
"""
import numpy as np

rng = np.random.default_rng(3)

# --- cost of the combiner --------------------------------------------------------------------------------------------
mlp = 128 * 64 + 64 * 32 + 32
print(f"mlp_macs = {mlp}")
print(f"mlp_over_dot = {mlp / 64}")
print(f"mlp_scan_gflop = {2 * mlp * 5e6 / 1e9}")
print(f"dot_scan_gflop = {2 * 64 * 5e6 / 1e9}")

# --- a ReLU network that multiplies: ab = ((a+b)^2 - (a-b)^2)/4, squares interpolated on m segments over [-2, 2] ------------
def product(a, b, m):
    knots = np.linspace(-2, 2, m + 1)
    sq = lambda z: np.interp(z, knots, knots**2)
    return (sq(a + b) - sq(a - b)) / 4


g = np.linspace(-1, 1, 401)
a, b = np.meshgrid(g, g)
for m in (4, 8, 26):
    err = np.abs(product(a, b, m) - a * b).max()
    assert err <= 1 / m**2 + 1e-12
m = int(np.ceil(np.sqrt(64 / 0.1)))
print(f"relu_segments = {m}")
print(f"relu_units = {2 * 64 * m}")

# --- share of views on clips that a model has not seen: ages exponential, lag uniform --------------------------------------
def blind(mean, lo, hi):
    return 1 - mean / (hi - lo) * (np.exp(-lo / mean) - np.exp(-hi / mean))


age, lag = rng.exponential(36, 1_000_000), rng.uniform(4, 28, 1_000_000)
assert abs(np.mean(age < lag) / blind(36, 4, 28) - 1) < 0.02
print(f"blind_daily_percent = {100 * blind(36, 4, 28)}")
print(f"blind_hourly_percent = {100 * blind(36, 0.2, 1.2)}")

# --- context: two items, two contexts ------------------------------------------------------------------------------------
like = np.array([[0.6, 0.1], [0.1, 0.6]])                       # item x context
print(f"context_blind = {like.mean(1).max()}")
print(f"context_aware = {like.max(0).mean()}")

# --- money ---------------------------------------------------------------------------------------------------------------
print(f"shop_break_even_percent = {100 * 4 * 200e3 / 1.5e6}")
print(f"shop_small_break_even_percent = {100 * 0.25 * 200e3 / 1.5e6}")
print(f"video_break_even_percent = {100 * (30 * 250e3 + 10e6) / 600e6}")
print(f"video_rank_tflops = {20_000 * 500 * 50e6 / 1e12}")
print(f"shop_interactions_per_item = {1e6 / 8e3}")
print(f"shop_parameters_millions = {58e3 * 64 / 1e6}")
print(f"shop_ease_gb = {8e3**2 * 4 / 1e9}")

# --- one-off listings ------------------------------------------------------------------------------------------------------
print(f"own_weight_day1_percent = {100 * 6 / 56}")
print(f"own_weight_life_percent = {100 * 30 / 80}")
print(f"views_per_group = {1.5e6 * 30 / 20e3}")
print(f"own_weight_group_percent = {100 * 2250 / 2300}")
sig2, tau2 = 50 * 0.01, 0.01                                     # beta = 50 views
n, k = 6, 200_000
rho = rng.normal(0, np.sqrt(tau2), k)
obs = rho + rng.normal(0, np.sqrt(sig2 / n), k)
assert abs(np.cov(rho, obs)[0, 1] / obs.var() - 6 / 56) < 0.005

# --- mixed versions ---------------------------------------------------------------------------------------------------------
print(f"random_recall = {100 / 5e6}")
print(f"mixed_recall = {0.5 * 0.30 + 0.5 * 100 / 5e6}")
