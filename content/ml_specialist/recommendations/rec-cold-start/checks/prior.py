"""Content prior against own evidence: risks, crossover, exchange rate, id dropout, starvation of cold items.

Tolerance: closed forms against simulation within 3 %; minimisers against a grid or a dense solve.
"""
import math
import numpy as np

rng = np.random.default_rng(0)
Phi = lambda z: 0.5 * math.erfc(-z / math.sqrt(2))

# --- risks of the three estimators -------------------------------------------------------------------------------
mu, T = 0.04, 0.02                                    # mean and spread of the true click rates
sig2 = mu * (1 - mu)                                  # noise of one impression
base = sig2 / T**2
print(f"views_per_spread = {base}")


def model(r2):
    tau2 = (1 - r2) * T**2
    return tau2, sig2 / tau2                          # spread around the content guess, kappa


risk_cf = lambda n: 1 / (1 / T**2 + n / sig2)
risk_hybrid = lambda n, r2: 1 / (1 / model(r2)[0] + n / sig2)
for r2, name in ((0.2, "20"), (0.5, "50"), (0.8, "80")):
    tau2, kappa = model(r2)
    star = kappa * r2
    assert abs(star - base * r2 / (1 - r2)) < 1e-9
    assert abs(risk_cf(star) - tau2) < 1e-12          # at the crossover both are equally good
    print(f"kappa_{name} = {kappa}\ncrossover_{name} = {star}")
for n in (40, 400):
    print(f"sd_cf_{n} = {100 * math.sqrt(risk_cf(n))}\nsd_hybrid_{n} = {100 * math.sqrt(risk_hybrid(n, 0.5))}")
print(f"sd_content = {100 * math.sqrt(model(0.5)[0])}")
print(f"sd_mean = {100 * T}")

# simulation with Gaussian noise: the three risks, and no other weight is better
tau2, kappa = model(0.5)
k = 400_000
content = rng.normal(mu, math.sqrt(0.5) * T, k)
theta = content + rng.normal(0, math.sqrt(tau2), k)
for n in (40, 96, 400):
    bar = theta + rng.normal(0, math.sqrt(sig2 / n), k)
    cf = mu + n / (n + base) * (bar - mu)
    hy = content + n / (n + kappa) * (bar - content)
    assert abs(np.mean((cf - theta) ** 2) / risk_cf(n) - 1) < 0.03
    assert abs(np.mean((hy - theta) ** 2) / risk_hybrid(n, 0.5) - 1) < 0.03
    for w in (0.9, 1.1):
        other = content + w * n / (n + kappa) * (bar - content)
        assert np.mean((other - theta) ** 2) > np.mean((hy - theta) ** 2)

# clicks are counts, not Gaussian: same crossover with binomial draws
for n in (24, 48, 192, 384):
    bar = rng.binomial(n, np.clip(theta, 0, 1)) / n
    cf = mu + n / (n + base) * (bar - mu)
    wins = np.mean((cf - theta) ** 2) < np.mean((content - theta) ** 2)
    assert wins == (n > 96)

# --- R2 from noisy rates: subtract the sampling noise from both variances -------------------------------------------------
noise = sig2 / 200
tot, res = T**2 + noise, model(0.5)[0] + noise
print(f"r2_naive = {1 - res / tot}\nr2_corrected = {1 - (res - noise) / (tot - noise)}")
assert abs(tot - 5.92e-4) < 1e-9 and abs(res - 3.92e-4) < 1e-9
bar = theta + rng.normal(0, math.sqrt(noise), k)
assert abs(1 - (np.var(bar - content) - noise) / (np.var(bar) - noise) - 0.5) < 0.01

# --- worked example ------------------------------------------------------------------------------------------------
kap, guess = round(model(0.5)[1]), 0.05
for n, clicks in ((40, 4), (400, 24)):
    print(f"we_hybrid_{n} = {100 * (kap * guess + clicks) / (kap + n)}")
    print(f"we_cf_{n} = {100 * (base * mu + clicks) / (base + n)}")
    print(f"we_raw_{n} = {100 * clicks / n}")
print(f"we_weight_40 = {100 * 40 / (40 + kap)}\nwe_weight_400 = {100 * 400 / (400 + kap)}")

# --- exchange rate: what a better content model is worth in impressions --------------------------------------------------
worth = lambda a, b: base * (1 / (1 - b) - 1 / (1 - a))
print(f"worth_40_60 = {worth(0.4, 0.6)}\nworth_60_80 = {worth(0.6, 0.8)}\nworth_0_50 = {worth(0, 0.5)}")
for n in (0, 50, 300):                                 # holds at every n
    assert abs(risk_hybrid(n + worth(0.4, 0.6), 0.4) - risk_hybrid(n, 0.6)) < 1e-15

# --- id dropout: weight with which an item trains the content part -------------------------------------------------------
def profile(n, lam, p):
    a = (1 - p) * n
    return a * lam / (a + lam) + p * n


for n, lam, p, q in ((1000, 5.0, 0.2, 0.7), (10, 5.0, 0.2, -1.3), (50, 0.01, 0.0, 0.4)):
    e = np.linspace(-2, 2, 400_001)
    loss = n * ((1 - p) * (q - e) ** 2 + p * q**2) + lam * e**2
    assert abs(loss.min() / (profile(n, lam, p) * q**2) - 1) < 1e-4
print(f"profile_head_none = {profile(1000, 5, 0)}\nprofile_tail_none = {profile(10, 5, 0)}")
print(f"profile_head_drop = {profile(1000, 5, 0.2)}\nprofile_tail_drop = {profile(10, 5, 0.2)}")
gls = lambda n: n * kappa / (n + kappa)                # sigma^2 / (tau^2 + sigma^2/n)
for n in (3, 100, 5000):
    assert abs(gls(n) - sig2 / (tau2 + sig2 / n)) < 1e-9 and abs(gls(n) - profile(n, kappa, 0)) < 1e-9

# joint ridge: ids nearly free, a penalty on the content weight; 200 items of 1,000 events, unit features
m, lam, lam_w = 200, 0.01, 20.0
f = rng.normal(size=m)
f /= np.sqrt(np.mean(f**2))
ybar = 1.0 * f + rng.normal(0, 0.5, m)
slope = f @ ybar / (f @ f)


def fit(p):
    A = np.zeros((m + 1, m + 1))
    A[:m, :m] = np.diag((1 - p) * 1000 + lam * np.ones(m))
    A[:m, m] = A[m, :m] = (1 - p) * 1000 * f
    A[m, m] = 1000 * f @ f + lam_w
    b = np.append((1 - p) * 1000 * ybar, 1000 * f @ ybar)
    return np.linalg.solve(A, b)[m] / slope


for p, name in ((0.0, "none"), (0.2, "drop")):
    W = profile(1000, lam, p) * m
    assert abs(fit(p) - W / (W + lam_w)) < 1e-6
    print(f"content_kept_{name}_percent = {100 * fit(p)}")

# --- sorting by the posterior mean starves cold items -----------------------------------------------------------------------
z = 2.3263478740408408
assert abs(Phi(-z) - 0.01) < 1e-9
for r2, name in ((0.2, "20"), (0.5, "50"), (0.8, "80")):
    share = Phi(-z / math.sqrt(r2))
    print(f"starved_share_{name}_percent = {100 * share}\nstarved_ratio_{name} = {0.01 / share}")
pred = rng.normal(0, math.sqrt(0.5), 4_000_000)
assert abs(np.mean(pred > z) / Phi(-z / math.sqrt(0.5)) - 1) < 0.1
