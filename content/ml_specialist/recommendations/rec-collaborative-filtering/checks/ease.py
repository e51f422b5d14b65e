"""EASE: zero diagonal, constrained least squares, regression of each item on the others, expansion for large lambda.

Tolerance: 1e-9 for identities; the gradient by central differences 1e-5; the expansion's error must fall as 1/lambda^2.
"""
import numpy as np

rng = np.random.default_rng(2)


def ease(gram, lam):
    p = np.linalg.inv(gram + lam * np.eye(len(gram)))
    w = -p / np.diag(p)                                        # column i divided by P_ii
    np.fill_diagonal(w, 0)
    return w


R = (rng.random((60, 8)) < 0.3).astype(float)
G, lam = R.T @ R, 4.0
W = ease(G, lam)
assert np.all(np.diag(W) == 0)

# the constraint itself, before the diagonal is overwritten: I - P diag(1/diag P) has a zero diagonal
P = np.linalg.inv(G + lam * np.eye(8))
assert np.abs(np.diag(np.eye(8) - P / np.diag(P))).max() < 1e-12

# constrained least squares: the KKT system of  min ||r_i - R w||^2 + lam ||w||^2  with  w_i = 0
for i in range(8):
    e = np.eye(8)[i]
    kkt = np.block([[G + lam * np.eye(8), e[:, None]], [e[None, :], np.zeros((1, 1))]])
    w = np.linalg.solve(kkt, np.append(G[:, i], 0.0))[:8]
    assert np.abs(w - W[:, i]).max() < 1e-9
    others = [j for j in range(8) if j != i]                    # ridge regression on the other columns
    sub = np.linalg.solve(G[np.ix_(others, others)] + lam * np.eye(7), G[others, i])
    assert np.abs(sub - W[others, i]).max() < 1e-9

# the multiplier equals 1/P_ii - lam, and the loss is stationary in every off-diagonal direction
loss = lambda w: ((R - R @ w) ** 2).sum() + lam * (w**2).sum()
step, worst = 1e-5, 0.0
for a in range(8):
    for b in range(8):
        if a != b:
            d = np.zeros((8, 8)); d[a, b] = step
            worst = max(worst, abs(loss(W + d) - loss(W - d)) / (2 * step))
assert worst < 1e-5
gradient_diag = np.diag(-2 * R.T @ (R - R @ W) + 2 * lam * W)
assert np.abs(-gradient_diag / 2 - (1 / np.diag(P) - lam)).max() < 1e-9
for _ in range(200):                                           # convex: every feasible move raises the loss
    d = rng.normal(size=(8, 8)) * 0.05; np.fill_diagonal(d, 0)
    assert loss(W + d) > loss(W)

# without the constraint: ridge, I - lam P, which copies
free = np.linalg.solve(G + lam * np.eye(8), G)
assert np.abs(free - (np.eye(8) - lam * P)).max() < 1e-9
assert np.diag(free).min() > 0.5

# large lambda: W_ji = [G_ji (1 - G_jj/lam) - sum_{k != i,j} G_jk G_ki / lam] / lam + O(lam^-3)
def expansion(g, lam):
    n = len(g)
    w = np.zeros((n, n))
    for j in range(n):
        for i in range(n):
            if i != j:
                through = sum(g[j, k] * g[k, i] for k in range(n) if k not in (i, j))
                w[j, i] = (g[j, i] * (1 - g[j, j] / lam) - through / lam) / lam
    return w


errors = [np.abs(ease(G, l) - expansion(G, l)).max() * l for l in (1e4, 2e4, 4e4)]
assert errors[0] / errors[1] > 3.9 and errors[1] / errors[2] > 3.9
assert np.abs(ease(G, 1e9) * 1e9 - (G - np.diag(np.diag(G)))).max() < 1e-4   # the limit is the co-count

