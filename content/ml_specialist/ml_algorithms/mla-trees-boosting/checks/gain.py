"""Second-order leaf weight and split gain: the hand examples against brute force, exact integers or 1e-9; log-loss case by numeric minimization."""
import itertools
import math

import numpy as np

r = np.random.default_rng(0)


def score(G, H, lam):
    return G * G / (H + lam)


def gains(g, h, lam, gamma=0.0):
    G, H = g.sum(), h.sum()
    out = []
    for k in range(1, len(g)):
        a, b = g[:k].sum(), h[:k].sum()
        out.append(0.5 * (score(a, b, lam) + score(G - a, H - b, lam) - score(G, H, lam)) - gamma)
    return np.array(out)


# the formula is the minimum of the quadratic: grid search around it never does better
for _ in range(200):
    G, H, lam = r.normal() * 5, r.random() * 4 + 0.1, r.random() * 2
    obj = lambda w: G * w + 0.5 * (H + lam) * w * w
    best = -G / (H + lam)
    assert abs(obj(best) + 0.5 * score(G, H, lam)) < 1e-9
    assert all(obj(best) <= obj(best + e) for e in (-0.1, -1e-3, 1e-3, 0.1))

# 1. reading: y = 2 3 4 9 10 14, squared loss, start at the mean, lambda = 1
y = np.array([2.0, 3, 4, 9, 10, 14])
base = y.mean()
g, h = base - y, np.ones(6)
print(f"ex_base = {base:.3f}")
one, zero = gains(g, h, 1.0), gains(g, h, 0.0)
for k in range(5):
    print(f"ex_gain_{k + 1} = {one[k]:.5f}")
assert one.argmax() == 2
print(f"ex_left_weight = {-g[:3].sum() / 4:.4f}")
print(f"ex_right_weight = {-g[3:].sum() / 4:.4f}")
print(f"ex_free_right_weight = {-g[3:].sum() / 3:.4f}")
right1, right0 = gains(g[3:], h[3:], 1.0), gains(g[3:], h[3:], 0.0)
print(f"ex_second_gain_1 = {right1[0]:.4f}")
print(f"ex_second_gain_2 = {right1[1]:.4f}")
print(f"ex_second_free_1 = {right0[0]:.4f}")
print(f"ex_second_free_2 = {right0[1]:.4f}")
left1 = gains(g[:3], h[:3], 1.0)
assert (left1 < 0).all() and (right1 < 0).all()
print(f"ex_new_left = {base + 0.1 * -3:.3f}")
print(f"ex_new_right = {base + 0.1 * 3:.3f}")
# with lambda = 0 the gain is half the drop of the squared error
sse = lambda v: ((v - v.mean()) ** 2).sum()
assert abs(zero[2] - 0.5 * (sse(y) - sse(y[:3]) - sse(y[3:]))) < 1e-9

# 2. bank: labels 0 0 0 1 0 1, log loss at p = 0.5, lambda = 1
t = np.array([0.0, 0, 0, 1, 0, 1])
g, h = 0.5 - t, np.full(6, 0.25)
q = gains(g, h, 1.0)
for k in range(5):
    print(f"log_gain_{k + 1} = {q[k]:.5f}")
assert q.argmax() == 2
wl, wr = -g[:3].sum() / (h[:3].sum() + 1), -g[3:].sum() / (h[3:].sum() + 1)
print(f"log_left_weight = {wl:.5f}")
print(f"log_right_weight = {wr:.5f}")
sig = lambda z: 1 / (1 + math.exp(-z))
print(f"log_left_p = {sig(wl):.5f}")
print(f"log_right_p = {sig(wr):.5f}")
print(f"log_left_p_small = {sig(0.1 * wl):.5f}")
ll, rr = gains(g[:3], h[:3], 1.0), gains(g[3:], h[3:], 1.0)
print(f"log_second_left_best = {ll.max():.5f}")
print(f"log_second_right_best = {rr.max():.5f}")
print(f"log_lambda0_left = {-g[:3].sum() / h[:3].sum():.4f}")
# the true log loss falls, too
loss = lambda z, t: np.log1p(np.exp(z)) - t * z
print(f"log_loss_before = {loss(np.zeros(6), t).mean():.5f}")
z = np.r_[np.full(3, wl), np.full(3, wr)]
print(f"log_loss_after = {loss(z, t).mean():.5f}")
# a third split search at lambda 5: nothing but the root split survives, and gain shrinks
print(f"log_gain_lambda5 = {gains(g, h, 5.0)[2]:.5f}")

# 3. depth-1 item
G, H = -6.0, 2.0
print(f"leaf_weight = {-G / (H + 1):.3f}")
print(f"leaf_score = {G * G / (H + 1):.3f}")
print(f"leaf_objective = {-0.5 * G * G / (H + 1):.3f}")
print(f"leaf_weight_lambda4 = {-G / (H + 4):.3f}")

# 4. Gini and error of two splits of 60 / 60
def gini(a, b):
    p = a / (a + b)
    return 2 * p * (1 - p)


def entropy(a, b):
    return sum(-x / (a + b) * math.log2(x / (a + b)) for x in (a, b) if x)


for name, parts in (("a", ((48, 12), (12, 48))), ("b", ((60, 24), (0, 36)))):
    n = 120
    print(f"cart_error_{name} = {sum(min(p) for p in parts) / n:.4f}")
    print(f"cart_gini_{name} = {sum((a + b) / n * gini(a, b) for a, b in parts):.5f}")
    print(f"cart_entropy_{name} = {sum((a + b) / n * entropy(a, b) for a, b in parts):.5f}")

# 5. Categories: the best two-way partition for squared error is contiguous in the order of means
for _ in range(300):
    cats = r.integers(0, 6, 40)
    v = r.normal(size=40) + cats % 3
    names = [c for c in range(6) if (cats == c).any()]

    def cost(group):
        m = np.isin(cats, group)
        return sse(v[m]) + sse(v[~m])

    brute = min(cost(s) for k in range(1, len(names)) for s in itertools.combinations(names, k))
    order = sorted(names, key=lambda c: v[cats == c].mean())
    fast = min(cost(order[:k]) for k in range(1, len(order)))
    assert abs(brute - fast) < 1e-9
print(f"partitions_20 = {2**19 - 1}")
