"""Value with error bars: Monte-Carlo of a feature, value of a pilot, winners' curse, order of bets, stages, build or buy.

Tolerance: simulation within 3 % or a few thousand dollars of the closed form.
"""
from itertools import permutations
from math import erf, exp, log, pi, sqrt

import numpy as np

rng = np.random.default_rng(21)
phi = lambda z: exp(-z * z / 2) / sqrt(2 * pi)
Phi = lambda z: 0.5 * (1 + erf(z / sqrt(2)))


def positive_part(mu, sd):
    """E max(0, X) for X normal."""
    return mu * Phi(mu / sd) + sd * phi(mu / sd)


# --- a feature: 50M users, 12 dollars a year each, lift 0.4 % ± 0.4 %, works with probability 0.6 ---------------------------
n = 400_000
base = 50e6 * 12.0
annuity = sum(1 / 1.1**t for t in (1, 2, 3))
works = rng.random(n) < 0.6
lift = rng.normal(0.004, 0.004, n)
decay = rng.uniform(0.6, 1.0, n)
build = 1.2e6 * np.exp(rng.normal(0, 0.45, n))
run = 0.6e6
gain = base * lift * decay * annuity
net = works * (gain - run * annuity) - build
point = base * 0.004 * annuity - run * annuity - 1.2e6
print(f"base_usd_millions = {base / 1e6}\nannuity_years = {annuity}\npoint_usd_millions = {point / 1e6}\nroi_point_percent = {100 * point / (1.2e6 + run * annuity)}")
q = np.quantile(net, [0.1, 0.5, 0.9])
print(f"net_mean_usd_millions = {net.mean() / 1e6}\nnet_p10_loss_usd_millions = {-q[0] / 1e6}\nnet_p50_usd_millions = {q[1] / 1e6}\nnet_p50_loss_usd_millions = {-q[1] / 1e6}\nnet_p90_usd_millions = {q[2] / 1e6}\nloss_chance_percent = {100 * (net < 0).mean()}")
closed = 0.6 * (base * 0.004 * 0.8 * annuity - run * annuity) - 1.2e6 * exp(0.45**2 / 2)
assert abs(net.mean() - closed) < 0.05e6
print(f"build_mean_usd_millions = {1.2 * exp(0.45**2 / 2)}\nbuild_p90_usd_millions = {1.2 * exp(0.45 * 1.2816)}")
for name, v in (("lift", lift), ("works", works.astype(float)), ("decay", decay), ("build", build)):
    print(f"share_{name}_percent = {100 * np.corrcoef(v, net)[0, 1] ** 2}")
# stop after build if the test shows a loss: measured lift with error 0.15 %, shrunk to its posterior mean
prior, noise = 0.004, 0.0015
seen = lift + rng.normal(0, noise, n)
keep = prior**2 / (prior**2 + noise**2)
post = 0.004 + keep * (seen - 0.004)
launch = works & (base * post * 0.8 * annuity > run * annuity)
stopped = launch * (gain - run * annuity) - build
print(f"shrink_pilot = {keep}\nstop_mean_usd_millions = {stopped.mean() / 1e6}\nstop_gain_usd_millions = {(stopped.mean() - net.mean()) / 1e6}\nlaunch_percent = {100 * launch.mean()}")
assert stopped.mean() > net.mean()
# --- value of information, closed: X normal net value if launched ----------------------------------------------------------
mu, sd = 1.0, 3.0
print(f"voi_blind = {max(0, mu)}\nvoi_perfect = {positive_part(mu, sd)}\nvoi_perfect_gain = {positive_part(mu, sd) - max(0, mu)}")
err = 1.5
sp = sd * sqrt(sd**2 / (sd**2 + err**2))
print(f"voi_test = {positive_part(mu, sp)}\nvoi_test_gain = {positive_part(mu, sp) - mu}\nvoi_post_sd = {sp}")
x = rng.normal(mu, sd, n)
s = x + rng.normal(0, err, n)
pm = mu + sd**2 / (sd**2 + err**2) * (s - mu)
assert abs((x * (pm > 0)).mean() - positive_part(mu, sp)) < 0.03
# --- winners' curse: true effects N(0, 0.3), measured with error 0.3, shipped when seen > 0 ------------------------------------
t = rng.normal(0, 0.3, n)
o = t + rng.normal(0, 0.3, n)
win = o > 0
print(f"curse_seen = {o[win].mean()}\ncurse_true = {t[win].mean()}\ncurse_ratio = {o[win].mean() / t[win].mean()}\ncurse_harm_percent = {100 * (t[win] < 0).mean()}")
sig = o > 1.96 * 0.3
print(f"curse_sig_ratio = {o[sig].mean() / t[sig].mean()}\ncurse_sig_percent = {100 * sig.mean()}")
assert abs(o[win].mean() / t[win].mean() - 2) < 0.05
# --- order of bets: value lost per month of delay, months of the one team ---------------------------------------------------
BETS = {"A": (300, 6), "B": (200, 2), "C": (90, 1), "D": (250, 5)}


