"""Quality of retrieval and answers on fixtures: permissions, chunk borders, citation metrics, judges, repeated success, gates.

Tolerance: closed forms within 2 points of Monte-Carlo; recalls are measured on the fixture.
"""
from math import erf, exp, lgamma, sqrt

import numpy as np

rng = np.random.default_rng(12)
unit = lambda A: A / np.linalg.norm(A, axis=-1, keepdims=True)

# --- permissions: 20,000 chunks, a person may read 3 %; taken at random, or as whole departments ------------------------
N, d, K = 20_000, 32, 8
dep = rng.integers(100, size=N)
centres = unit(rng.normal(size=(100, d)))
V = unit(centres[dep] + 0.18 * rng.normal(size=(N, d)))


def starve(allowed, Q, fetch=100):
    S = Q @ V.T
    truth = np.argsort(-np.where(allowed, S, -9), axis=1)[:, :K]
    near = np.argsort(-S, axis=1)[:, :fetch]
    kept = [[i for i in row if allowed[i]][:K] for row in near]
    return np.mean([len(set(k) & set(t)) / K for k, t in zip(kept, truth)]), np.mean([len(k) == 0 for k in kept])


scattered = rng.random(N) < 0.03
own = dep < 3
for name, allowed in (("scattered", scattered), ("department", own)):
    pool = np.flatnonzero(allowed)
    Q = unit(V[rng.choice(pool, 300)] + 0.15 * rng.normal(size=(300, d)))
    r, empty = starve(allowed, Q)
    print(f"post_recall_{name}_percent = {100 * r}\npost_empty_{name}_percent = {100 * empty}")
Q = unit(V[rng.integers(N, size=300)] + 0.15 * rng.normal(size=(300, d)))
r, empty = starve(own, Q)
print(f"post_recall_foreign_percent = {100 * r}\npost_empty_foreign_percent = {100 * empty}")
print(f"post_expected = {100 * 0.03}")

# --- chunk borders: a passage of f tokens lies whole in a chunk of L tokens with overlap o -------------------------------
def whole(L, o, f):
    return min(1.0, max(0.0, (L - f) / (L - o)))


for L, o, f in ((400, 0, 120), (400, 60, 120), (400, 120, 120), (200, 0, 120), (800, 0, 120)):
    starts = rng.uniform(0, 1e6, 200_000)
    k = np.floor(starts / (L - o))
    inside = np.zeros(len(starts), bool)
    for back in range(3):                               # chunks k, k-1, k-2 may hold the start
        first = (k - back) * (L - o)
        inside |= (starts >= first) & (starts + f <= first + L)
    assert abs(inside.mean() - whole(L, o, f)) < 0.01
    print(f"whole_{L}_{o}_percent = {100 * whole(L, o, f)}\nstorage_{L}_{o} = {L / (L - o)}")

# --- answer = retrieval × reading ----------------------------------------------------------------------------------------
def correct(recall, given=0.93, without=0.10):
    return recall * given + (1 - recall) * without


print(f"answer_now_percent = {100 * correct(0.82)}\nanswer_recall90_percent = {100 * correct(0.90)}\nanswer_reader97_percent = {100 * correct(0.82, given=0.97)}")
print(f"recall_slope_points = {0.93 - 0.10}\nreader_slope_points = {0.82}")
# wrong when the passage is missing: guessed 55 %, abstained 35 %
print(f"wrong_now_percent = {100 * (0.82 * 0.05 + 0.18 * 0.55)}\nwrong_abstain_percent = {100 * (0.82 * 0.05 + 0.18 * 0.12)}")

# --- judge: observed rate back to a true rate ------------------------------------------------------------------------------
sens, spec = 0.92, 0.80
true = 0.90
seen = true * sens + (1 - true) * (1 - spec)
back = (seen + spec - 1) / (sens + spec - 1)
assert abs(back - true) < 1e-12
print(f"judge_seen_percent = {100 * seen}\njudge_shrink = {sens + spec - 1}")
seen2 = 0.83
print(f"judge_true_percent = {100 * (seen2 + spec - 1) / (sens + spec - 1)}")

