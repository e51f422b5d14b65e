"""Flow matching: conditional regression gives the marginal velocity, Euler steps, straightness; latency of image models; FID."""
import math
from statistics import NormalDist

import numpy as np

from facts import fact

r = np.random.default_rng(3)

# 1. Path x_t = (1 - t) e + t x1, e ~ N(0, 1), x1 ~ mixture at -2 and 2 with spread 0.3. Exact marginal velocity.
modes, s = np.array([-2.0, 2.0]), 0.3


def velocity(x, t):
    var = (1 - t) ** 2 + (t * s) ** 2
    w = np.exp(-((x[:, None] - t * modes) ** 2) / (2 * var))
    w /= w.sum(1, keepdims=True)
    gain = t * s * s / var
    x1 = (w * (modes + gain * (x[:, None] - t * modes))).sum(1)
    e = (w * ((1 - t) / var * (x[:, None] - t * modes))).sum(1)
    return x1 - e


n = 400_000
x1 = np.where(r.random(n) < 0.5, -2, 2) + s * r.standard_normal(n)
e = r.standard_normal(n)
for t in (0.2, 0.6, 0.9):
    xt, target = (1 - t) * e + t * x1, x1 - e
    bins = np.digitize(xt, np.linspace(-1.5, 1.5, 13))
    for k in range(1, 13):  # the regression on single pairs averages to the marginal velocity
        at = bins == k
        if at.sum() > 2000:
            assert abs(target[at].mean() - velocity(xt[at], t).mean()) < 5 * target[at].std() / math.sqrt(at.sum())
# quantile grids instead of draws, so distances have no sampling error
inv = NormalDist().inv_cdf
start = np.array([inv((i + 0.5) / 20_000) for i in range(20_000)])
half = np.array([inv((i + 0.5) / 10_000) for i in range(10_000)])
truth = np.r_[-2 + s * half, 2 + s * half]
for steps in (1, 2, 4, 8, 32):
    x = start.copy()
    for i in range(steps):
        x = x + velocity(x, i / steps) / steps
    print(f"euler_w1_{steps} = {np.abs(np.sort(x) - truth).mean():.4f}")
    if steps == 1:
        print(f"euler_one_std = {x.std():.5f}")
        assert x.std() < 1e-6
# after one straightening: pair each noise with the endpoint of its own path, so one step is exact here
end = start.copy()
for i in range(2000):
    end = end + velocity(end, i / 2000) / 2000
print(f"straight_one_step_w1 = {np.abs(np.sort(end) - truth).mean():.4f}")
crossing = np.mean((np.diff(end) < 0))
assert crossing == 0  # paths of a flow do not cross

# 2. Latency: 2B transformer, 1,024 x 1,024 pixels, autoencoder 8x, patches of 2: tokens; FLOPs 2 N per token and evaluation.
N, side, down, patch = 2e9, 1024, 8, 2
tokens = (side // down // patch) ** 2
one = 2 * N * tokens
peak = fact("h100_bf16_dense_tflops") * 1e12 * 0.4
print(f"image_tokens = {tokens}")
print(f"pixel_tokens = {(side // patch) ** 2}")
print(f"evaluation_tflop = {one / 1e12:.3f}")
print(f"guided_28_pflop = {28 * 2 * one / 1e15:.4f}")
print(f"guided_28_s = {28 * 2 * one / peak:.4f}")
print(f"distilled_4_tflop = {4 * one / 1e12:.3f}")
print(f"distilled_4_s = {4 * one / peak:.4f}")
print(f"single_step_s = {one / peak:.5f}")
print(f"distilled_gain = {28 * 2 / 4:.1f}")
# the shop: 5M edits a day, peak three times the mean, price per hour
per_day, price = 5e6, fact("h100_usd_per_hour")
for name, work in (("guided", 28 * 2 * one), ("distilled", 4 * one), ("gan", 0.5e12)):
    mean = per_day * work / peak / 86_400
    print(f"case_{name}_mean_h100 = {mean:.3f}")
    print(f"case_{name}_peak_h100 = {3 * mean:.2f}")
    print(f"case_{name}_usd_day = {3 * mean * 24 * price:.1f}")
    print(f"case_{name}_usd_per_1000 = {3 * mean * 24 * price / per_day * 1000:.4f}")
    print(f"case_{name}_s = {work / peak:.5f}")
print(f"case_saving_usd_m_year = {365 * 24 * price * 3 * per_day * (28 * 2 - 4) * one / peak / 86_400 / 1e6:.4f}")

# 3. FID: one dimension by hand, blindness to shape, bias with few samples.
print(f"fid_hand = {0.5**2 + 1 + 1.44 - 2 * math.sqrt(1.44):.4f}")
a = np.where(r.random(400_000) < 0.5, -1, 1) * math.sqrt(0.91) + 0.3 * r.standard_normal(400_000)
g = r.standard_normal(400_000)
fid1 = (a.mean() - g.mean()) ** 2 + a.var() + g.var() - 2 * math.sqrt(a.var() * g.var())
assert fid1 < 1e-3  # two separate modes, FID zero against one Gaussian


def fid(a, b):
    ca, cb = np.cov(a.T), np.cov(b.T)
    w, u = np.linalg.eigh(ca)
    root = u @ np.diag(np.sqrt(np.maximum(w, 0))) @ u.T
    cross = np.linalg.eigvalsh(root @ cb @ root)
    return ((a.mean(0) - b.mean(0)) ** 2).sum() + np.trace(ca) + np.trace(cb) - 2 * np.sqrt(np.maximum(cross, 0)).sum()


for m in (500, 5000):
    val = np.mean([fid(r.standard_normal((m, 64)), r.standard_normal((m, 64))) for _ in range(6)])
    print(f"fid_same_{m} = {val:.4f}")
print(f"solver_10_s = {20 * one / peak:.4f}")
print(f"quarter_28_s = {56 * one / 4 / peak:.4f}")
print(f"case_gan_ms = {1e3 * 0.5e12 / peak:.4f}")
