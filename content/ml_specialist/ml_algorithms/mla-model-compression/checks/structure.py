"""Pruning formats, low rank, distillation gradients and directions."""
from math import log

import numpy as np

rng = np.random.default_rng(1)

# Bytes of sparse formats, per weight, relative to dense.
print(f"two_four_bf16_percent = {100 * (2 * 16 + 2 * 2) / 64}")
print(f"two_four_int4_percent = {100 * (2 * 4 + 2 * 2) / 16}")
print(f"csr_half_percent = {100 * 0.5 * (16 + 16) / 16}")
print(f"csr_ninety_percent = {100 * 0.1 * (16 + 16) / 16}")
print(f"bitmap_half_percent = {100 * (0.5 * 16 + 1) / 16}")
print(f"structured_half_ffn_percent = {100 * (4 + 8 * 0.5) / 12}")

# Magnitude pruning of a Gaussian matrix: energy that is lost.
W = rng.normal(size=(256, 1024))
order = np.sort(np.abs(W).ravel())
half = order[: W.size // 2]
print(f"prune_half_energy_percent = {100 * (half ** 2).sum() / (W ** 2).sum()}")
blocks = np.sort(np.abs(W).reshape(-1, 4), 1)
print(f"prune_two_four_energy_percent = {100 * (blocks[:, :2] ** 2).sum() / (W ** 2).sum()}")
rows = np.sort((W ** 2).sum(1))
print(f"prune_rows_energy_percent = {100 * rows[:128].sum() / rows.sum()}")
assert (half ** 2).sum() < (blocks[:, :2] ** 2).sum() < rows[:128].sum()

# Low rank.
m = n = 4096
print(f"rank_even = {m * n / (m + n)}")
print(f"rank_512_percent = {100 * 512 * (m + n) / (m * n)}")
s = np.linalg.svd(W, compute_uv=False) ** 2
print(f"svd_half_params_energy_percent = {100 * s[int(0.5 * 256 * 1024 / (256 + 1024)):].sum() / s.sum()}")
A = rng.normal(size=(40, 5)) @ rng.normal(size=(5, 30)) + 0.1 * rng.normal(size=(40, 30))
U, S, V = np.linalg.svd(A, full_matrices=False)
best = (U[:, :5] * S[:5]) @ V[:5]
assert abs(((A - best) ** 2).sum() - (S[5:] ** 2).sum()) < 1e-9
for _ in range(50):                                        # no random factorization is nearer
    B = rng.normal(size=(40, 5))
    C = np.linalg.lstsq(B, A, rcond=None)[0]
    assert ((A - B @ C) ** 2).sum() > ((A - best) ** 2).sum()
print(f"q_rank_params_m = {256 * (1024 + 4096) / 1e6}")
print(f"q_dense_params_m = {1024 * 4096 / 1e6}")
print(f"q_rank_percent = {100 * 256 * (1024 + 4096) / (1024 * 4096)}")
print(f"q_rank_even = {1024 * 4096 / (1024 + 4096)}")
sv = np.array([8, 4, 2, 1, 1, 1])
print(f"q_kept_percent = {100 * (sv[:2] ** 2).sum() / (sv ** 2).sum()}")
print(f"q_rel_error_percent = {100 * ((sv[2:] ** 2).sum() / (sv ** 2).sum()) ** 0.5}")


# Distillation.
def soft(z, T):
    e = np.exp((z - z.max()) / T)
    return e / e.sum()


def kd(z, v, T):
    p, q = soft(v, T), soft(z, T)
    return T * T * (p * np.log(p / q)).sum()


v, z = np.array([4.0, 2.0, 0.0]), np.array([3.0, 2.5, 0.5])
for T in (1.0, 2.0, 4.0, 20.0):
    g = T * (soft(z, T) - soft(v, T))
    for i in range(3):
        h = np.zeros(3)
        h[i] = 1e-6
        assert abs((kd(z + h, v, T) - kd(z - h, v, T)) / 2e-6 - g[i]) < 1e-7
centred = ((z - z.mean()) - (v - v.mean())) / 3
g100 = 100 * (soft(z, 100.0) - soft(v, 100.0))
assert np.abs(g100 - centred).max() < 0.01
for T in (1, 4):
    for i in range(3):
        print(f"teacher_{T}_{i + 1} = {soft(v, T)[i]}")
g = 4 * (soft(z, 4) - soft(v, 4))
for i in range(3):
    print(f"kd_grad_4_{i + 1} = {g[i]}")
    print(f"kd_limit_{i + 1} = {centred[i]}")
print(f"kd_without_t2_ratio = {4 * 4}")
norm = lambda T: np.abs(soft(z, T) - soft(v, T)).max() / T
print(f"unscaled_shrink_1_to_10 = {norm(1) / norm(10)}")
print(f"scaled_change_1_to_10 = {norm(1) / (norm(10) * 100)}")
# Question: teacher (2, 0), student (1, 0), T = 2.
p, q = soft(np.array([2.0, 0]), 2)[0], soft(np.array([1.0, 0]), 2)[0]
print(f"q_teacher = {p}")
print(f"q_student = {q}")
print(f"q_kd_grad = {2 * (q - p)}")
print(f"q_limit_grad = {((0.5) - (1.0)) / 2}")

# A student of one mode against a teacher of two: directions of the divergence.
grid = np.linspace(-8, 8, 1601)
gauss = lambda m, s: np.exp(-((grid - m) ** 2) / (2 * s * s)) / s
t = 0.6 * gauss(-2.5, 0.7) + 0.4 * gauss(2.5, 0.7)
t /= t.sum()
best = {}
for name in ("forward", "reverse"):
    top = (np.inf,)
    for mu in np.linspace(-3.5, 3.5, 71):
        for sd in np.linspace(0.4, 4, 73):
            s = gauss(mu, sd)
            s = s / s.sum() + 1e-300
            s /= s.sum()
            val = (t * np.log((t + 1e-300) / s)).sum() if name == "forward" else (s * np.log(s / (t + 1e-300))).sum()
            if val < top[0]:
                top = (val, mu, sd)
    best[name] = top
    print(f"{name}_mean = {round(top[1], 1)}")
    print(f"{name}_sd = {round(top[2], 2)}")
assert abs(best["forward"][1]) < 1.0 < abs(best["reverse"][1]) and best["forward"][2] > 2 * best["reverse"][2]
