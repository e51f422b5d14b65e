"""Cosines, shrinkage, popularity exponents and the price of an attack.

Tolerance: closed forms against brute force 1e-12; the posterior mean against simulation within four standard errors.
"""
import math

import numpy as np

# --- five shoppers, five items: tent, bag, pillow, lantern, whistle ---------------------------------------------------
R = np.array([
    [1, 1, 1, 0, 0],
    [1, 1, 0, 0, 0],
    [0, 1, 1, 0, 0],
    [1, 0, 0, 1, 0],
    [0, 0, 1, 1, 1],
], dtype=float)
NAMES = ("tent", "bag", "pillow", "lantern", "whistle")


def shrunk_cosine(r, beta):
    counts = r.T @ r
    size = np.diag(counts)
    w = counts / np.sqrt(np.outer(size, size)) * counts / np.maximum(counts + beta, 1e-300)
    np.fill_diagonal(w, 0)
    return w


def by_sets(r, i, j, beta):
    a, b = (set(np.flatnonzero(r[:, k])) for k in (i, j))
    both = len(a & b)
    return both / math.sqrt(len(a) * len(b)) * both / (both + beta) if both else 0.0


raw, shrunk = shrunk_cosine(R, 0), shrunk_cosine(R, 2)
for beta, w in ((0, raw), (2, shrunk)):
    for i in range(5):
        for j in range(5):
            if i != j:
                assert abs(w[i, j] - by_sets(R, i, j, beta)) < 1e-12
for i, j in ((0, 1), (0, 2), (0, 3), (3, 4), (2, 4)):
    print(f"cosine_{NAMES[i]}_{NAMES[j]} = {raw[i, j]}")
    print(f"shrunk_{NAMES[i]}_{NAMES[j]} = {shrunk[i, j]}")
for label, w in (("raw", raw), ("shrunk", shrunk)):
    score = R[3] @ w                                            # shopper 4 holds tent and lantern
    for i in (1, 2, 4):
        print(f"{label}_score_{NAMES[i]} = {score[i]}")
order = [sorted((1, 2, 4), key=lambda i: -(R[3] @ w)[i]) for w in (raw, shrunk)]
assert order == [[2, 4, 1], [1, 2, 4]]

# --- question 2: two pairs with beta = 20 --------------------------------------------------------------------------------
print(f"thin_pair_shrunk = {0.5 * 3 / (3 + 20)}")
print(f"thick_pair_shrunk = {0.3 * 60 / (60 + 20)}")

# --- shrinkage is a posterior mean ------------------------------------------------------------------------------------
rng = np.random.default_rng(1)
sigma, tau, n = 1.0, 0.1, 50
beta = sigma**2 / tau**2
print(f"beta_from_variances = {beta}")
rho = rng.normal(0, tau, 400_000)
estimate = rho + rng.normal(0, sigma / math.sqrt(n), rho.size)
slope = (estimate @ rho) / (estimate @ estimate)                # best linear predictor of the truth
assert abs(slope - n / (n + beta)) < 0.003            # four standard errors
print(f"correlation_five_shrunk = {5 / (5 + beta) * 0.9}")
print(f"correlation_five_hundred_shrunk = {500 / (500 + beta) * 0.5}")

# --- chance pairs in a large catalogue ------------------------------------------------------------------------------------
users, items, each = 100_000_000, 10_000_000, 5
miss = 1.0
for k in range(each):                                           # hypergeometric: no common user
    miss *= (users - each - k) / (users - k)
pairs = items * (items - 1) / 2
print(f"chance_pairs_millions = {pairs * (1 - miss) / 1e6}")
print(f"chance_pair_cosine = {1 / each}")
print(f"chance_pair_shrunk = {1 / each * 1 / (1 + 20)}")
print(f"true_pair_cosine = {10_000 / 100_000}")
print(f"true_pair_shrunk = {10_000 / 100_000 * 10_000 / (10_000 + 20)}")
assert 1 / each > 10_000 / 100_000 and 1 / each / 21 < 0.1 * 10_000 / 10_020
small = rng.random((20_000, 2, 60))                              # the hypergeometric by simulation, 60 users, 5 each
common = [(set(np.argpartition(a, 5)[:5]) & set(np.argpartition(b, 5)[:5])) != set() for a, b in small]
none = 1.0
for k in range(5):
    none *= (60 - 5 - k) / (60 - k)
