"""Mixture of experts: parameters total and active, balancing loss, experts touched by a batch (against simulation, 2 %), capacity."""
import math

import numpy as np

from facts import fact

r = np.random.default_rng(1)

# 1. Eight experts, two per token: width 4,096, expert width 14,336 (three matrices), 32 layers, 32 query and 8 KV heads of 128, vocabulary 32,000.
d, dff, L, E, k, V = 4096, 14_336, 32, 8, 2, 32_000
expert = 3 * d * dff
attention = d * (4096 + 1024 + 1024 + 4096)
table = 2 * V * d
total = L * (E * expert + attention + E * d) + table
active = L * (k * expert + attention + E * d) + table
print(f"expert_parameters_m = {expert / 1e6:.3f}")
print(f"moe_total_b = {total / 1e9:.3f}")
print(f"moe_active_b = {active / 1e9:.3f}")
print(f"moe_ratio = {total / active:.3f}")
print(f"moe_weights_gb = {2 * total / 1e9:.2f}")
print(f"moe_token_gflop = {2 * active / 1e9:.2f}")

# 2. Experts touched by a batch of B tokens under uniform routing: E (1 - (1 - k/E)^B).
for E_, k_ in ((256, 8), (8, 2)):
    for B in (1, 16, 64, 256):
        want = E_ * (1 - (1 - k_ / E_) ** B)
        got = np.mean([len({e for _ in range(B) for e in r.choice(E_, k_, replace=False)}) for _ in range(60)])
        assert abs(got / want - 1) < 0.05
        print(f"touched_{E_}_{B} = {want:.3f}")
        print(f"tokens_per_expert_{E_}_{B} = {B * k_ / E_:.3f}")
print(f"touched_256_64_percent = {100 * (1 - (1 - 8 / 256) ** 64):.3f}")
# batch at which an expert sees as many tokens as a dense layer would with 64
print(f"batch_for_64_per_expert = {64 * 256 / 8:.0f}")
# combinations of experts: 2 of 8 against 8 of 64
print(f"combinations_2_of_8 = {math.comb(8, 2)}")
print(f"combinations_8_of_64_b = {math.comb(64, 8) / 1e9:.4f}")

# 3. Balancing loss E * sum f_i P_i: 1 at uniform, larger when load and probability agree on favourites; gradient only through P.
def balance(p, k):
    top = np.argsort(-p, axis=1)[:, :k]
    f = np.zeros(p.shape[1])
    np.add.at(f, top.ravel(), 1)
    f /= top.size
    return p.shape[1] * (f * p.mean(0)).sum(), f


p = np.full((8, 8), 0.05)
for i in range(8):
    p[i, i] += 0.6
assert abs(balance(p, 1)[0] - 1) < 1e-12
skew = np.tile([0.5, 0.2, 0.1, 0.1, 0.04, 0.03, 0.02, 0.01], (8, 1))
print(f"balance_collapsed = {balance(skew, 1)[0]:.3f}")
print(f"balance_collapsed_top2 = {balance(skew, 2)[0]:.3f}")

# 4. The worked example: router logits (2, 1, 0, -1), two experts, gates renormalized over the chosen.
z = np.array([2.0, 1, 0, -1])
full = np.exp(z) / np.exp(z).sum()
pair = np.exp(z[:2]) / np.exp(z[:2]).sum()
for i in range(4):
    print(f"ex_router_{i + 1} = {full[i]:.5f}")
for i in range(2):
    print(f"ex_gate_{i + 1} = {pair[i]:.5f}")

# 5. Capacity: random routing of 4,096 assignments to 64 experts, capacity factor 1.25: share dropped. Skewed popularity drops more.
def dropped(weights, factor, runs=200):
    load = r.multinomial(4096, weights, size=runs)
    return np.maximum(load - factor * 4096 / len(weights), 0).sum(1).mean() / 4096


zipf = 1 / np.arange(1, 65) ** 0.5
print(f"dropped_uniform_100_percent = {100 * dropped(np.full(64, 1 / 64), 1.0):.3f}")
assert 100 * dropped(np.full(64, 1 / 64), 1.25) < 0.6
print(f"dropped_skew_125_percent = {100 * dropped(zipf / zipf.sum(), 1.25):.2f}")
# 6. Bias balancing: add a bias to the scores for the choice only, lower it for overloaded experts; load evens out.
bias, pull = np.zeros(16), np.linspace(0.8, -0.8, 16)
for step in range(600):
    s = r.standard_normal((256, 16)) + pull
    load = np.bincount(np.argsort(-(s + bias), axis=1)[:, :2].ravel(), minlength=16)
    if step == 0:
        before = load.max() / load.mean()
    bias -= 0.01 * np.sign(load - load.mean())
print(f"bias_max_load_before = {before:.2f}")
assert before > 1.8 and load.max() / load.mean() < 1.6
# The small model of the bank: 2B shared parts, 64 experts of 0.5B, four chosen.
print(f"mini_total_b = {2 + 64 * 0.5:.1f}")
print(f"mini_active_b = {2 + 4 * 0.5:.1f}")
print(f"mini_weights_gb = {2 * (2 + 64 * 0.5):.1f}")
print(f"mini_gflop = {2 * (2 + 4 * 0.5):.1f}")
# q09: 12B active of 150B, 8 of 256 experts: what lies outside the experts, and the bytes that five tokens read
outside = (12e9 - 150e9 / 32) / (1 - 1 / 32)
experts = 150e9 - outside
print(f"hospital_read_gb = {2 * (outside + experts * (1 - (1 - 8 / 256) ** 5)) / 1e9:.3f}")
# devices to hold the weights at 85 % of the memory, and the time of one decoding step for reading them on these devices
room = 0.85 * fact("h100_hbm_gb")
for name, weights, read in (("dense", 80, 80), ("sparse", 300, 2 * (outside + experts * (1 - (1 - 8 / 256) ** 5)) / 1e9)):
    devices = math.ceil(weights / room)
    step = read / (devices * fact("h100_hbm_tb_per_s"))
    print(f"hospital_{name}_devices = {devices}")
    print(f"hospital_{name}_step_ms = {step:.3f}")
    print(f"hospital_{name}_tokens_per_s = {1e3 / step:.2f}")