# --- tent, bag, pillow with lambda = 1 ------------------------------------------------------------------------------
five = np.array([[1, 1, 1, 0, 0], [1, 1, 0, 0, 0], [0, 1, 1, 0, 0], [1, 0, 0, 1, 0], [0, 0, 1, 1, 1]], dtype=float)
g3 = (five.T @ five)[:3, :3]
assert (g3 == [[3, 2, 1], [2, 3, 2], [1, 2, 3]]).all()
w3 = ease(g3, 1.0)
p3 = np.linalg.inv(g3 + np.eye(3))
print(f"p_tent_tent = {p3[0, 0]}")
print(f"p_tent_bag = {p3[0, 1]}")
print(f"p_bag_bag = {p3[1, 1]}")
print(f"ease_bag_to_tent = {w3[1, 0]}")
print(f"ease_tent_to_bag = {w3[0, 1]}")
print(f"ease_tent_to_pillow = {abs(round(w3[0, 2], 12))}")
assert abs(w3[0, 2]) < 1e-12 and abs(p3[0, 2]) < 1e-12
print(f"cosine_tent_pillow_three = {g3[0, 2] / 3}")

# --- a copied item: marginal weights count a taste twice, joint weights share it --------------------------------------
base = (rng.random((20_000, 1)) < 0.3).astype(float)
x = base
y = ((rng.random((20_000, 1)) < np.where(base > 0, 0.6, 0.1))).astype(float)
one = ease(np.hstack([x, y]).T @ np.hstack([x, y]), 1.0)
two = ease(np.hstack([x, x, y]).T @ np.hstack([x, x, y]), 1.0)
assert abs(two[0, 2] + two[1, 2] - one[0, 1]) < 1e-3 and abs(two[0, 2] - two[1, 2]) < 1e-9
print(f"single_edition_weight = {round(one[0, 1], 2)}")
print(f"each_edition_weight = {round(two[0, 2], 2)}")

# --- question 8: G + lambda I with rows (9,6,4), (6,9,6), (4,6,9) -------------------------------------------------------
g8 = np.array([[8, 6, 4], [6, 8, 6], [4, 6, 8]], dtype=float)
w8 = ease(g8, 1.0)
print(f"q8_cosine_ac = {g8[0, 2] / 8}")
print(f"q8_weight_ac = {abs(round(w8[0, 2], 12))}")
print(f"q8_weight_bc = {w8[1, 2]}")
print(f"q8_weight_ab = {w8[0, 1]}")
direct = np.linalg.solve(np.array([[9.0, 6], [6, 9]]), [4.0, 6])
assert np.abs(direct - [w8[0, 2], w8[1, 2]]).max() < 1e-12

# --- question 11: a negative weight next to a positive cosine ---------------------------------------------------------
def from_baskets(baskets):
    r = np.array([[item in b for item in "ABC"] for b in baskets], dtype=float)
    return r.T @ r


g11 = np.array([[8, 5, 2], [5, 8, 5], [2, 5, 8]], dtype=float)
assert (from_baskets(["ABC"] * 2 + ["AB"] * 3 + ["BC"] * 3 + ["A"] * 3 + ["C"] * 3) == g11).all()
assert (from_baskets(["ABC"] * 4 + ["AB"] * 2 + ["BC"] * 2 + ["A"] * 2 + ["C"] * 2) == g8).all()
w11 = ease(g11, 1.0)
print(f"q11_cosine_ac = {g11[0, 2] / 8}")
print(f"q11_weight_ac = {w11[0, 2]}")
print(f"q11_weight_bc = {w11[1, 2]}")
print(f"q11_expansion = {100 * expansion(g11, 100.0)[0, 2]}")
print(f"q11_exact = {100 * ease(g11, 100.0)[0, 2]}")
# zeroing the diagonal of the unconstrained solution shrinks column i by lam P_ii
p11 = np.linalg.inv(g11 + np.eye(3))
late = np.eye(3) - p11
assert abs(late[0, 2] / w11[0, 2] - p11[2, 2]) < 1e-9
