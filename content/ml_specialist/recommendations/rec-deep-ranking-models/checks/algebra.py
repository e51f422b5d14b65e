"""FM identity and gradient, cross layers of both versions, and the worked examples.

Tolerance: identities 1e-9, gradients against central differences 1e-7.
"""
import numpy as np

rng = np.random.default_rng(0)


def pairs_slow(V, x):
    n = len(x)
    return sum(V[i] @ V[j] * x[i] * x[j] for i in range(n) for j in range(i + 1, n))


def pairs_fast(V, x):
    s, q = V.T @ x, (V**2).T @ (x**2)
    return 0.5 * (s**2 - q).sum()


V, x = rng.normal(size=(30, 6)), rng.normal(size=30)
assert abs(pairs_slow(V, x) - pairs_fast(V, x)) < 1e-9
grad = x[:, None] * ((V.T @ x)[None, :] - V * x[:, None])
for i, f in ((0, 0), (7, 3), (29, 5)):
    E = np.zeros_like(V)
    E[i, f] = 1e-5
    num = (pairs_fast(V + E, x) - pairs_fast(V - E, x)) / 2e-5
    assert abs(num - grad[i, f]) < 1e-7
print(f"pairs_of_1000 = {1000 * 999 // 2}")
print(f"slow_macs_millions = {1000 * 999 // 2 * 16 / 1e6}")
print(f"fast_macs_thousands = {2 * 1000 * 16 / 1e3}")
print(f"fm_speedup = {1000 * 999 / 2 * 16 / (2 * 1000 * 16)}")
print(f"ffm_numbers_millions = {1e6 * 29 * 4 / 1e6}\nfm_numbers_millions = {1e6 * 16 / 1e6}")
print(f"ffm_pairs = {30 * 29 // 2}")

# q01
Vq = np.array([[1, 0], [0, 2], [1, 1.0]])
assert pairs_slow(Vq, np.ones(3)) == pairs_fast(Vq, np.ones(3))
print(f"q01_pairs = {pairs_fast(Vq, np.ones(3))}")

# worked example: user, crime, evening
V = np.array([[1, 0.5], [0.5, 1], [-0.5, 0.5]])
one = np.ones(3)
sig = lambda z: 1 / (1 + np.exp(-z))
base = -2 + 0.3 + 0.2 + 0.1
z = base + pairs_fast(V, one)
p = sig(z)
print(f"we_pairs = {pairs_fast(V, one)}\nwe_logit = {z}\nwe_p = {p}")
V2 = V.copy()
V2[2] -= 0.1 * (p - 1) * (V.T @ one - V[2])
print(f"we_evening_1 = {V2[2, 0]}\nwe_evening_2 = {V2[2, 1]}")
print(f"we_pairs_after = {pairs_fast(V2, one)}\nwe_p_after = {sig(base + pairs_fast(V2, one))}")


# cross layers
def cross(x0, Ws, bs=None):
    h = x0
    for k, W in enumerate(Ws):
        h = x0 * (W @ h + (0 if bs is None else bs[k])) + h
    return h


a = np.array([1.0, 2.0])
h1 = cross(a, [np.array([[0, 1.0], [0, 0]])])
h2 = cross(a, [np.array([[0, 1.0], [0, 0]]), np.array([[0, 0], [1.0, 0]])])
print(f"we_cross1_a = {h1[0]}\nwe_cross1_b = {h1[1]}\nwe_cross2_a = {h2[0]}\nwe_cross2_b = {h2[1]}")

# degree: along t * x0 the output is a polynomial of degree layers + 1 exactly
for layers in (1, 2, 3):
    x0 = rng.normal(size=5)
    Ws = [rng.normal(size=(5, 5)) for _ in range(layers)]
    bs = [rng.normal(size=5) for _ in range(layers)]
    t = np.linspace(-1, 1, layers + 4)
    y = np.array([cross(k * x0, Ws, bs)[0] for k in t])
    c = np.polynomial.polynomial.polyfit(t, y, layers + 3)
    assert abs(c[layers + 1]) > 1e-6 and np.abs(c[layers + 2:]).max() < 1e-9
    print(f"degree_after_{layers} = {np.flatnonzero(np.abs(c) > 1e-8).max()}")

# version 1 without bias stays on the line through x0: 4 layers
x0 = rng.normal(size=5)
h, scale = x0.copy(), 1.0
for _ in range(4):
    w = rng.normal(size=5)
    h, scale = x0 * (h @ w) + h, scale * (1 + x0 @ w)
assert np.allclose(h, scale * x0)

# a linear read-out of one cross layer holds one weight per ordered pair; FM is a low-rank special case
W, r = rng.normal(size=(5, 5)), rng.normal(size=5)
direct = sum(r[i] * W[i, j] * x0[i] * x0[j] for i in range(5) for j in range(5)) + r @ x0
assert abs(r @ cross(x0, [W]) - direct) < 1e-9
U = rng.normal(size=(5, 2))
B = U @ U.T
fm = 0.5 * (B - np.diag(np.diag(B)))
assert abs(np.ones(5) @ cross(x0, [fm]) - x0.sum() - pairs_slow(U, x0)) < 1e-9

# parameters
print(f"full_layer_params = {1024**2}\nlow_layer_params = {2 * 1024 * 128}")
print(f"full_cross_mflop = {3 * 2 * 1280**2 / 1e6}\nlow_cross_mflop = {3 * 4 * 1280 * 256 / 1e6}")
print(f"v1_layer_params = {2 * 1280}")
