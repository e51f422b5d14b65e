"""Exposure floors: one boost against a reserved place, controller, slate effects, ads.

Tolerance: controller within 0.5 points of the floor; shadow price within 15 % of the finite difference.
"""
import numpy as np
from itertools import combinations, permutations

rng = np.random.default_rng(31)
R, N, K = 6000, 60, 10
new = rng.random((R, N)) < 0.10
v = rng.lognormal(0, 0.5, (R, N)) * np.where(new, 0.70, 1.0)
e = 0.85 ** np.arange(K)
print(f"exp_sum = {e.sum()}\nexp_place9_percent = {100 * e[8] / e.sum()}")


def by_boost(lam, rows=slice(None)):
    o = np.argsort(-(v[rows] + lam * new[rows]), axis=1)[:, :K]
    val = np.take_along_axis(v[rows], o, 1) @ e
    share = np.take_along_axis(new[rows], o, 1) @ e / e.sum()
    return val.mean(), share.mean(), share


def boost_for(floor):
    lo, hi = 0.0, 5.0
    for _ in range(40):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if by_boost(mid)[1] < floor else (lo, mid)
    return hi


v0, s0, _ = by_boost(0)
lam = boost_for(0.05)
v1, s1, per = by_boost(lam)
assert s1 >= 0.05
print(f"exp_share_before_percent = {100 * s0}\nexp_boost = {lam}\nexp_boost_cost_percent = {100 * (1 - v1 / v0)}")
print(f"exp_requests_without_percent = {100 * (per == 0).mean()}")
h = 0.004
a, b = by_boost(boost_for(0.05 - h)), by_boost(boost_for(0.05 + h))
assert abs((a[0] - b[0]) / (b[1] - a[1]) / e.sum() / lam - 1) < 0.15     # lost value per exposure gained
# reserved place 9 for the best newcomer, unless one stands above already
tot = sh = 0.0
n_ok = 0
for r in range(R):
    o = list(np.argsort(-v[r])[:K])
    mine = np.flatnonzero(new[r])
    if len(mine) and not new[r][o[:9]].any():
        best = mine[np.argmax(v[r][mine])]
        if best in o:
            o.remove(best)
        o = (o[:8] + [best] + o[8:])[:K]
    tot += v[r][o] @ e
    sh += new[r][o] @ e / e.sum()
print(f"exp_reserve_cost_percent = {100 * (1 - tot / R / v0)}\nexp_reserve_share_percent = {100 * sh / R}")
lam_same = boost_for(sh / R)
print(f"exp_boost_same_cost_percent = {100 * (1 - by_boost(lam_same)[0] / v0)}")
assert by_boost(lam_same)[0] >= tot / R

# controller: boost follows the share of the last batch; supply of newcomers halves midway
boost, hist = 0.0, []
for t in range(240):
    rows = rng.integers(0, R, 200)
    nn = new[rows] & (rng.random((200, N)) < (1.0 if t < 120 else 0.5))
    vv = v[rows] * np.where(new[rows] & ~nn, 0.0, 1.0)
    o = np.argsort(-(vv + boost * nn), axis=1)[:, :K]
    share = (np.take_along_axis(nn, o, 1) @ e / e.sum()).mean()
    hist.append((share, boost))
    boost = max(0.0, boost + 2.0 * (0.05 - share))
first, second = np.array(hist[60:120]), np.array(hist[180:])
assert abs(first[:, 0].mean() - 0.05) < 0.005 and abs(second[:, 0].mean() - 0.05) < 0.005
print(f"ctl_boost_before = {first[:, 1].mean()}\nctl_boost_after = {second[:, 1].mean()}")

# --- the user takes at most one of near-equal items ------------------------------------------------------------------------
print(f"sub_sum = {0.30 + 0.29 + 0.28}\nsub_same_percent = {100 * 0.30}")
print(f"sub_mixed_percent = {100 * (1 - (1 - 0.30) * (1 - 0.15))}")
print(f"q01_same_percent = {100 * 0.40}\nq01_mixed_percent = {100 * (1 - 0.6 * 0.75)}")
# complements: greedy misses the pair
val = {"A": 0.6, "B": 0.5, "C": 0.4, "D": 0.4}
tot = lambda s: sum(val[x] for x in s) + (0.5 if set("CD") <= set(s) else 0)
g = ["A"]
g.append(max("BCD", key=lambda x: tot(g + [x])))
best = max(combinations("ABCD", 2), key=tot)
assert set(best) == set("CD")
print(f"comp_greedy = {tot(g)}\ncomp_best = {tot(best)}")
print(f"slate_orders_log10 = {sum(np.log10(300 - i) for i in range(30))}")

# --- ads -----------------------------------------------------------------------------------------------------------------
org = np.array([5.0, 4.0, 3.5, 3.0, 2.5, 2.0])             # organic values, cents, by place
ee = 0.8 ** np.arange(6)
base = org @ ee
for place in (1, 3, 5):
    lst = np.insert(org, place - 1, 0.0)[:6]
    loss = base - lst @ ee
    print(f"ad_loss_place_{place}_cents = {loss}\nad_min_value_place_{place}_cents = {loss / ee[place - 1]}\nad_exam_place_{place}_percent = {100 * ee[place - 1]}")
print(f"ad_net_place3_cents = {ee[2] * (6.0 - 1.0) - (base - np.insert(org, 2, 0.0)[:6] @ ee)}")
print(f"ad_net_place5_cents = {ee[4] * (6.0 - 1.0) - (base - np.insert(org, 4, 0.0)[:6] @ ee)}")
print(f"ad_net_place1_cents = {ee[0] * (6.0 - 1.0) - (base - np.insert(org, 0, 0.0)[:6] @ ee)}")
# q09
o9, e9 = np.array([4.0, 3.0, 2.0, 1.0]), np.array([1, 0.7, 0.5, 0.35])
b9 = o9 @ e9
for place in (1, 2, 3):
    l9 = b9 - np.insert(o9, place - 1, 0.0)[:4] @ e9
    print(f"q09_loss_{place}_cents = {l9}\nq09_net_{place}_cents = {e9[place - 1] * (4.5 - 1.0) - l9}")
# --- q13, q14 ------------------------------------------------------------------------------------------------------------
print(f"q13_floor_sum_percent = {40 + 30 + 25 + 15}\nq13_min_places = {int(np.ceil(0.40 * 12)) + int(np.ceil(0.30 * 12)) + int(np.ceil(0.25 * 12)) + int(np.ceil(0.15 * 12))}")
print(f"q13_overlap_local_young_percent = {40 + 30 + 25 + 15 - 100}")
se = np.sqrt(2 * 0.03 * 0.97 / 600_000)
print(f"q14_mde_percent = {100 * 2.8 * se / 0.03}")
print(f"fs_day_exposures_million = {20e6 * 30 * 0.05 / 1e6}\nfs_per_creator = {20e6 * 30 * 0.05 / 50_000}")
print(f"fs_guard_users_thousand = {2 * 7.849 * (1.4**2) / (0.01**2) / 1e3}")
