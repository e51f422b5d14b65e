"""FLOPs of forward and backward by counting, parameters, sweeps, activation memory with and without recomputation."""
import numpy as np

count = 0


def product(a, b):
    global count
    count += 2 * a.shape[0] * a.shape[1] * b.shape[1]
    return a @ b


# 1. Backward over forward for 20 equal layers, counted.
depth, width, batch = 20, 16, 8
r = np.random.default_rng(0)
w = [r.standard_normal((width, width)) / 4 for _ in range(depth)]
a = [r.standard_normal((width, batch))]
for m in w:
    a.append(np.tanh(product(m, a[-1])))
forward, count = count, 0
g = np.ones((width, batch))
for k in range(depth - 1, -1, -1):
    delta = g * (1 - a[k + 1] ** 2)
    product(delta, a[k].T)  # weight gradient
    if k:
        g = product(w[k].T, delta)  # input gradient, not needed at the first layer
print(f"backward_over_forward_20_layers = {count / forward:.4f}")
assert count / forward == 2 - 1 / depth

# 2. Parameters of 784-256-10 and what other ways of differentiation would cost.
sizes = (784, 256, 10)
parameters = sum(np.zeros((m, n)).size + np.zeros(m).size for n, m in zip(sizes, sizes[1:]))
print(f"mlp_parameters = {parameters}")
print(f"central_difference_evaluations = {2 * parameters}")

# Forward mode: one sweep per input direction; reverse mode: one per output. Verified on a small Jacobian.
m = r.standard_normal((7, 3))
columns = np.stack([m @ e for e in np.eye(3)], axis=1)
rows = np.stack([m.T @ e for e in np.eye(7)], axis=0)
assert np.allclose(columns, m) and np.allclose(rows, m)

# 3. Activation memory: 20 GELU layers, width 4,096, 8,192 rows, bf16, input and pre-activation kept.
MIB, GIB = 2**20, 2**30
tensor = 8192 * 4096 * 2
print(f"tensor_mib = {tensor / MIB:.4f}")
print(f"activations_gib = {20 * 2 * tensor / GIB:.4f}")
print(f"weights_mib = {20 * 4096 * 4096 * 2 / MIB:.4f}")


def peak(depth, segment):
    """Largest number of tensors alive when only segment inputs are kept and segments are recomputed."""
    starts = list(range(0, depth, segment))
    alive = {("a", s) for s in starts}
    top = len(alive)
    for s in reversed(starts):
        end = min(s + segment, depth)
        for layer in range(s, end):  # recompute input and pre-activation of each layer of the segment
            alive |= {("a", layer), ("z", layer)}
        top = max(top, len(alive))
        for layer in range(s, end):
            alive -= {("a", layer), ("z", layer)}
    return top


assert peak(20, 20) == 40
print(f"checkpoint_tensors = {peak(20, 5)}")
print(f"checkpoint_mib = {peak(20, 5) * tensor / MIB:.4f}")
plain, recomputed = 1 + 2, 1 + 1 + 2  # forward passes' worth of work: forward, again, backward
print(f"recompute_extra_percent = {100 * (recomputed / plain - 1):.4f}")