# --- repeated success: task difficulty varies, Beta with mean 0.86 --------------------------------------------------------
a, b = 2.58, 0.42


def moment(k):
    return exp(lgamma(a + k) - lgamma(a) + lgamma(a + b) - lgamma(a + b + k))


p = rng.beta(a, b, 400_000)
assert abs((p**5).mean() - moment(5)) < 0.005 and abs(moment(1) - 0.86) < 1e-9
print(f"pass1_percent = {100 * moment(1)}\npass5_percent = {100 * moment(5)}\npass5_independent_percent = {100 * 0.86**5}")

# --- paired gate: 400 tasks, 6 % lost, 9 % won ------------------------------------------------------------------------------
n, lost, won = 400, 0.06, 0.09
se = sqrt((lost + won - (won - lost) ** 2) / n)
plain = sqrt(2 * 0.86 * 0.14 / n)
print(f"gate_diff_points = {100 * (won - lost)}\ngate_se_points = {100 * se}\ngate_plain_se_points = {100 * plain}\ngate_z = {(won - lost) / se}")
need = (1.96 + 0.8416) ** 2 * (lost + won - (won - lost) ** 2) / (won - lost) ** 2
print(f"gate_need = {need}")
flips = lost + won                                        # the same flips, no true difference, one-sided 95 %
se_equal = sqrt(flips / n)
margin = 1.6449 * se_equal
dice = np.random.default_rng(5)
seen = dice.choice([-1, 0, 1], size=(100_000, n), p=[flips / 2, 1 - flips, flips / 2]).astype(np.int8).sum(1)
share = (seen / n > margin - 0.03).mean()                # counted in whole tasks
assert abs(0.5 * (1 - erf((margin - 0.03) / se_equal / sqrt(2))) - share) < 0.04
print(f"gate_margin_points = {100 * margin}\ngate_equal_pass_percent = {100 * share}")
print(f"gate_need_equal = {(1.6449 + 0.8416) ** 2 * flips / 0.03**2}")
sim = rng.choice([-1, 0, 1], size=(20_000, n), p=[lost, 1 - lost - won, won]).mean(1)
assert abs(sim.std() / se - 1) < 0.03

# --- steps of an agent -------------------------------------------------------------------------------------------------------
print(f"steps8_percent = {100 * 0.95**8}\nsteps8_98_percent = {100 * 0.98**8}\nsteps8_checked_percent = {100 * (1 - 0.05 * (1 - 0.8 * 0.95)) ** 8}\nsteps4_percent = {100 * 0.95**4}")
print(f"attack_100_percent = {100 * (1 - 0.97**100)}\nattack_20_percent = {100 * (1 - 0.97**20)}")
# --- citations on three answers: (claims supported by cited chunk, citations, cited claims needing support) ---------------------
fixture = [
    {"claims": [{"a"}, {"b"}, {"c"}], "cites": [["a"], ["b", "x"], []]},
    {"claims": [{"d"}, {"e"}], "cites": [["d"], ["y", "z"]]},
    {"claims": [{"f"}], "cites": [["f"]]},
]
good = sum(len(set(c) & s) for q in fixture for s, c in zip(q["claims"], q["cites"]))
cited = sum(len(c) for q in fixture for c in q["cites"])
covered = sum(bool(set(c) & s) for q in fixture for s, c in zip(q["claims"], q["cites"]))
claims = sum(len(q["claims"]) for q in fixture)
print(f"citation_precision_percent = {100 * good / cited}\ncitation_recall_percent = {100 * covered / claims}\ncitation_good = {good}\ncitation_all = {cited}\nclaims_covered = {covered}\nclaims_all = {claims}")
assert good <= cited and covered <= claims
