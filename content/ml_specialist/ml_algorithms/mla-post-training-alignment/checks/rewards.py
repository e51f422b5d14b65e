"""Bradley-Terry fit, best-of-n, over-optimization, PPO clipping, group baselines, KL estimator. Monte-Carlo tolerances beside each."""
import math

import numpy as np

r = np.random.default_rng(2)
sig = lambda z: 1 / (1 + np.exp(-z))

# 1. Bradley-Terry: rewards are identified up to a constant; maximum likelihood recovers differences (0.05 with 200,000 comparisons).
true = np.array([0.0, 0.5, 1.2, -0.7])
i, j = r.integers(0, 4, 200_000), r.integers(0, 4, 200_000)
keep = i != j
i, j = i[keep], j[keep]
y = r.random(len(i)) < sig(true[i] - true[j])
w = np.zeros(4)
for _ in range(300):
    e = sig(w[i] - w[j]) - y
    w -= 2.0 * (np.bincount(i, e, 4) - np.bincount(j, e, 4)) / len(i)
assert np.abs((w - w.mean()) - (true - true.mean())).max() < 0.05
for p in (60, 90):
    print(f"margin_{p} = {math.log(p / (100 - p)):.4f}")
# Two independent raters who each prefer the better answer with probability p agree with p^2 + (1 - p)^2; solve for 73 %, and simulate (0.005).
agree = 0.73
per_rater = 0.5 * (1 + math.sqrt(2 * agree - 1))
first, second = np.random.default_rng(7).random((2, 400_000)) < per_rater
assert abs((first == second).mean() - agree) < 0.005
print(f"per_rater_percent = {100 * per_rater:.3f}")
print(f"margin_agree_73 = {math.log(per_rater / (1 - per_rater)):.4f}")
print(f"win_margin_1_percent = {100 * sig(1.0):.3f}")
print(f"win_margin_2_percent = {100 * sig(2.0):.3f}")

# 2. Best of n: expected maximum of n standard normals and the KL bound log n - (n - 1)/n.
for n in (4, 16, 64):
    sample = r.standard_normal((100_000, n)).max(1).mean()
    grid = np.linspace(-6, 8, 40_001)
    from_cdf = np.array([0.5 * (1 + math.erf(v / math.sqrt(2))) for v in grid]) ** n
    exact = float((grid[1:] * np.diff(from_cdf)).sum())
    assert abs(exact - sample) < 0.01
    print(f"best_of_{n}_sigmas = {exact:.4f}")
    print(f"best_of_{n}_kl_nats = {math.log(n) - (n - 1) / n:.4f}")

# 3. Over-optimization. Proxy = quality + length + noise; the true value is hurt by length beyond the mean.
quality, length, noise = r.standard_normal((3, 20_000, 256))
proxy = quality + length + 0.5 * noise
worth = quality - 0.4 * np.maximum(length, 0) ** 2
gold = {}
for n in (1, 4, 16, 64, 256):
    pick = proxy[:, :n].argmax(1)
    rows = np.arange(len(pick))
    gold[n] = worth[rows, pick].mean() - worth.mean()
    print(f"proxy_{n} = {proxy[rows, pick].mean():.3f}")
    print(f"gold_{n} = {gold[n]:.3f}")
    print(f"length_{n} = {length[rows, pick].mean():.3f}")
assert gold[16] > gold[4] and gold[256] < gold[16] - 0.1
print(f"gold_ratio_256_to_16 = {gold[256] / gold[16]:.3f}")
print(f"proxy_ratio_256_to_16 = {proxy[:, :256].max(1).mean() / proxy[:, :16].max(1).mean():.3f}")

# 4. PPO's clipped term for epsilon 0.2: value and slope in the ratio.
def term(ratio, adv, eps=0.2):
    return min(ratio * adv, np.clip(ratio, 1 - eps, 1 + eps) * adv)


def slope(ratio, adv):
    return (term(ratio + 1e-6, adv) - term(ratio - 1e-6, adv)) / 2e-6


for ratio, adv, tag in ((1.3, 1, "up_good"), (0.7, 1, "down_good"), (1.3, -1, "up_bad"), (0.7, -1, "down_bad")):
    print(f"clip_{tag} = {term(ratio, adv):.3f}")
    print(f"slope_{tag} = {slope(ratio, adv):.3f}")

