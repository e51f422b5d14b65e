"""Scaling laws: closed-form optimum against a grid (0.5 %), two published sets of constants, training and serving together."""
import math

import numpy as np

from facts import fact

REFIT = dict(E=1.8172, A=482.01, B=2085.43, a=0.3478, b=0.3658)  # arXiv 2404.10102
ORIGINAL = dict(E=1.69, A=406.4, B=410.7, a=0.34, b=0.28)  # arXiv 2203.15556, as printed


def loss(N, D, c=REFIT):
    return c["E"] + c["A"] / N ** c["a"] + c["B"] / D ** c["b"]


def best(C, c=REFIT):
    G = (c["a"] * c["A"] / (c["b"] * c["B"])) ** (1 / (c["a"] + c["b"]))
    N = G * (C / 6) ** (c["b"] / (c["a"] + c["b"]))
    return N, C / 6 / N


C = 5.76e23  # 6 * 70e9 * 1.37e12, the budget of the compute-optimal study's large model
for c, name in ((REFIT, "refit"), (ORIGINAL, "printed")):
    N, D = best(C, c)
    grid = np.exp(np.linspace(math.log(1e9), math.log(1e13), 20_001))
    found = grid[np.argmin(loss(grid, C / 6 / grid, c))]
    assert abs(found / N - 1) < 0.005
    print(f"{name}_n_b = {N / 1e9:.3f}")
    print(f"{name}_d_t = {D / 1e12:.4f}")
    print(f"{name}_ratio = {D / N:.3f}")
print(f"exponent_n = {REFIT['b'] / (REFIT['a'] + REFIT['b']):.4f}")
N, D = best(C)
print(f"gap_n_term = {REFIT['A'] / N ** REFIT['a']:.4f}")
print(f"gap_d_term = {REFIT['B'] / D ** REFIT['b']:.4f}")
assert abs(REFIT["a"] * REFIT["A"] / N ** REFIT["a"] - REFIT["b"] * REFIT["B"] / D ** REFIT["b"]) < 1e-9  # marginal gains agree
# flat optimum: half and double the size at equal compute
print(f"loss_best = {loss(N, D):.4f}")
print(f"loss_half = {loss(N / 2, 2 * D):.4f}")
print(f"loss_double = {loss(2 * N, D / 2):.4f}")
print(f"extra_half = {loss(N / 2, 2 * D) - loss(N, D):.4f}")
print(f"extra_quarter = {loss(N / 4, 4 * D) - loss(N, D):.4f}")


# Training to a target loss with a smaller model: tokens needed, extra training compute.
def tokens_for(target, N, c=REFIT):
    rest = target - c["E"] - c["A"] / N ** c["a"]
    return (c["B"] / rest) ** (1 / c["b"])


target = loss(N, D)
for share, tag in ((0.5, "half"), (0.25, "quarter")):
    small = N * share
    T = tokens_for(target, small)
    assert abs(loss(small, T) - target) < 1e-12
    print(f"{tag}_n_b = {small / 1e9:.3f}")
    print(f"{tag}_tokens_t = {T / 1e12:.4f}")
    print(f"{tag}_extra_percent = {100 * (6 * small * T / C - 1):.3f}")
    print(f"{tag}_train_ratio = {6 * small * T / C:.4f}")
    print(f"{tag}_ratio = {T / small:.2f}")
    # served tokens at which the smaller model is cheaper in all: 6 N T + 2 N S = C + 2 N* S
    print(f"{tag}_break_even_t = {(6 * small * T - C) / (2 * (N - small)) / 1e12:.4f}")
floor = (REFIT["A"] / (target - REFIT["E"])) ** (1 / REFIT["a"])
print(f"smallest_possible_b = {floor / 1e9:.3f}")

