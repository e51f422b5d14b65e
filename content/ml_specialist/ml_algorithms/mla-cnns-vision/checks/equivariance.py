"""Shift tests: stride 1 commutes, stride 2 does not, zero padding fails at the border; blur before subsampling; the worked signal."""
import numpy as np


def corr(x, w, stride=1, mode="wrap"):
    """2-D cross-correlation of one channel, output of the input's size divided by the stride."""
    p = w.shape[0] // 2
    pad = np.pad(x, p, mode="wrap") if mode == "wrap" else np.pad(x, p)
    y = sum(w[a, b] * pad[a:a + x.shape[0], b:b + x.shape[1]] for a in range(w.shape[0]) for b in range(w.shape[1]))
    return y[::stride, ::stride]


def gap(a, b):
    return float(np.linalg.norm(a - b) / np.linalg.norm(b))


rng = np.random.default_rng(1)
x, w = rng.standard_normal((32, 32)), rng.standard_normal((3, 3))
relu = lambda t: np.maximum(t, 0)
shift = lambda t, n: np.roll(t, n, axis=1)

# 1. Stride 1, circular: exact for every shift, also through ReLU and a second layer.
worst = 0.0
for n in range(1, 9):
    f = lambda t: corr(relu(corr(t, w)), w.T)
    worst = max(worst, gap(f(shift(x, n)), shift(f(x), n)))
assert worst < 1e-12
print(f"stride1_gap = {worst:.2e}")

# 2. Stride 2: even shifts become half shifts, an odd shift commutes with no output shift.
f = lambda t: relu(corr(t, w, 2))
assert gap(f(shift(x, 2)), shift(f(x), 1)) < 1e-12
best = min(gap(f(shift(x, 1)), shift(f(x), n)) for n in range(16))
assert best > 0.3
print(f"stride2_odd_shift_gap_best = {best:.4f}")

# 3. Zero padding: exact in the interior, wrong at the border; a constant image shows where the border is.
z = lambda t: corr(t, w, 1, "zero")
a, b = z(shift(x, 1)), shift(z(x), 1)
assert np.allclose(a[1:-1, 3:-3], b[1:-1, 3:-3]) and not np.allclose(a, b)
flat = z(np.ones((8, 8)))
assert np.ptp(flat[1:-1, 1:-1]) < 1e-12 and np.ptp(flat) > 0.1

# 4. Global average pooling after stride 1 is invariant.
assert abs(f(x).mean() - f(shift(x, 2)).mean()) < 1e-12
g = lambda t: relu(corr(t, w)).mean()
assert abs(g(x) - g(shift(x, 5))) < 1e-12

# 5. The worked signal, by the definition.
signal = np.array([0, 0, 1, 3, 1, 0, 0, 0.0])
edge = lambda t: 2 * t - np.roll(t, 1) - np.roll(t, -1)
blur = lambda t: (np.roll(t, 1) + 2 * t + np.roll(t, -1)) / 4
y = edge(signal)
assert y.tolist() == [0, -1, -1, 4, -1, -1, 0, 0]
for name, s in (("as_is", signal), ("shifted", np.roll(signal, 1))):
    plain, soft = relu(edge(s))[::2], blur(relu(edge(s)))[::2]
    print(f"worked_plain_max_{name} = {plain.max():.1f}")
    print(f"worked_blur_max_{name} = {soft.max():.1f}")
    print(f"worked_blur_sum_{name} = {soft.sum():.1f}")
    assert soft.sum() == 2.0

# 6. On random images: how much does global average pooling move under a shift by one, without and with blur?
changes = {"plain": [], "blur": []}
for seed in range(200):
    r = np.random.default_rng(seed)
    x, w = r.standard_normal((16, 16)), r.standard_normal((3, 3))
    kernel = np.outer([1, 2, 1], [1, 2, 1]) / 16
    for name, f in (("plain", lambda t: relu(corr(t, w))[::2, ::2].mean()), ("blur", lambda t: corr(relu(corr(t, w)), kernel)[::2, ::2].mean())):
        changes[name].append(abs(f(shift(x, 1)) - f(x)) / f(x))
print(f"pooled_change_plain_percent = {100 * np.mean(changes['plain']):.3f}")
assert np.max(changes["blur"]) < 1e-12

# 7. Brightness of the two phases in the frequency domain: the blur has a zero at the highest frequency.
response = lambda omega: (1 + np.cos(omega)) / 2
assert abs(response(np.pi)) < 1e-15 and response(0) == 1
print(f"blur_gain_at_quarter = {response(np.pi / 2):.3f}")

# 8. Circular convolution is diagonal in the Fourier basis, because it commutes with the shift.
k = np.zeros(8); k[[0, 1, 7]] = [2, -1, -1]
matrix = np.stack([np.roll(k, i) for i in range(8)])
assert np.allclose(matrix @ signal, y)
fourier = np.fft.fft(np.eye(8))
d = fourier @ matrix @ np.linalg.inv(fourier)
assert np.allclose(d, np.diag(np.diag(d)))
