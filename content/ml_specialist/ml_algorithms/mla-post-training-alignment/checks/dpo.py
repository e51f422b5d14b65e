"""KL-regularized optimum against gradient ascent (1e-4), DPO's minimizer and gradient (1e-7), displacement, over-fitting of sure pairs."""
import math

import numpy as np

r = np.random.default_rng(0)
soft = lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum()
sig = lambda z: 1 / (1 + np.exp(-z))
kl = lambda p, q: float((p * np.log(p / q)).sum())

# 1. Five actions: pi* = ref exp(r / beta) / Z equals the result of gradient ascent on E[r] - beta KL, and beats random policies.
ref, reward, beta = soft(r.standard_normal(5)), r.standard_normal(5), 0.5
closed = ref * np.exp(reward / beta)
Z = closed.sum()
closed /= Z
value = lambda p: p @ reward - beta * kl(p, ref)
z = np.log(ref)
for _ in range(20_000):
    p = soft(z)
    g = reward - beta * (np.log(p / ref))
    z += 0.2 * p * (g - p @ g)
assert np.abs(soft(z) - closed).max() < 1e-4
assert abs(value(closed) - beta * math.log(Z)) < 1e-12  # the optimum's value is beta log Z
for _ in range(2000):
    p = r.dirichlet(np.ones(5))
    assert value(p) < value(closed)
    assert abs(value(p) - (beta * math.log(Z) - beta * kl(p, closed))) < 1e-9  # J = beta log Z - beta KL(pi || pi*)

# 2. DPO with all pairs and Bradley-Terry labels: minimizer is the closed form; gradient against central differences.
pairs = [(i, j) for i in range(5) for j in range(5) if i != j]


def dpo(z, weight=lambda i, j: sig(reward[i] - reward[j])):
    ratio = np.log(soft(z) / ref)
    return -sum(weight(i, j) * math.log(sig(beta * (ratio[i] - ratio[j]))) for i, j in pairs)


def dpo_gradient(z):
    p = soft(z)
    ratio, g = np.log(p / ref), np.zeros(5)
    for i, j in pairs:
        push = beta * sig(reward[i] - reward[j]) * sig(-beta * (ratio[i] - ratio[j]))
        g[i] -= push  # grad log pi(i) - grad log pi(j) = e_i - e_j for a softmax
        g[j] += push
    return g


z = r.standard_normal(5)
for k in range(5):
    e = np.zeros(5)
    e[k] = 1e-6
    assert abs((dpo(z + e) - dpo(z - e)) / 2e-6 - dpo_gradient(z)[k]) < 1e-7
z = np.log(ref)
for _ in range(20_000):
    z -= 0.3 * dpo_gradient(z)
assert np.abs(soft(z) - closed).max() < 1e-4

# 3. The worked example: reference (0.5, 0.3, 0.2), rewards (1, 0, -1).
ref3, rew3 = np.array([0.5, 0.3, 0.2]), np.array([1.0, 0, -1])
for b, tag in ((1.0, "b1"), (0.5, "b05"), (0.1, "b01")):
    w = ref3 * np.exp(rew3 / b)
    p = w / w.sum()
    print(f"ex_z_{tag} = {w.sum():.4f}")
    for i in range(3):
        print(f"ex_p{i + 1}_{tag} = {p[i]:.5f}")
    print(f"ex_reward_{tag} = {p @ rew3:.4f}")
    print(f"ex_kl_{tag} = {kl(p, ref3):.4f}")
p = ref3 * np.exp(rew3 / 0.5)
p /= p.sum()
margin = 0.5 * (math.log(p[0] / 0.5) - math.log(p[2] / 0.2))
print(f"ex_margin = {margin:.4f}")
assert abs(margin - 2) < 1e-12
print(f"ex_preference = {sig(margin):.4f}")
print(f"ex_loss_start = {math.log(2):.4f}")
print(f"ex_loss_end = {-math.log(sig(margin)):.4f}")
print(f"ex_weight_end = {sig(-margin):.4f}")

# Log-ratio gap needed for a preference of 90 % and 99 %.
for b, tag in ((0.1, "b01"), (0.5, "b05")):
    for q in (90, 99):
        print(f"gap_{q}_{tag}_nats = {math.log(q / (100 - q)) / b:.3f}")

# 4. Displacement: shared parameters, chosen and rejected nearly alike. Features: chosen (1, 0.2), rejected (1, 0), unseen (0, 3).
phi = np.array([[1.0, 0.2], [1, 0], [0, 3]])
theta = np.array([2.0, 0.0])
start = soft(phi @ theta)
base, b, t = start.copy(), 0.1, theta.copy()
for step in range(400):
    p = soft(phi @ t)
    m = b * (math.log(p[0] / base[0]) - math.log(p[1] / base[1]))
    t = t + 0.5 * b * sig(-m) * (phi[0] - phi[1])
p = soft(phi @ t)
for i, name in enumerate(("chosen", "rejected", "unseen")):
    print(f"shift_{name}_before_percent = {100 * start[i]:.3f}")
    print(f"shift_{name}_after_percent = {100 * p[i]:.3f}")
print(f"shift_loss = {-math.log(sig(b * (math.log(p[0] / base[0]) - math.log(p[1] / base[1])))):.4f}")
assert p[0] < start[0] and p[2] > 2 * start[2]

# 5. A pair that is always preferred: DPO's gap grows without bound, IPO's stops at 1 / (2 beta).
gap_dpo = gap_ipo = 0.0
for step in range(200_000):
    gap_dpo += 0.5 * 0.1 * sig(-0.1 * gap_dpo)
    if step < 2000:
        gap_ipo -= 0.05 * 2 * (gap_ipo - 1 / 0.2)
    if step == 1999:
        early = gap_dpo
print(f"gap_dpo_2000_nats = {early:.2f}")
print(f"gap_dpo_200000_nats = {gap_dpo:.2f}")
print(f"gap_ipo_nats = {gap_ipo:.4f}")
assert gap_dpo > early + 10 and abs(gap_ipo - 5) < 1e-6
