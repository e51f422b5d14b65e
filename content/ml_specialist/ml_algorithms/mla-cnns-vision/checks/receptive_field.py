"""Output sizes, jump and receptive field: closed form against recursion against a gradient probe; effective receptive field."""
import numpy as np


def recursion(layers):
    """layers: (kernel, stride, dilation). Returns receptive field and jump in input pixels."""
    r, j = 1, 1
    for k, s, d in layers:
        r, j = r + d * (k - 1) * j, j * s
    return r, j


def closed_form(layers):
    return 1 + sum(d * (k - 1) * int(np.prod([s for _, s, _ in layers[:i]])) for i, (k, _, d) in enumerate(layers))


def out_size(n, k, s=1, p=0, d=1):
    return (n + 2 * p - d * (k - 1) - 1) // s + 1


def forward(x, layers):
    """1-D linear stack with all weights 1, no padding: any dependence shows."""
    for k, s, d in layers:
        starts = range(0, len(x) - d * (k - 1), s)
        x = np.array([sum(x[i + d * t] for t in range(k)) for i in starts])
    return x


def probe(layers, n):
    """Finite-difference gradient of the middle output in every input; the span of its support."""
    base = forward(np.zeros(n), layers)
    middle = len(base) // 2
    grad = np.array([forward(np.eye(n)[i], layers)[middle] for i in range(n)])
    hit = np.flatnonzero(grad)
    return hit[-1] - hit[0] + 1


# 1. Random stacks: recursion = closed form = probe. Dilation may leave holes, the span is what counts.
rng = np.random.default_rng(0)
for _ in range(40):
    layers = [(int(rng.integers(1, 5)), int(rng.integers(1, 3)), int(rng.integers(1, 3))) for _ in range(4)]
    r, _ = recursion(layers)
    assert r == closed_form(layers) == probe(layers, r + 40), layers

# 2. Output size by brute force: count positions at which the dilated kernel fits.
for n in range(5, 30):
    for k, s, p, d in ((3, 1, 1, 1), (3, 2, 1, 1), (7, 2, 3, 1), (2, 2, 0, 1), (3, 1, 2, 2)):
        count = sum(1 for i in range(-p, n + p, s) if i + d * (k - 1) <= n + p - 1)
        assert count == out_size(n, k, s, p, d)
print(f"stem_output = {out_size(224, 7, 2, 3)}")
print(f"dense_vs_conv_weights = {(32 * 32 * 3) * (32 * 32 * 16)}")
print(f"conv_weights = {3 * 3 * 3 * 16 + 16}")

# 3. The stack of the worked example and that of the flagship.
worked = [(3, 1, 1), (2, 2, 1), (3, 1, 1), (2, 2, 1), (3, 1, 2)]
print(f"worked_rf_px = {recursion(worked)[0]}")
print(f"worked_jump_px = {recursion(worked)[1]}")
flag = [(3, 2, 1), (3, 1, 1), (3, 2, 1), (3, 1, 1), (3, 1, 1), (3, 1, 1), (3, 1, 2)]
assert probe(flag, 251) == recursion(flag)[0]
print(f"flagship_rf_px = {recursion(flag)[0]}")
print(f"flagship_jump_px = {recursion(flag)[1]}")
n = 224
for (k, s, d), p in zip(flag, (1, 1, 1, 1, 1, 1, 2)):
    n = out_size(n, k, s, p, d)
print(f"flagship_map = {n}")
no_stride = recursion([(k, 1, d) for k, _, d in flag])[0]
print(f"flagship_rf_without_stride_px = {no_stride}")

# 4. Known networks.
vgg = []
for convs in (2, 2, 3, 3, 3):
    vgg += [(3, 1, 1)] * convs + [(2, 2, 1)]
print(f"vgg16_rf_px = {recursion(vgg)[0]}")
print(f"vgg16_jump_px = {recursion(vgg)[1]}")
res = [(7, 2, 1), (3, 2, 1)]
for stage, blocks in enumerate((3, 4, 6, 3)):
    res += [(3, 2 if stage and not b else 1, 1) for b in range(blocks)]
print(f"resnet50_rf_px = {recursion(res)[0]}")
print(f"resnet50_jump_px = {recursion(res)[1]}")

# 5. Effective receptive field: n-fold self-convolution of a uniform 3-tap kernel.
layers = 20
weights = np.array([1.0])
for _ in range(layers):
    weights = np.convolve(weights, np.ones(3) / 3)
offsets = np.arange(len(weights)) - len(weights) // 2
std = float(np.sqrt((weights * offsets**2).sum()))
assert abs(std - np.sqrt(layers * (3**2 - 1) / 12)) < 1e-9
inside = weights[np.abs(offsets) <= 2 * std].sum()
print(f"erf_theory_px = {recursion([(3, 1, 1)] * layers)[0]}")
print(f"erf_std_px = {std:.4f}")
print(f"erf_two_sigma_px = {4 * std:.4f}")
print(f"erf_inside_percent = {100 * inside:.3f}")
print(f"erf_share_percent = {100 * 4 * std / len(weights):.3f}")
# Many channels with random zero-mean weights: the mean squared gradient obeys the same law.
chans, total = 64, np.zeros(2 * layers + 1)
for seed in range(4):
    r = np.random.default_rng(seed)
    g = np.zeros((chans, 1)); g[0] = 1
    for _ in range(layers):
        w = r.standard_normal((3, chans, chans)) / np.sqrt(3 * chans)
        h = np.zeros((chans, g.shape[1] + 2))
        for t in range(3):
            h[:, t:t + g.shape[1]] += w[t] @ g
        g = h
    total += (g**2).sum(0)
measured = np.sqrt((total * offsets**2).sum() / total.sum())
assert abs(measured / std - 1) < 0.15, measured
print(f"erf_random_std_px = {measured:.4f}")