def delay_cost(sequence):
    at = cost = 0
    for b in sequence:
        at += BETS[b][1]
        cost += BETS[b][0] * at
    return cost


best = min(permutations(BETS), key=delay_cost)
smith = tuple(sorted(BETS, key=lambda b: (-BETS[b][0] / BETS[b][1], b)))
by_value = tuple(sorted(BETS, key=lambda b: -BETS[b][0]))
assert delay_cost(best) == delay_cost(smith)
for b, (v, m) in BETS.items():
    print(f"density_{b.lower()} = {v / m}")
print(f"smith_cost = {delay_cost(smith)}\nby_value_cost = {delay_cost(by_value)}\nsmith_saving_percent = {100 * (1 - delay_cost(smith) / delay_cost(by_value))}")
for _ in range(300):
    BETS = {str(i): (int(rng.integers(1, 99)), int(rng.integers(1, 9))) for i in range(5)}
    assert min(delay_cost(s) for s in permutations(BETS)) == delay_cost(sorted(BETS, key=lambda b: -BETS[b][0] / BETS[b][1]))
# --- stages with a stop: 0.1, 0.4, 1.5 million; each passes with one half; 10 million at the end ------------------------------
stage = 0.1 + 0.5 * 0.4 + 0.25 * 1.5
print(f"staged_cost_usd_millions = {stage}\nstaged_net_usd_millions = {0.125 * 10 - stage}\nall_in_loss_usd_millions = {2.0 - 0.125 * 10}\nstaged_chance_percent = {100 * 0.125}")
print(f"q03_net = {0.4 * 6 - (0.2 + 0.4 * 1.0)}\nq03_all_in = {0.4 * 6 - 1.2}")
# --- build or buy: hosted model per request against own fleet ---------------------------------------------------------------
FIX, OWN, API = 90e3, 0.0009, 0.004
print(f"own_break_even_millions = {FIX / (API - OWN) / 1e6}")


def months(growth, fall, volume=20e6, own_fall=0.02, limit=60):
    for m in range(limit + 1):
        v = volume * (1 + growth) ** m
        if v * API * (1 - fall) ** m > FIX + v * OWN * (1 - own_fall) ** m:
            return m
    return None