# 5. Groups: advantages, share of groups without signal, weight by difficulty, factor (1 - 1/G) from a baseline that holds the own sample.
g = np.array([1.0, 0, 0, 0])
adv = (g - g.mean()) / g.std()
print(f"adv_right = {adv[0]:.4f}")
print(f"adv_wrong = {adv[1]:.4f}")
g8 = np.array([1.0, 1, 0, 0, 0, 0, 0, 0])
adv8 = (g8 - g8.mean()) / g8.std()
print(f"adv8_right = {adv8[0]:.4f}")
print(f"adv8_wrong = {adv8[-1]:.4f}")
for p, tag in ((0.02, "02"), (0.5, "50"), (0.9, "90"), (0.97, "97")):
    print(f"silent_{tag}_percent = {100 * (p**8 + (1 - p) ** 8):.3f}")
mix = 0.3 * (0.02**8 + 0.98**8) + 0.4 * 2 * 0.5**8 + 0.3 * (0.97**8 + 0.03**8)
print(f"silent_mix_percent = {100 * mix:.3f}")
for p in (0.5, 0.1, 0.01):
    print(f"weight_std_{int(100 * p)} = {math.sqrt(p * (1 - p)):.4f}")
    print(f"weight_plain_{int(100 * p)} = {p * (1 - p):.4f}")
# two actions, logit 0.3, rewards 1 and 0: gradient of the expected reward is p (1 - p)
p, G = sig(0.3), 4
a = r.random((400_000, G)) < p
centred = a - a.mean(1, keepdims=True)
score = np.where(a, 1 - p, -p)
measured = (centred * score).mean()
assert abs(measured / (p * (1 - p)) - (1 - 1 / G)) < 0.01
loo = (a - (a.sum(1, keepdims=True) - a) / (G - 1)) * score
assert abs(loo.mean() / (p * (1 - p)) - 1) < 0.01
print(f"group_factor_4 = {1 - 1 / G:.3f}")
print(f"group_factor_16 = {1 - 1 / 16:.4f}")
# variance: with and without a baseline when rewards are 10 and 11
ra = 10 + a
print(f"variance_ratio = {((ra * score)[:, 0].var() / ((ra - 10 - p) * score)[:, 0].var()):.1f}")

# 6. KL estimators from samples of pi: log(pi/ref) and ref/pi - 1 - log(ref/pi): both unbiased, the second never negative and calmer.
pi, ref = np.array([0.6, 0.3, 0.1]), np.array([0.5, 0.3, 0.2])
x = r.choice(3, 200_000, p=pi)
k1 = np.log(pi[x] / ref[x])
k3 = ref[x] / pi[x] - 1 - np.log(ref[x] / pi[x])
exact = float((pi * np.log(pi / ref)).sum())
assert abs(k1.mean() / exact - 1) < 0.05 and abs(k3.mean() / exact - 1) < 0.05 and (k3 >= 0).all() and k3.var() < k1.var()
print(f"kl_exact_nats = {exact:.5f}")
print(f"kl_std_ratio = {k1.std() / k3.std():.2f}")

# 7. Memory before activations, all models of 8.03B parameters: trained 16 bytes, frozen 2 bytes.
N = 8.03
print(f"ppo_gb = {2 * 16 * N + 2 * 2 * N:.2f}")
print(f"grpo_verifier_gb = {16 * N + 2 * N:.2f}")
print(f"grpo_model_gb = {16 * N + 4 * N:.2f}")
print(f"dpo_gb = {16 * N + 2 * N:.2f}")
# the support case: generation for groups
tokens = (2000 - 500) * 8 * 800 * 4  # 500 tickets stay in the evaluation
print(f"case_tokens_m = {tokens / 1e6:.2f}")
print(f"case_generation_h = {tokens / 10_000 / 3600:.4f}")
print(f"case_dpo_tokens_m = {20_000 * 2 * 900 / 1e6:.2f}")
# noise of a win rate on 500 prompts at 55 %: standard error and 95 % half-width in points
se = 100 * math.sqrt(0.55 * 0.45 / 500)
print(f"win_rate_half_width_points = {1.96 * se:.3f}")
print(f"pairs_needed_55 = {(1.96 + 0.8416) ** 2 * 0.25 / 0.05**2:.1f}")