assert abs(np.mean(common) - (1 - none)) < 4 * 0.5 / math.sqrt(20_000)

# --- three candidates beside one source of 2,000 users ------------------------------------------------------------------
source = 2_000
candidates = {"hit": (10_000_000, 400), "niche": (20_000, 200), "accident": (3, 2)}
tables = {}
for name, (size, both) in candidates.items():
    tables[name] = (
        both / source,
        both / math.sqrt(source * size),
        both * users / (source * size),
        both / math.sqrt(source * size) * both / (both + 20),
    )
    for label, value in zip(("conditional", "cosine", "lift", "shrunk"), tables[name]):
        print(f"{name}_{label} = {value}")
winner = [max(tables, key=lambda name, c=c: tables[name][c]) for c in range(4)]
assert winner == ["hit", "niche", "accident", "niche"]
assert tables["accident"][1] > tables["hit"][1] and tables["accident"][3] < tables["hit"][3]
print(f"hit_base_rate_percent = {100 * 10_000_000 / users}")

# --- question 6: a cookbook page with other numbers -----------------------------------------------------------------------
users6, source6 = 20_000_000, 5_000
for name, (size, both) in {"bestseller": (2_000_000, 900), "sequel": (8_000, 600), "stray": (4, 3)}.items():
    print(f"{name}_conditional = {both / source6}")
    print(f"{name}_cosine = {both / math.sqrt(source6 * size)}")
    print(f"{name}_lift = {both * users6 / (source6 * size)}")
    print(f"{name}_shrunk = {both / math.sqrt(source6 * size) * both / (both + 20)}")

# --- accounts needed to push a fresh item onto a page ---------------------------------------------------------------------
def accounts(honest, threshold, beta, floor=0):
    f = 1
    while f < floor or f / math.sqrt((honest + f) * f) * f / (f + beta) < threshold:
        f += 1
    return f


for beta in (0, 20, 100):
    print(f"attack_accounts_beta_{beta} = {accounts(2_000, 0.03, beta)}")
print(f"attack_accounts_head_beta_0 = {accounts(500_000, 0.03, 0)}")
print(f"attack_accounts_head_beta_20 = {accounts(500_000, 0.03, 20)}")
print(f"attack_accounts_floor_50 = {accounts(2_000, 0.03, 0, floor=50)}")

# --- question 9 --------------------------------------------------------------------------------------------------------
for beta in (0, 30):
    print(f"shop_attack_beta_{beta} = {accounts(900, 0.05, beta)}")
honest = 900
print(f"shop_honest_niche_raw = {8 / math.sqrt(honest * 12)}")
print(f"shop_honest_niche_shrunk = {8 / math.sqrt(honest * 12) * 8 / (8 + 30)}")

# --- weighting of heavy users and repeated plays ----------------------------------------------------------------------
pairs_of = lambda h: h * (h - 1) / 2
print(f"heavy_user_pairs = {pairs_of(2_000)}")
print(f"light_user_pairs = {pairs_of(50)}")
print(f"heavy_pair_ratio = {pairs_of(2_000) / pairs_of(50)}")
print(f"heavy_ratio_weighted = {pairs_of(2_000) / 1_999 / (pairs_of(50) / 49)}")
saturate = lambda c, k=1.2: (k + 1) * c / (c + k)
print(f"bm25_one_play = {saturate(1)}")
print(f"bm25_many_plays = {saturate(400)}")
print(f"log_many_plays = {math.log1p(400) / math.log1p(1)}")
print(f"heavy7_pair_ratio = {pairs_of(3_000) / pairs_of(30)}")
print(f"heavy7_weighted_ratio = {pairs_of(3_000) / 2_999 / (pairs_of(30) / 29)}")
print(f"heavy7_bm25 = {saturate(250, 2)}")
print(f"heavy7_bm25_one = {saturate(1, 2)}")
a, b = np.array([250.0, 1, 1, 1]), np.array([0.0, 1, 1, 1])        # song A: one fanatic and three listeners; song B: the three
cos = lambda x, y: x @ y / np.sqrt((x @ x) * (y @ y))
print(f"raw_play_cosine = {cos(a, b)}")
print(f"saturated_play_cosine = {cos(saturate(a, 2), saturate(b, 2))}")
print(f"binary_play_cosine = {cos((a > 0) * 1.0, (b > 0) * 1.0)}")
