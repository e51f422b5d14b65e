"""State-space layers: discretization, three equal forms, gate from the step size; recall of linear attention; state against cache."""
import math

import numpy as np

from facts import fact

r = np.random.default_rng(5)

# 1. Zero-order hold, scalar A = -1: exact for inputs held constant; compared with fine Euler steps (1e-4).
A, dt = -1.0, 0.5
abar, bbar = math.exp(A * dt), (math.exp(A * dt) - 1) / A
print(f"zoh_a = {abar:.5f}")
print(f"zoh_b = {bbar:.5f}")
h = 0.3
fine = h
for _ in range(200_000):
    fine += dt / 200_000 * (A * fine + 2.0)
assert abs(fine - (abar * h + bbar * 2.0)) < 1e-5
print(f"zoh_a_dt01 = {math.exp(-0.1):.5f}")
print(f"zoh_b_dt01 = {1 - math.exp(-0.1):.5f}")

# 2. Worked example: recurrence and convolution give the same.
x, state, ys = [1.0, 0.0, 2.0], 0.0, []
for value in x:
    state = abar * state + bbar * value
    ys.append(state)
kernel = [bbar * abar**j for j in range(3)]
conv = [sum(kernel[j] * x[t - j] for j in range(t + 1)) for t in range(3)]
assert np.allclose(ys, conv)
for j in range(3):
    print(f"ex_kernel_{j} = {kernel[j]:.5f}")
    print(f"ex_y_{j + 1} = {ys[j]:.5f}")

# 3. Input-dependent coefficients: the pair (a, b) with (a2, b2) after (a1, b1) = (a2 a1, a2 b1 + b2) is associative.
n = 64
a, b = r.uniform(0.2, 1, n), r.standard_normal(n)
after = lambda p, q: (q[0] * p[0], q[0] * p[1] + q[1])
p, q, s = ((r.random(), r.random()) for _ in range(3))
assert np.allclose(after(after(p, q), s), after(p, after(q, s)))
A_, B_, hop, rounds = a.copy(), b.copy(), 1, 0
while hop < n:
    B_[hop:], A_[hop:] = A_[hop:] * B_[:-hop] + B_[hop:], A_[hop:] * A_[:-hop]
    hop, rounds = 2 * hop, rounds + 1
state, seq = 0.0, []
for at, bt in zip(a, b):
    state = at * state + bt
    seq.append(state)
assert np.allclose(B_, seq) and rounds == 6
print(f"scan_rounds_64 = {rounds}")
print(f"scan_rounds_8192 = {math.log2(8192):.0f}")

# 4. A = -1 and step size softplus(z): the state-space cell is a gated average with gate sigmoid(z).
for z in (-3.0, 0.0, 2.0):
    dt = math.log1p(math.exp(z))
    gate = 1 / (1 + math.exp(-z))
    assert abs(math.exp(-dt) - (1 - gate)) < 1e-12 and abs((1 - math.exp(-dt)) - gate) < 1e-12
gate = lambda z: 1 / (1 + math.exp(-z))
print(f"gate_at_minus_5 = {gate(-5):.5f}")
print(f"gate_at_plus_5 = {gate(5):.5f}")
print(f"kept_after_1000_fillers_percent = {100 * (1 - gate(-5)) ** 1000:.5f}")
print(f"kept_after_1000_fillers_minus_9_percent = {100 * (1 - gate(-9)) ** 1000:.4f}")

# 5. Linear attention as a state: S = sum v k^T, read S q. Noise-to-signal variance for m random unit keys in d_k dimensions.
dk, dv = 64, 64
for m in (16, 64, 256):
    total = []
    for _ in range(20):
        k = r.standard_normal((m, dk))
        k /= np.linalg.norm(k, axis=1, keepdims=True)
        v = r.standard_normal((m, dv))
        got = k @ (v.T @ k).T
        total.append(((got - v) ** 2).mean() / (v**2).mean())
    measured, predicted = np.mean(total), (m - 1) / dk
    assert abs(measured / predicted - 1) < 0.08
    print(f"interference_{m} = {predicted:.4f}")
# orthogonal keys: exact up to d_k pairs
k = np.linalg.qr(r.standard_normal((dk, dk)))[0]
v = r.standard_normal((dk, dv))
assert np.allclose(k @ (v.T @ k).T, v)
# overwriting one key: the sum keeps the old value, the delta rule replaces it
k1, old, new = k[0], v[0], v[1]
S = np.outer(old, k1) + np.outer(new, k1)
assert np.allclose(S @ k1, old + new)
S = np.outer(old, k1)
S = S + np.outer(new - S @ k1, k1)
assert np.allclose(S @ k1, new)

