"""ELBO on a conjugate model (exact), gap equals the KL to the posterior, reparameterization, collapse in a linear model, code sizes."""
import math

import numpy as np

r = np.random.default_rng(1)


def evidence(x, s2):
    return -0.5 * math.log(2 * math.pi * (1 + s2)) - x * x / (2 * (1 + s2))


def kl_normal(m, v, m2=0.0, v2=1.0):
    return 0.5 * (math.log(v2 / v) + (v + (m - m2) ** 2) / v2 - 1)


def elbo(x, s2, m, v):
    rec = -0.5 * math.log(2 * math.pi * s2) - ((x - m) ** 2 + v) / (2 * s2)
    return rec - kl_normal(m, v)


x, s2 = 1.0, 1.0
post = (x / (1 + s2), s2 / (1 + s2))
assert abs(elbo(x, s2, *post) - evidence(x, s2)) < 1e-12
for _ in range(5000):
    m, v = 3 * r.standard_normal(), math.exp(r.standard_normal())
    gap = evidence(x, s2) - elbo(x, s2, m, v)
    assert gap >= -1e-12 and abs(gap - kl_normal(m, v, *post)) < 1e-9
print(f"ex_evidence = {evidence(x, s2):.4f}")
print(f"ex_post_mean = {post[0]:.3f}")
print(f"ex_post_var = {post[1]:.3f}")
print(f"ex_elbo_prior = {elbo(x, s2, 0, 1):.4f}")
print(f"ex_gap_prior = {evidence(x, s2) - elbo(x, s2, 0, 1):.4f}")
print(f"ex_elbo_half = {elbo(x, s2, 0.5, 1.0):.4f}")
print(f"ex_rec_post = {elbo(x, s2, *post) + kl_normal(*post):.4f}")
print(f"ex_kl_post = {kl_normal(*post):.4f}")
# importance-weighted bound tightens
for k in (1, 10, 100):
    z = r.standard_normal((40_000, k))
    logw = -0.5 * math.log(2 * math.pi * s2) - (x - z) ** 2 / (2 * s2)
    top = logw.max(1, keepdims=True)
    bound = (top[:, 0] + np.log(np.exp(logw - top).mean(1))).mean()
    print(f"iwae_{k} = {bound:.4f}")
    assert bound <= evidence(x, s2) + 0.01

# Gradient of E_q[(z - 3)^2] in the mean: reparameterized against score function, both unbiased, standard deviations.
mu, s = 0.5, 1.0
eps = r.standard_normal(400_000)
z = mu + s * eps
path = 2 * (z - 3)
score = (z - 3) ** 2 * (z - mu) / s**2
true = 2 * (mu - 3)
assert abs(path.mean() - true) < 0.02 and abs(score.mean() - true) < 0.1
print(f"gradient_true = {true:.1f}")
print(f"gradient_std_path = {path.std():.3f}")
print(f"gradient_std_score = {score.std():.3f}")
print(f"gradient_variance_ratio = {score.var() / path.var():.2f}")

# Linear decoder x = w z + noise of variance s2 on data of variance lam: best w^2 = max(lam - s2, 0), so weak directions collapse.
def best_weight(lam, s2):
    w = np.linspace(0, 3, 3001)
    ll = -0.5 * np.log(2 * np.pi * (w * w + s2)) - lam / (2 * (w * w + s2))
    return w[np.argmax(ll)]


for lam in (4.0, 1.5, 0.5):
    w = best_weight(lam, 1.0)
    assert abs(w * w - max(lam - 1, 0)) < 5e-3
    code = 0.5 * math.log(1 + w * w)  # mean KL of the exact posterior to the prior
    print(f"linear_kl_{str(lam).replace('.', '')}_nats = {code:.4f}")

# Codes: 32 x 32 indices of 512 entries against 256 x 256 x 3 bytes; latent 64 x 64 x 4 against 512 x 512 x 3 numbers.
print(f"vq_bits = {32 * 32 * math.log2(512):.0f}")
print(f"pixel_bits = {256 * 256 * 3 * 8}")
print(f"vq_ratio = {256 * 256 * 3 * 8 / (32 * 32 * math.log2(512)):.2f}")
print(f"latent_ratio = {512 * 512 * 3 / (64 * 64 * 4):.1f}")
