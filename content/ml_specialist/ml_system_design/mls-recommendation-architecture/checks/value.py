"""Labels and scores: odds of a watch-weighted classifier, a value in minutes, and a head that is off by a factor."""
import numpy as np

rng = np.random.default_rng(3)


# Positives weigh as much as they were watched, negatives weigh 1: which odds does the fit reach?
def fitted_odds(p, mean_minutes, n=400_000):
    clicked = rng.random(n) < p
    minutes = np.where(clicked, rng.exponential(mean_minutes, n), 0.0)
    b = 0.0
    for _ in range(60):                                    # Newton's method on the intercept
        q = 1 / (1 + np.exp(-b))
        gradient = (minutes[clicked] * (1 - q)).sum() - (~clicked).sum() * q
        curvature = (minutes[clicked].sum() + (~clicked).sum()) * q * (1 - q)
        b += gradient / curvature
    return np.exp(b)


for p, name in ((0.05, "five"), (0.5, "fifty")):
    odds, truth = fitted_odds(p, 4.0), p * 4.0
    assert abs(odds / (truth / (1 - p)) - 1) < 0.02
    print(f"odds_excess_{name}_percent = {100 * (1 / (1 - p) - 1)}")
print(f"odds_at_five = {0.05 * 4 / 0.95}")

# Value in minutes.
LIKE, HIDE = 2.0, 30.0


def value(click, minutes, like, hide):
    return click * minutes + LIKE * like - HIDE * hide


bait, lecture = (0.12, 1.0, 0.004, 0.006), (0.06, 4.0, 0.002, 0.001)
print(f"bait_value = {value(*bait)}")
print(f"lecture_value = {value(*lecture)}")
print(f"bait_minutes = {bait[0] * bait[1]}")
print(f"lecture_minutes = {lecture[0] * lecture[1]}")
assert bait[0] > lecture[0] and value(*bait) < value(*lecture)

# Question: two clips, and a hide head that predicts three times too much.
a, b = (0.08, 3.0, 0.005, 0.002), (0.05, 4.2, 0.004, 0.0005)
third = lambda v: (*v[:3], v[3] / 3)
print(f"clip_a_value = {value(*a)}")
print(f"clip_b_value = {value(*b)}")
print(f"clip_a_value_third = {value(*third(a))}")
print(f"clip_b_value_third = {value(*third(b))}")
assert value(*a) < value(*b) and value(*third(a)) > value(*third(b))
crossover = ((a[0] * a[1] + LIKE * a[2]) - (b[0] * b[1] + LIKE * b[2])) / (a[3] - b[3])
print(f"hide_weight_crossover = {crossover}")
print(f"hide_factor_crossover = {crossover / HIDE}")
scaled = lambda v, f: (*v[:3], f * v[3])
assert value(*scaled(a, 0.70)) > value(*scaled(b, 0.70)) and value(*scaled(a, 0.72)) < value(*scaled(b, 0.72))