# 6. State against cache: 32 layers, width 4,096; state-space: inner width 8,192, 16 states each; attention: 8 KV heads of 128; bf16.
layers, inner, states = 32, 8192, 16
ssm_layer = inner * states * 2
kv_layer = 2 * 8 * 128 * 2
print(f"ssm_layer_kib = {ssm_layer / 2**10:.1f}")
print(f"ssm_total_mib = {layers * ssm_layer / 2**20:.2f}")
print(f"kv_layer_kib_per_token = {kv_layer / 2**10:.2f}")
print(f"kv_total_kib_per_token = {layers * kv_layer / 2**10:.1f}")
print(f"break_even_tokens = {ssm_layer / kv_layer:.1f}")
print(f"kv_8192_gib = {layers * kv_layer * 8192 / 2**30:.4f}")
print(f"kv_128k_gib = {layers * kv_layer * 131_072 / 2**30:.3f}")
print(f"ratio_8192 = {kv_layer * 8192 / ssm_layer:.1f}")

# 7. The stream case: 200,000 tokens of history, 4 attention layers of 32 in the hybrid, 8 devices of 80 GB, 85 % usable, 16 GB weights.
tokens = 200_000
full = layers * kv_layer * tokens
hybrid = 4 * kv_layer * tokens + 28 * ssm_layer
pure = layers * ssm_layer
room = 0.85 * 8 * fact("h100_hbm_gb") * 1e9 - 16e9
print(f"case_full_gb = {full / 1e9:.3f}")
print(f"case_hybrid_gb = {hybrid / 1e9:.4f}")
print(f"case_pure_mb = {pure / 1e6:.4f}")
print(f"case_room_gb = {room / 1e9:.1f}")
print(f"case_streams_full = {room // full:.0f}")
print(f"case_streams_hybrid = {room // hybrid:.0f}")
print(f"case_streams_pure = {room / pure:.0f}")
bandwidth = 8 * fact("h100_hbm_tb_per_s") * 1e12
print(f"case_read_full_ms = {full / bandwidth * 1e3:.4f}")
print(f"case_read_hybrid_ms = {hybrid / bandwidth * 1e3:.4f}")
print(f"case_round_full_ms = {(room // full * full + 16e9) / bandwidth * 1e3:.3f}")
print(f"case_devices_full_300 = {300 * full / room * 8:.2f}")
print(f"case_devices_hybrid_300 = {300 * hybrid / room * 8:.2f}")
print(f"case_nodes_full_300 = {math.ceil(300 / (room // full))}")
print(f"case_nodes_hybrid_300 = {math.ceil(300 / (room // hybrid))}")
window = 28 * kv_layer * 4096 + 4 * kv_layer * tokens
print(f"case_window_gb = {window / 1e9:.4f}")
# saved copies of the state for reuse of prompt prefixes, per token, if one is kept every 512 or 64 tokens
for every in (512, 64):
    print(f"snapshot_{every}_kib_per_token = {layers * ssm_layer / every / 2**10:.3f}")
assert abs(layers * ssm_layer / (ssm_layer / kv_layer) - layers * kv_layer) < 1e-6
# fp32 against bf16 (8 significant bits) for a state that decays by 0.9993 per step
def bf16(v):
    bits = int(np.float32(v).view(np.uint32))
    return float(np.uint32((bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000).view(np.float32))


assert bf16(0.9993) == 1.0  # the decay itself is lost
exact, rounded = 1.0, 1.0
for _ in range(1000):
    exact, rounded = exact * 0.9993, bf16(rounded * 0.9993)
print(f"kept_1000_fp32_percent = {100 * exact:.3f}")
print(f"kept_1000_bf16_percent = {100 * rounded:.3f}")
# products of 100 independent matrices, each scaled so that a vector keeps its mean square, against powers of one such matrix
r = np.random.default_rng(11)
logs = {"one": [], "many": []}
for _ in range(60):
    one = r.standard_normal((32, 32)) / math.sqrt(32)
    a = b = r.standard_normal(32)
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    for _ in range(100):
        a, b = one @ a, r.standard_normal((32, 32)) / math.sqrt(32) @ b
    logs["one"].append(math.log10(np.linalg.norm(a)))
    logs["many"].append(math.log10(np.linalg.norm(b)))
for name, v in logs.items():
    print(f"log10_norm_100_{name} = {np.mean(v):.3f}")
    print(f"log10_spread_100_{name} = {np.std(v):.3f}")
