"""Watch time: censored exponential interest, what each target ranks, price of time.

Tolerance: simulation within 3 % of closed forms.
"""
import numpy as np

rng = np.random.default_rng(6)
m = 30.0
for D in (15, 60, 300):
    T = np.minimum(rng.exponential(m, 400_000), D)
    mean, done = m * (1 - np.exp(-D / m)), np.exp(-D / m)
    assert abs(T.mean() / mean - 1) < 0.01
    assert abs((T == D).mean() - done) < 0.003
    print(f"wt_mean_{D}_s = {mean}\nwt_done_{D}_percent = {100 * done}")
    unfinished = (T < D).sum()
    assert abs(T.sum() / unfinished / m - 1) < 0.03          # the censored maximum-likelihood estimate
print(f"wt_share_15_percent = {100 * (1 - np.exp(-0.5)) / 0.5}")

# by hand: five views of a clip of 20 s
views = np.array([20, 20, 6, 20, 14])
u = (views < 20).sum()
print(f"hand_total_s = {views.sum()}\nhand_mean_s = {views.mean()}\nhand_m_s = {views.sum() / u}")
print(f"hand_done_percent = {100 * (views == 20).mean()}")
grid = np.linspace(5, 200, 195_001)
loglik = -u * np.log(grid) - views.sum() / grid
assert abs(grid[loglik.argmax()] - views.sum() / u) < 0.01
# second clip, 90 s
views2 = np.array([30, 8, 22, 51, 9])
print(f"hand2_mean_s = {views2.mean()}\nhand2_m_s = {views2.sum() / 5}\nhand2_done_percent = {100 * (views2 == 90).mean()}")

# quantile inside the duration group: two groups, same distribution of interest
ms = rng.lognormal(np.log(30), 0.6, 200_000)
short, long_ = np.minimum(rng.exponential(ms), 15), np.minimum(rng.exponential(ms), 120)
print(f"group_mean_short_s = {short.mean()}\ngroup_mean_long_s = {long_.mean()}")
both = np.concatenate([short, long_])
cut = np.quantile(both, 0.9)
print(f"group_top_long_percent = {100 * (long_ >= cut).sum() / (both >= cut).sum()}")

# --- price of time: a session of S seconds filled from two kinds ----------------------------------------------------------
v, t = np.array([1.0, 2.2]), np.array([20.0, 60.0])          # value and seconds of a short and a long clip
rate = v / t
print(f"price_rate_short = {60 * rate[0]}\nprice_rate_long = {60 * rate[1]}")
S = 600
best = max((a * v[0] + b * v[1], a, b) for a in range(31) for b in range(11) if a * t[0] + b * t[1] <= S)
assert best[1:] == (30, 0)
print(f"price_session_short = {S * rate[0]}\nprice_session_long = {S * rate[1]}")
mu = 60 * rate[0] / 60
print(f"price_mu_per_s = {mu}\nprice_net_long_abs = {abs(v[1] - mu * t[1])}")
# q03
print(f"q03_mean_20_s = {40 * (1 - np.exp(-0.5))}\nq03_mean_80_s = {40 * (1 - np.exp(-2))}")
print(f"q03_done_20_percent = {100 * np.exp(-0.5)}\nq03_done_80_percent = {100 * np.exp(-2)}")
# q14: lessons; true interest 4 min and 6 min, durations 3 and 20 min
for m_, D in ((240, 180), (360, 1200)):
    print(f"q14_mean_{D}_min = {m_ * (1 - np.exp(-D / m_)) / 60}\nq14_done_{D}_percent = {100 * np.exp(-D / m_)}")