print(f"cross_growth8_flat_months = {months(0.08, 0.0)}\ncross_growth8_fall4_months = {months(0.08, 0.04)}")
assert months(0.02, 0.04) is None and months(0.08, 0.08) is None
api2 = 0.0025
print(f"q05_break_even_millions = {60e3 / (api2 - 0.0005) / 1e6}\nq05_api_usd_thousands = {20e6 * api2 / 1e3}\nq05_own_usd_thousands = {(60e3 + 20e6 * 0.0005) / 1e3}\nq05_api50_usd_thousands = {50e6 * api2 / 1e3}\nq05_own50_usd_thousands = {(60e3 + 50e6 * 0.0005) / 1e3}\nq05_half_price_millions = {60e3 / (api2 / 2 - 0.0005) / 1e6}")
# --- questions -----------------------------------------------------------------------------------------------------------------
print(f"q01_value_usd_millions = {30e6 * 8 * 0.005 / 1e6}\nq01_net_usd_millions = {30e6 * 8 * 0.005 / 1e6 - 0.7}\nq01_break_even_percent = {100 * 0.7e6 / (30e6 * 8)}")
mu4, sd4 = 0.5, 2.0
print(f"q04_blind = {mu4}\nq04_perfect = {positive_part(mu4, sd4)}\nq04_gain = {positive_part(mu4, sd4) - mu4}\nq04_test_sd = {sd4 * sqrt(sd4**2 / (sd4**2 + 1))}\nq04_test_gain = {positive_part(mu4, sd4 * sqrt(sd4**2 / (sd4**2 + 1))) - mu4}\nq04_neg = {positive_part(-1.0, 2.0)}\nq04_neg_test = {positive_part(-1.0, sd4 * sqrt(sd4**2 / (sd4**2 + 1)))}")
print(f"q06_claimed_percent = {18 * 0.5}\nq06_shrink = {0.2**2 / (0.2**2 + 0.3**2)}\nq06_mean_percent = {18 * 0.5 * 0.2**2 / (0.2**2 + 0.3**2)}")
B8 = {"P": (400, 8), "Q": (150, 2), "R": (120, 1), "S": (300, 5)}
BETS = B8
sm = sorted(B8, key=lambda b: -B8[b][0] / B8[b][1])
print(f"q08_best = {delay_cost(sm)}\nq08_by_value = {delay_cost(sorted(B8, key=lambda b: -B8[b][0]))}\nq08_p = {400 / 8}\nq08_q = {150 / 2}\nq08_r = {120 / 1}\nq08_s = {300 / 5}")
assert "".join(sm) == "RQSP"
# q11: three proposals for one team of eight; expected value with and without a test
P = {"a": (2.0, 1.0), "b": (1.0, 4.0), "c": (1.6, 0.3)}
for k, (m, s) in P.items():
    t = s * sqrt(s**2 / (s**2 + 1.0**2))
    print(f"q11_{k}_perfect = {positive_part(m, s)}\nq11_{k}_test = {positive_part(m, t)}\nq11_{k}_gain = {positive_part(m, t) - m}\nq11_{k}_loss_percent = {100 * Phi(-m / s)}")
print(f"q11_b_density = {(positive_part(1.0, 4.0 * sqrt(16 / 17)) - 0.2) / 4}\nq11_a_density = {2.0 / 6}\nq11_c_density = {1.6 / 3}\nq11_b_net = {positive_part(1.0, 4.0 * sqrt(16 / 17)) - 0.2}")
ch = {"a": (2.0, 6), "b": (positive_part(1.0, 4.0 * sqrt(16 / 17)) - 0.2, 4), "c": (1.6, 3)}
sim = rng.normal(1.0, 4.0, 300_000)
got = np.where(1.0 + 16 / 17 * (sim + rng.normal(0, 1, 300_000) - 1.0) > 0, sim, 0).mean()
assert abs(got - positive_part(1.0, 4.0 * sqrt(16 / 17))) < 0.03
# q12: debt. Ten engineers, 2.5 million a year
TEAM = 2.5
keep3 = sum(TEAM * (0.30 + 0.10 * (y + 0.5)) for y in range(3))
print(f"q12_year0_usd_millions = {TEAM * 0.30}\nq12_keep3_usd_millions = {keep3}")
big = 0.5 * TEAM * 0.5                                  # five people for half a year
delay = 0.2 * 6 * 0.5                                   # features lose half the team for six months, 0.2 a month each
left = TEAM * 0.325 * 0.5 + TEAM * 0.10 * 2.5
print(f"q12_big_usd_millions = {big}\nq12_delay_usd_millions = {delay}\nq12_big_total_usd_millions = {big + delay + left}\nq12_big_overrun_usd_millions = {2 * (big + delay) + TEAM * (0.30 + 0.10 * 0.5) * 1.0 + TEAM * 0.10 * 2}")
inc = TEAM * 0.2 * 1.5
# two people for 18 months; interest falls from 30 to 12 % linearly, then stays
inc_left = TEAM * (0.30 + 0.12) / 2 * 1.5 + TEAM * 0.12 * 1.5
print(f"q12_inc_usd_millions = {inc}\nq12_inc_total_usd_millions = {inc + 0.2 * 0.2 * 18 + inc_left}\nq12_inc_delay_usd_millions = {0.2 * 0.2 * 18}\nq12_big_expected_usd_millions = {0.5 * (big + delay + left) + 0.5 * (2 * (big + delay) + TEAM * 0.35 + TEAM * 0.2)}")
# q15
print(f"q15_gain_usd_millions = {200 * 0.012}\nq15_segment_millions = {25e6 * 0.04 / 1e6}\nq15_extra_complaints_thousands = {25e6 * 0.04 * 0.015 / 1e3}\nq15_without_segment_usd_millions = {200 * 0.012 * 0.96}\nq15_forgone_usd_thousands = {200 * 0.012 * 0.04 * 1e3}")
