"""Weak labels: majority, weighted votes, accuracies from agreement; label noise."""
from itertools import product
from math import log, sqrt

import numpy as np

rng = np.random.default_rng(4)


def accuracy(acc, weights):
    """Probability that the weighted vote is right, for independent voters; a tie counts half."""
    total = 0.0
    for right in product((True, False), repeat=len(acc)):
        prob, score = 1.0, 0.0
        for ok, a, w in zip(right, acc, weights):
            prob *= a if ok else 1 - a
            score += w if ok else -w
        total += prob * (1.0 if score > 1e-12 else 0.5 if abs(score) <= 1e-12 else 0.0)
    return total


logit = lambda a: log(a / (1 - a))
for k in (3, 5):
    print(f"majority_{k}_percent = {100 * accuracy([0.7] * k, [1] * k)}")
acc = [0.9, 0.6, 0.6]
print(f"uneven_majority_percent = {100 * accuracy(acc, [1, 1, 1])}")
best = accuracy(acc, [logit(a) for a in acc])
print(f"uneven_weighted_percent = {100 * best}")
assert best >= max(accuracy(acc, w) for w in product((0, 0.5, 1, 2), repeat=3) if any(w)) - 1e-12
print(f"weight_strong = {logit(0.9)}")
print(f"weight_weak = {logit(0.6)}")
# Accuracies from pairwise agreement: E v_i v_j = (2 a_i - 1)(2 a_j - 1) for balanced classes.
e12, e13, e23 = ((2 * acc[i] - 1) * (2 * acc[j] - 1) for i, j in ((0, 1), (0, 2), (1, 2)))
print(f"agree_12 = {e12}")
print(f"agree_23 = {e23}")
a1 = (1 + sqrt(e12 * e13 / e23)) / 2
print(f"accuracy_1_from_agreement = {a1}")
y = rng.choice([-1, 1], 400_000)
v = [np.where(rng.random(y.size) < a, y, -y) for a in acc]
est = (1 + sqrt((v[0] * v[1]).mean() * (v[0] * v[2]).mean() / (v[1] * v[2]).mean())) / 2
assert abs(est - 0.9) < 0.03
# Question: agreement products 0.30, 0.24, 0.20.
g12, g13, g23 = 0.30, 0.24, 0.20
q = [(1 + sqrt(x)) / 2 for x in (g12 * g13 / g23, g12 * g23 / g13, g13 * g23 / g12)]
for i, a in enumerate(q, 1):
    print(f"q_accuracy_{i} = {a}")
    print(f"q_weight_{i} = {logit(a)}")
print(f"q_majority_percent = {100 * accuracy(q, [1, 1, 1])}")
print(f"q_weighted_percent = {100 * accuracy(q, [logit(a) for a in q])}")
assert accuracy(q, [logit(a) for a in q]) >= accuracy(q, [1, 1, 1]) - 1e-12
# Two copies of one heuristic agree always: the estimate is fooled.
w = [v[1], v[1], v[2]]
fooled = (1 + sqrt((w[0] * w[1]).mean() * (w[0] * w[2]).mean() / (w[1] * w[2]).mean())) / 2
print(f"copied_estimate = {round(fooled, 2)}")
# Symmetric flips: observed rate of a segment whose true rate is 2 %, flip rate 5 %.
rho, p = 0.05, 0.02
print(f"flipped_rate_percent = {100 * (rho + (1 - 2 * rho) * p)}")
assert abs((rho + (1 - 2 * rho) * p - rho) / (1 - 2 * rho) - p) < 1e-12