# An over-trained model: 8B on 15T tokens.
print(f"eight_ratio = {15e12 / 8e9:.0f}")
print(f"eight_flop = {6 * 8e9 * 15e12:.4e}")
# Training time: 70B on 15T tokens, 8,192 H100 at 40 % of the dense bf16 peak.
flop = 6 * 70e9 * 15e12
print(f"big_flop = {flop:.4e}")
seconds = flop / (8192 * fact("h100_bf16_dense_tflops") * 1e12 * 0.4)
print(f"big_days = {seconds / 86_400:.3f}")
print(f"big_gpu_hours_m = {8192 * seconds / 3600 / 1e6:.4f}")
print(f"big_usd_m = {8192 * seconds / 3600 * fact('h100_usd_per_hour') / 1e6:.3f}")
print(f"big_ratio = {15e12 / 70e9:.1f}")

# The case: training budget 1e24 FLOPs; 48T tokens served over two years; dense 20B, dense at the optimum, mixture with 20B active of 200B.
budget, served = 1e24, 48e12
Ns, Ds = best(budget)
hour = fact("h100_bf16_dense_tflops") * 1e12 * 3600
price = fact("h100_usd_per_hour")
print(f"case_best_n_b = {Ns / 1e9:.3f}")
print(f"case_best_d_t = {Ds / 1e12:.4f}")
print(f"case_best_loss = {loss(Ns, Ds):.4f}")
print(f"case_train_usd_m = {budget / (hour * 0.4) * price / 1e6:.4f}")
for size, tag in ((Ns, "best"), (20e9, "small")):
    print(f"case_{tag}_serve_flop = {2 * size * served:.4e}")
    print(f"case_{tag}_serve_usd_m = {2 * size * served / (hour * 0.25) * price / 1e6:.4f}")
    print(f"case_{tag}_serve_to_train = {2 * size * served / budget:.3f}")
D20 = budget / 6 / 20e9
print(f"case_small_d_t = {D20 / 1e12:.4f}")
print(f"case_small_loss = {loss(20e9, D20):.4f}")
print(f"case_small_extra = {loss(20e9, D20) - loss(Ns, Ds):.4f}")
print(f"case_small_ratio = {D20 / 20e9:.1f}")
print(f"case_moe_weights_gb = {200e9 * 2 / 1e9:.0f}")
print(f"case_small_weights_gb = {20e9 * 2 / 1e9:.0f}")
print(f"case_tokens_per_s_mean_m = {served / (730 * 86_400) / 1e6:.4f}")
print(f"case_best_serve_days_h100_k = {2 * Ns * served / (hour * 0.25) / (730 * 24) / 1e3:.4f}")
print(f"case_small_serve_h100 = {2 * 20e9 * served / (hour * 0.25) / (730 * 24):.1f}")
print(f"case_best_serve_h100 = {2 * Ns * served / (hour * 0.25) / (730 * 24):.1f}")
print(f"case_low_serve_to_train = {2 * Ns * 1e12 / budget:.3f}")
cache = 2 * 48 * 8 * 128 * 2
print(f"case_cache_kib = {cache / 2**10:.2f}")
print(f"case_cache_gib = {cache * 6000 / 2**30:.4f}")
print(f"case_sequences = {(0.85 * fact('h100_hbm_gb') * 1e9 - 40e9) // (cache * 6000):.0f}")
# What closes the gap: doubling the small model's training, all the tokens it would need, and a size in between at the same budget.
print(f"case_double_gain = {loss(20e9, D20) - loss(20e9, 2 * D20):.5f}")
match = tokens_for(loss(Ns, Ds), 20e9)
assert abs(loss(20e9, match) - loss(Ns, Ds)) < 1e-12
print(f"case_match_tokens_t = {match / 1e12:.3f}")
print(f"case_match_train_usd_m = {6 * 20e9 * match / (hour * 0.4) * price / 1e6:.4f}")
print(f"case_mid_extra = {loss(40e9, budget / 6 / 40e9) - loss(Ns, Ds):.5f}")
print(f"case_mid_d_t = {budget / 6 / 40e9 / 1e12:.4f}")
print(f"case_mid_serve_usd_m = {2 * 40e9 * served / (hour * 0.25) * price / 1e6:.4f}")
print(f"case_repeats_at_1t = {D20 / 1e12:.3f}")
