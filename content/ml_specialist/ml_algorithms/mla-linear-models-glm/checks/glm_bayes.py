"""Exponential family, Poisson rates with exposure, overdispersion, quantiles, and MLE against MAP against Bayes.

Tolerances: moments by differences to 1e-4; Monte-Carlo to 3 %.
"""
import math

import numpy as np

r = np.random.default_rng(2)

# 1. Mean and variance from the log-partition: A' and A''.
h = 1e-4
for A, mean, var in (
    (lambda e: np.logaddexp(0, e), lambda e: 1 / (1 + math.exp(-e)), lambda e: 1 / (2 + math.exp(e) + math.exp(-e))),
    (math.exp, math.exp, math.exp),
    (lambda e: e * e / 2, lambda e: e, lambda e: 1.0),
):
    for eta in (-1.3, 0.2, 1.1):
        assert abs((A(eta + h) - A(eta - h)) / (2 * h) - mean(eta)) < 1e-6
        assert abs((A(eta + h) - 2 * A(eta) + A(eta - h)) / h**2 - var(eta)) < 1e-4
lam = 3.0
draws = r.poisson(lam, 1_000_000)
assert abs(draws.mean() / lam - 1) < 0.01 and abs(draws.var() / lam - 1) < 0.01

# 2. Two groups with exposure: 30 events in 10 h, 40 events in 20 h; fitted by Newton and by hand.
events, hours, flag = np.array([30.0, 40.0]), np.array([10.0, 20.0]), np.array([0.0, 1.0])
X = np.column_stack([np.ones(2), flag])
w = np.array([math.log(70 / 30), 0.0])
for _ in range(30):
    mu = hours * np.exp(X @ w)
    w -= np.linalg.solve(X.T @ (X * mu[:, None]), X.T @ (mu - events))
se = math.sqrt(np.linalg.inv(X.T @ (X * mu[:, None]))[1, 1])
assert abs(w[1] - math.log(2 / 3)) < 1e-9 and abs(se - math.sqrt(1 / 30 + 1 / 40)) < 1e-9
print(f"rate_base = {math.exp(w[0]):.4f}")
print(f"rate_ratio = {math.exp(w[1]):.4f}")
print(f"log_rate_ratio = {w[1]:.4f}")
print(f"rate_se = {se:.4f}")
print(f"rate_low = {math.exp(w[1] - 1.96 * se):.4f}")
print(f"rate_high = {math.exp(w[1] + 1.96 * se):.4f}")
print(f"rate_se_over = {2 * se:.4f}")
print(f"rate_low_over = {math.exp(w[1] - 1.96 * 2 * se):.4f}")
print(f"rate_high_over = {math.exp(w[1] + 1.96 * 2 * se):.4f}")
print(f"rate_no_offset = {40 / 30:.4f}")
# first Newton (IRLS) step from a common rate
mu0 = hours * 70 / 30
print(f"newton_mu_a = {mu0[0]:.4f}")
print(f"newton_mu_b = {mu0[1]:.4f}")
start = np.array([math.log(70 / 30), 0.0])
step = start - np.linalg.solve(X.T @ (X * mu0[:, None]), X.T @ (mu0 - events))
print(f"newton_slope = {step[1]:.4f}")
print(f"exp_03 = {math.exp(0.3):.4f}")
# overdispersion: gamma-mixed counts with variance 4 times the mean; Pearson statistic finds it
mean = 12.0
mixed = r.poisson(r.gamma(mean / 3, 3.0, 400_000))
phi = ((mixed - mixed.mean()) ** 2 / mixed.mean()).sum() / (mixed.size - 1)
assert abs(phi / 4 - 1) < 0.03
print(f"dispersion = {1 + 3.0:.3f}")

# 3. Pinball loss: its minimiser is the quantile; four values by hand.
values = np.array([1.0, 2.0, 4.0, 10.0, 13.0])


def pinball(c, tau):
    e = values - c
    return float(np.maximum(tau * e, (tau - 1) * e).sum())


for c in (4.0, 10.0, 13.0):
    print(f"pinball_{int(c)} = {pinball(c, 0.7):.4f}")
grid = np.linspace(0, 14, 14_001)
assert abs(grid[np.argmin([pinball(c, 0.7) for c in grid])] - 10) < 1e-6
print(f"values_mean = {values.mean():.4f}")

# 4. Three heads in three throws, prior Beta(2, 2).
heads, tails, a, b = 3, 0, 2, 2
grid = (np.arange(200_000) + 0.5) / 200_000
post = grid ** (heads + a - 1) * (1 - grid) ** (tails + b - 1)
post /= post.sum()
print(f"coin_mle = {heads / (heads + tails):.4f}")
print(f"coin_map = {(heads + a - 1) / (heads + tails + a + b - 2):.4f}")
print(f"coin_mean = {(heads + a) / (heads + tails + a + b):.4f}")
assert abs(grid[np.argmax(post)] - 0.8) < 1e-4 and abs((grid * post).sum() - 5 / 7) < 1e-4
# the mode moves with the parameter: on the logit scale the density gains the factor p (1 - p)
logit_mode = grid[np.argmax(post * grid * (1 - grid))]
print(f"coin_map_logit = {logit_mode:.4f}")
# Laplace prior (rate 1), one observation 0.5 of standard deviation 1: mode zero, mean not
t = np.linspace(-15, 15, 60_001)
dens = np.exp(-((t - 0.5) ** 2) / 2 - np.abs(t))
dens /= dens.sum()
assert abs(t[np.argmax(dens)]) < 1e-9
print(f"laplace_posterior_mean = {(t * dens).sum():.4f}")
# ridge as MAP: noise variance over prior variance
Xr, yr = r.standard_normal((30, 3)), r.standard_normal(30)
noise, prior = 2.0, 0.5
map_w = np.linalg.solve(Xr.T @ Xr / noise + np.eye(3) / prior, Xr.T @ yr / noise)
assert np.allclose(map_w, np.linalg.solve(Xr.T @ Xr + noise / prior * np.eye(3), Xr.T @ yr))
print(f"ridge_lambda_from_prior = {noise / prior:.3f}")

# 5. Averaging a probability over an uncertain logit N(2, 2^2).
z = np.linspace(-30, 34, 64_001)
weight = np.exp(-((z - 2) ** 2) / 8)
weight /= weight.sum()
exact = float((weight / (1 + np.exp(-z))).sum())
approx = 1 / (1 + math.exp(-2 / math.sqrt(1 + math.pi * 4 / 8)))
print(f"plug_in = {1 / (1 + math.exp(-2)):.4f}")
print(f"averaged_exact = {exact:.4f}")
print(f"averaged_approx = {approx:.4f}")
assert abs(exact - approx) < 0.01

# 6. How many times the hours until the interval of the overdispersed ratio ends below 1, at the same ratio.
needed = (1.96 * 2 * se / abs(w[1])) ** 2
print(f"exposure_factor = {needed:.3f}")
assert math.exp(w[1] + 1.96 * 2 * se / math.sqrt(needed)) <= 1 + 1e-9
