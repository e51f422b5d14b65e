"""LoRA: sizes, start, exact merge, gradients; memory of full, LoRA and 4-bit training; loss masking and averaging."""
import math

import numpy as np

r = np.random.default_rng(1)
rank, d = 16, 4096
print(f"lora_square = {rank * 2 * d}")
print(f"lora_square_percent = {100 * rank * 2 * d / d**2:.4f}")
# a model of 32 layers, width 4,096, key-value width 1,024, gated feed-forward of 14,336; rank 16 on all seven matrices
shapes = {"q": (4096, 4096), "k": (4096, 1024), "v": (4096, 1024), "o": (4096, 4096), "g": (4096, 14_336), "u": (4096, 14_336), "d": (14_336, 4096)}
layer = sum(rank * (a + b) for a, b in shapes.values())
attention = sum(rank * (a + b) for n, (a, b) in shapes.items() if n in "qkvo")
total = 32 * sum(a * b for a, b in shapes.values()) + 2 * 128_256 * 4096
print(f"model_b = {total / 1e9:.4f}")
print(f"lora_layer = {layer}")
print(f"lora_all_m = {32 * layer / 1e6:.3f}")
print(f"lora_share_percent = {100 * 32 * layer / total:.4f}")
print(f"lora_attention_m = {32 * attention / 1e6:.3f}")
print(f"adapter_file_mb = {2 * 32 * layer / 1e6:.2f}")
# memory before activations
full, adapters = 16 * total, 16 * 32 * layer
print(f"full_gb = {full / 1e9:.2f}")
print(f"weights_bf16_gb = {2 * total / 1e9:.3f}")
print(f"adapter_state_gb = {adapters / 1e9:.4f}")
print(f"lora_gb = {(2 * total + adapters) / 1e9:.3f}")
bits = 4 + 8 / 64 + 32 / (64 * 256)
print(f"nf4_bits = {bits:.4f}")
print(f"qlora_weights_gb = {total * bits / 8 / 1e9:.3f}")
print(f"qlora_gb = {(total * bits / 8 + adapters) / 1e9:.3f}")
print(f"full_70_gb = {16 * 70:.0f}")
print(f"qlora_70_weights_gb = {70 * bits / 8:.3f}")
print(f"seven_full_gb = {16 * 7}")
# many adapters: 100 tenants
print(f"tenants_100_adapters_gb = {100 * 2 * 32 * layer / 1e9:.3f}")
print(f"tenants_100_copies_gb = {100 * 2 * total / 1e9:.1f}")

# start: B = 0, so the output is the base's and only B receives a gradient
m, n, k, alpha = 12, 10, 3, 6
W, A, B = r.standard_normal((m, n)), r.standard_normal((k, n)) / math.sqrt(n), np.zeros((m, k))
x, target = r.standard_normal(n), r.standard_normal(m)


def loss(A, B):
    return 0.5 * ((W @ x + alpha / k * B @ (A @ x) - target) ** 2).sum()


def gradients(A, B):
    e = W @ x + alpha / k * B @ (A @ x) - target
    return alpha / k * np.outer(B.T @ e, x), alpha / k * np.outer(e, A @ x)


gA, gB = gradients(A, B)
assert np.allclose(gA, 0) and np.abs(gB).max() > 0.1
A2, B2 = r.standard_normal((k, n)), r.standard_normal((m, k))
gA, gB = gradients(A2, B2)
for M, g in ((A2, gA), (B2, gB)):
    for i in np.ndindex(M.shape):
        keep = M[i]
        M[i] = keep + 1e-6
        up = loss(A2, B2)
        M[i] = keep - 1e-6
        down = loss(A2, B2)
        M[i] = keep
        assert abs((up - down) / 2e-6 - g[i]) < 1e-6
assert np.allclose((W + alpha / k * B2 @ A2) @ x, W @ x + alpha / k * B2 @ (A2 @ x))  # merging is exact
assert np.linalg.matrix_rank(B2 @ A2) == k
# scaling: with alpha fixed, one first step of size eta on B moves the output by (alpha / r)^2 times |A x|^2, |A x|^2 being about r |x|^2 / n
for scale, name in ((lambda k: 16 / k, "lora"), (lambda k: 16 / math.sqrt(k), "rslora")):
    move = []
    for k_ in (8, 128):
        got = np.mean([scale(k_) ** 2 * ((r.standard_normal((k_, 256)) / 16 @ (v := r.standard_normal(256))) ** 2).sum() / (v @ v) for _ in range(200)])
        move.append(got)
    print(f"first_step_ratio_{name} = {move[1] / move[0]:.3f}")

# The same first step under Adam, whose step on an entry is eta * sign(gradient): B = -eta sign(e (Ax)^T), so the output moves by scale * |Ax|_1.
for scale, name in ((lambda k: 16 / k, "lora"), (lambda k: 16 / math.sqrt(k), "rslora")):
    move = []
    for k_ in (8, 128):
        moved = []
        for _ in range(200):
            A_, x_, e_ = r.standard_normal((k_, 256)) / 16, r.standard_normal(256), r.standard_normal(6)
            step = -np.sign(np.outer(e_, A_ @ x_))
            moved.append(np.abs(scale(k_) * step @ (A_ @ x_)).mean() / np.linalg.norm(x_))
        move.append(np.mean(moved))
    print(f"first_adam_step_ratio_{name} = {move[1] / move[0]:.3f}")

# masking: 500 prompt and 100 answer tokens
print(f"prompt_share_percent = {100 * 500 / 600:.3f}")
# mean of means: micro-batches with 10 and 990 answer tokens
print(f"token_weight_short = {1 / 2 / 10:.5f}")
print(f"token_weight_long = {1 / 2 / 990:.7f}")
print(f"token_weight_ratio = {(1 / 20) / (1 / 1980):.1f}")
