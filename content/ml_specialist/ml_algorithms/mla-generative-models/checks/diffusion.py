"""Diffusion: closed form against iteration, posterior, targets, Tweedie, samplers by steps, guidance. Tolerances beside each."""
import math
from statistics import NormalDist

import numpy as np

r = np.random.default_rng(2)
T = 1000
beta = np.linspace(1e-4, 0.02, T)
alpha = 1 - beta
bar = np.cumprod(alpha)

# 1. Iterated noising against the closed form: exactly in mean and variance, and with 100,000 samples (1 %).
for t in (10, 300, 1000):
    mean, var = 1.0, 0.0
    for a, b in zip(alpha[:t], beta[:t]):
        mean, var = math.sqrt(a) * mean, a * var + b
    assert abs(mean - math.sqrt(bar[t - 1])) < 1e-12 and abs(var - (1 - bar[t - 1])) < 1e-12
x = np.full(100_000, 2.0)
for a, b in zip(alpha[:300], beta[:300]):
    x = math.sqrt(a) * x + math.sqrt(b) * r.standard_normal(len(x))
assert abs(x.mean() / (2 * math.sqrt(bar[299])) - 1) < 0.01 and abs(x.var() / (1 - bar[299]) - 1) < 0.02
for t in (100, 250, 500, 1000):
    print(f"bar_{t} = {bar[t - 1]:.6f}")
    print(f"signal_{t} = {math.sqrt(bar[t - 1]):.5f}")
    print(f"snr_{t} = {bar[t - 1] / (1 - bar[t - 1]):.6f}")
half = int(np.argmin(np.abs(bar - 0.5))) + 1
print(f"half_step = {half}")
# two-step worked example: beta 0.1, 0.2
print(f"ex_bar_2 = {0.9 * 0.8:.3f}")
print(f"ex_signal_2 = {math.sqrt(0.72):.4f}")
print(f"ex_var_2 = {0.8 * 0.1 + 0.2:.3f}")
print(f"ex_noise_2 = {math.sqrt(0.28):.4f}")
xt = math.sqrt(0.72) * 1.5 + math.sqrt(0.28) * -0.5
print(f"ex_xt = {xt:.4f}")
v = math.sqrt(0.72) * -0.5 - math.sqrt(0.28) * 1.5
print(f"ex_v = {v:.4f}")
print(f"ex_x0_back = {math.sqrt(0.72) * xt - math.sqrt(0.28) * v:.4f}")
print(f"ex_x0_error = {math.sqrt(0.28 / 0.72) * 0.1:.4f}")
assert abs(math.sqrt(0.72) * xt - math.sqrt(0.28) * v - 1.5) < 1e-12
# posterior of x_1 given x_2 and x_0, by conditioning two Gaussians against the closed form
a2, b2, bar1, bar2 = 0.8, 0.2, 0.9, 0.72
prec = 1 / (1 - bar1) + a2 / b2
mean = (math.sqrt(bar1) * 1.5 / (1 - bar1) + math.sqrt(a2) * xt / b2) / prec
closed = math.sqrt(bar1) * b2 / (1 - bar2) * 1.5 + math.sqrt(a2) * (1 - bar1) / (1 - bar2) * xt
assert abs(mean - closed) < 1e-12 and abs(1 / prec - (1 - bar1) / (1 - bar2) * b2) < 1e-12
print(f"ex_posterior_mean = {closed:.4f}")
print(f"ex_posterior_var = {1 / prec:.4f}")

# 2. Error amplification from noise prediction to the clean image.
for t in (100, 500, 1000):
    print(f"amplification_{t} = {math.sqrt((1 - bar[t - 1]) / bar[t - 1]):.3f}")

# 3. Two-point mixture data at -2 and 2 with spread 0.3: exact denoiser; Tweedie against finite differences of log p_t (1e-5).
modes, s = np.array([-2.0, 2.0]), 0.3


def density(x, bar_t):
    var = bar_t * s * s + 1 - bar_t
    c = math.sqrt(bar_t) * modes
    w = np.exp(-((x[:, None] - c) ** 2) / (2 * var))
    return w.sum(1) / 2 / math.sqrt(2 * math.pi * var), w / w.sum(1, keepdims=True), c, var


def noise_hat(x, bar_t):
    _, w, c, var = density(x, bar_t)
    x0 = (w * (modes + math.sqrt(bar_t) * s * s / var * (x[:, None] - c))).sum(1)
    return (x - math.sqrt(bar_t) * x0) / math.sqrt(1 - bar_t), x0


grid = np.linspace(-3, 3, 41)
for t in (50, 400, 900):
    e, _ = noise_hat(grid, bar[t])
    h = 1e-5
    score = (np.log(density(grid + h, bar[t])[0]) - np.log(density(grid - h, bar[t])[0])) / (2 * h)
    assert np.abs(score + e / math.sqrt(1 - bar[t])).max() < 1e-5


# quantile grids instead of draws: in one dimension a deterministic sampler is monotone, so W1 has no sampling error
N = 20_000
normal = np.array([NormalDist().inv_cdf((i + 0.5) / N) for i in range(N)])
half_normal = np.array([NormalDist().inv_cdf((i + 0.5) / (N // 2)) for i in range(N // 2)])
truth = np.r_[-2 + s * half_normal, 2 + s * half_normal]  # the modes are 13 spreads apart


def sample(steps, stochastic=False):
    times = np.linspace(T - 1, 0, steps + 1).round().astype(int)
    x = r.standard_normal(N) if stochastic else normal
    for now, nxt in zip(times[:-1], times[1:]):
        e, x0 = noise_hat(x, bar[now])
        var = (1 - bar[nxt]) / (1 - bar[now]) * (1 - bar[now] / bar[nxt]) if stochastic else 0.0
        x = math.sqrt(bar[nxt]) * x0 + math.sqrt(max(1 - bar[nxt] - var, 0)) * e + math.sqrt(var) * (r.standard_normal(N) if stochastic else 0)
    return noise_hat(x, bar[0])[1]


for steps in (1, 4, 10, 50):
    d = np.abs(np.sort(sample(steps)) - truth).mean()
    print(f"ddim_w1_{steps} = {d:.4f}")
    anc = np.abs(np.sort(sample(steps, stochastic=True)) - truth).mean()
    print(f"ancestral_w1_{steps} = {anc:.4f}")
one = sample(1)
print(f"one_step_std = {one.std():.4f}")
print(f"truth_std = {truth.std():.4f}")

# 4. Guidance at a Gaussian: conditional N(1, 0.25), unconditional N(0, 1): density p(x|c)^w p(x)^(1-w).
for w in (1, 3, 7):
    precision = w / 0.25 + (1 - w) / 1.0
    print(f"guided_mean_{w} = {w * 1 / 0.25 / precision:.4f}")
    print(f"guided_std_{w} = {precision**-0.5:.4f}")
# convention: w = 1 is the plain conditional; the other writes 1 + w'
eu, ec = 0.2, 0.8
print(f"guided_eps = {eu + 3 * (ec - eu):.2f}")
assert abs((eu + 3 * (ec - eu)) - ((1 + 2) * ec - 2 * eu)) < 1e-12
