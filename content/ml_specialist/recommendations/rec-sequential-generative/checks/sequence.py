"""Sequence layers: causality, incremental state, isolated candidates, intensity; leak of leave-one-out; search for the past.

Tolerance: exact equalities to 1e-10; simulations within 2 points.
"""
import numpy as np

rng = np.random.default_rng(17)
silu = lambda x: x / (1 + np.exp(-x))


def layer(X, W1, W2, mask, n_ref, soft=False):
    d = X.shape[1]
    U, V, Q, K = np.split(silu(X @ W1), 4, axis=1)
    Z = Q @ K.T
    if soft:
        Z = np.where(mask, Z, -np.inf)
        A = np.exp(Z - Z.max(1, keepdims=True))
        A /= A.sum(1, keepdims=True)
    else:
        A = np.where(mask, silu(Z), 0) / n_ref
    H = A @ V
    H = (H - H.mean(1, keepdims=True)) / np.sqrt(H.var(1, keepdims=True) + 1e-6)
    return X + (H * U) @ W2, A @ V


n, m, d = 12, 4, 8
W1, W2 = rng.normal(size=(d, 4 * d)) / 3, rng.normal(size=(d, d)) / 3
X = rng.normal(size=(n, d))
causal = np.tril(np.ones((n, n), bool))
Y, _ = layer(X, W1, W2, causal, n)
X2 = X.copy()
X2[7:] += 1
assert np.allclose(layer(X2, W1, W2, causal, n)[0][:7], Y[:7], atol=1e-10)      # the future is invisible
# candidates: see history and themselves, not one another
C = rng.normal(size=(m, d))
full = np.zeros((n + m, n + m), bool)
full[:n, :n] = causal
full[n:, :n] = True
full[n:, n:] = np.eye(m, dtype=bool)
together = layer(np.vstack([X, C]), W1, W2, full, n)[0][n:]
alone = np.vstack([layer(np.vstack([X, c[None]]), W1, W2, np.tril(np.ones((n + 1, n + 1), bool)), n)[0][n:] for c in C])
assert np.allclose(together, alone, atol=1e-10)
# duplicated history: softmax forgets the amount, the plain sum does not
one = rng.normal(size=(3, d))
q = rng.normal(size=d)
k = one @ rng.normal(size=(d, d))
w = np.exp(k @ q)
soft1, soft5 = (w @ one) / w.sum(), (np.tile(w, 5) @ np.tile(one, (5, 1))) / (5 * w.sum())
assert np.allclose(soft1, soft5)
a = silu(k @ q)
assert np.allclose(5 * (a @ one), np.tile(a, 5) @ np.tile(one, (5, 1)))

# --- leave-one-out leaks the future ---------------------------------------------------------------------------------------
users = 4000
last = rng.uniform(0, 365, users)                     # day of a user's last event
span = rng.uniform(5, 200, users)
train_days = np.concatenate([rng.uniform(max(0, a_ - s), a_, 20) for a_, s in zip(last, span)])
after = np.mean([(train_days > t).mean() for t in rng.choice(last, 400)])
print(f"leak_train_after_test_percent = {100 * after}")

# --- search in a long history: what mass of the attention is kept -----------------------------------------------------------
T, keep, users = 10_000, 100, 200
kept = {r: [] for r in (1.0, 0.8, 0.5)}
rand = []
for _ in range(users):
    z = rng.normal(size=T)
    att = np.exp(2.0 * z)
    att /= att.sum()
    for rho in kept:
        proxy = rho * z + np.sqrt(1 - rho**2) * rng.normal(size=T)
        kept[rho].append(att[np.argsort(-proxy)[:keep]].sum())
    rand.append(att[-keep:].sum())
for rho, v in kept.items():
    print(f"mass_{round(100 * rho)}_percent = {100 * np.mean(v)}")
print(f"mass_recent_percent = {100 * np.mean(rand)}")

# --- Markov counts by hand ---------------------------------------------------------------------------------------------------
seqs = ["ABAC", "ABCB", "CABA"]
cnt = {}
for s in seqs:
    for x, y in zip(s, s[1:]):
        cnt[x, y] = cnt.get((x, y), 0) + 1
tot = sum(v for (x, _), v in cnt.items() if x == "A")
print(f"mk_ab = {cnt['A', 'B']}\nmk_a = {tot}\nmk_ml = {cnt['A', 'B'] / tot}\nmk_smooth = {(cnt['A', 'B'] + 1) / (tot + 3)}")
print(f"mk_second_order_millions = {(100_000.0**2) / 1e6}")
# relative time buckets
for sec in (30, 3600, 86400, 30 * 86400):
    print(f"bucket_{sec} = {int(np.floor(np.log2(1 + sec)))}")
# decay against recency: weights of two events
print(f"half_life_week = {0.5 ** (14 / 7)}")
