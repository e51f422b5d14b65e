"""Adversarial training: optimal discriminator and 2 JSD - log 4 (quadrature 1e-6, trained discriminator 1 %), slopes, disjoint supports, modes."""
import math

import numpy as np

r = np.random.default_rng(0)
sig = lambda z: 1 / (1 + np.exp(-z))
x = np.linspace(-12, 14, 260_001)
dx = x[1] - x[0]
normal = lambda x, m, s: np.exp(-((x - m) ** 2) / (2 * s * s)) / (s * math.sqrt(2 * math.pi))

# 1. Data N(0, 1), generator N(2, 1).
p, q = normal(x, 0, 1), normal(x, 2, 1)
D = p / (p + q)
value = (p * np.log(D) + q * np.log(1 - D)).sum() * dx
m = (p + q) / 2
jsd = 0.5 * ((p * np.log(p / m)).sum() + (q * np.log(q / m)).sum()) * dx
assert abs(value - (2 * jsd - math.log(4))) < 1e-6
print(f"jsd_two_gaussians = {jsd:.5f}")
print(f"value_two_gaussians = {value:.5f}")
print(f"log_4 = {math.log(4):.5f}")
print(f"log_2 = {math.log(2):.5f}")
for bad in (0.9 * D, D**2, np.full_like(D, 0.5)):
    assert (p * np.log(bad) + q * np.log(1 - bad)).sum() * dx < value
# trained: the log-ratio is 2 - 2x, so a logistic discriminator can be optimal
real, fake = r.standard_normal(200_000), 2 + r.standard_normal(200_000)
a = b = 0.0
for _ in range(4000):
    er, ef = 1 - sig(a + b * real[:20_000]), -sig(a + b * fake[:20_000])
    a += 0.3 * (er.mean() + ef.mean())
    b += 0.3 * ((er * real[:20_000]).mean() + (ef * fake[:20_000]).mean())
trained = np.log(sig(a + b * real)).mean() + np.log(1 - sig(a + b * fake)).mean()
assert abs(a - 2) < 0.1 and abs(b + 2) < 0.1 and abs(trained / value - 1) < 0.01
for at in (0, 1, 2):
    print(f"d_at_{at} = {sig(2 - 2 * at):.4f}")

# 2. Slope of the two generator losses in the logit of D(G(z)).
for d in (0.01, 0.5):
    print(f"slope_saturating_{int(100 * d)} = {d:.3f}")  # d/dlogit of log(1 - D) is -D
    print(f"slope_heuristic_{int(100 * d)} = {1 - d:.3f}")  # d/dlogit of -log D is -(1 - D)
    z = math.log(d / (1 - d))
    e = 1e-6
    assert abs((math.log(1 - sig(z + e)) - math.log(1 - sig(z - e))) / (2 * e) + d) < 1e-6
    assert abs((-math.log(sig(z + e)) + math.log(sig(z - e))) / (2 * e) + (1 - d)) < 1e-6

# 3. Disjoint supports: JSD is log 2 at any distance, the transport distance is the distance.
for shift in (0.5, 4.0):
    u, v = np.linspace(0, 0.1, 1001), np.linspace(shift, shift + 0.1, 1001)
    assert abs(np.abs(np.sort(u) - np.sort(v)).mean() - shift) < 1e-9
pp, qq = np.array([1.0, 0]), np.array([0.0, 1])
mm = (pp + qq) / 2
assert abs(0.5 * (math.log(1 / 0.5) + math.log(1 / 0.5)) - math.log(2)) < 1e-12

# 4. One Gaussian fitted to two modes at -2 and 2 (spread 0.5): the two directions of KL.
target = 0.5 * normal(x, -2, 0.5) + 0.5 * normal(x, 2, 0.5)
mean = (x * target).sum() * dx
std = math.sqrt(((x - mean) ** 2 * target).sum() * dx)
print(f"forward_std = {std:.4f}")
best = None
for mu in np.linspace(-3, 3, 61):
    for s in np.linspace(0.3, 2.6, 47):
        f = normal(x[::40], mu, s) + 1e-300
        t = target[::40] + 1e-300
        d = (f * np.log(f / t)).sum() * dx * 40
        if best is None or d < best[0]:
            best = (d, mu, s)
print(f"reverse_mean = {abs(best[1]):.3f}")
print(f"reverse_std = {best[2]:.3f}")
print(f"reverse_kl_nats = {best[0]:.4f}")
