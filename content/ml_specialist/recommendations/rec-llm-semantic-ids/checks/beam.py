"""Decoding over a tree of codes: validity, pruning, filters with and without renormalising, the exact tree softmax.

Tolerance: identities to 1e-9; simulated shares are printed as they are.
"""
import numpy as np

rng = np.random.default_rng(3)

# --- the tree softmax is a distribution over items; its gradient on logits is p - y at each level -----------------------------
K, L = 6, 3
logits = {(): rng.normal(size=K)}
for a in range(K):
    logits[(a,)] = rng.normal(size=K)
    for b in range(K):
        logits[(a, b)] = rng.normal(size=K)
soft = lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum()


def prob(code):
    p = 1.0
    for l in range(L):
        p *= soft(logits[code[:l]])[code[l]]
    return p


codes = [(a, b, c) for a in range(K) for b in range(K) for c in range(K)]
assert abs(sum(map(prob, codes)) - 1) < 1e-9
y, eps = (1, 2, 3), 1e-6
before = -np.log(prob(y))
p0 = soft(logits[()])
logits[()][1] += eps
assert abs((-np.log(prob(y)) - before) / eps - (p0[1] - 1)) < 1e-4
logits[()][1] -= eps

# --- beam search with a trie; sparse catalogue ---------------------------------------------------------------------------------
K, L, N = 16, 4, 3000
catalogue = set()
while len(catalogue) < N:
    catalogue.add(tuple(rng.zipf(1.4, L).clip(max=K) - 1))
items = np.array(sorted(catalogue))
children = {}
for it in items:
    for l in range(L):
        children.setdefault(tuple(it[:l]), set()).add(it[l])
table = {}


def logp(prefix, noise):
    """A model trained on the catalogue: favours valid children but leaks mass to others; taste noise per user."""
    key = (prefix, noise)
    if key not in table:
        r = np.random.default_rng(abs(hash((prefix, noise))) % 2**32)
        z = r.normal(size=K) * 1.5
        ok = children.get(prefix, set())
        z += np.array([5.0 if c in ok else 0.0 for c in range(K)])
        table[key] = np.log(soft(z))
    return table[key]


def beam(noise, width, allowed=None, mask=True, renormalise=False):
    """allowed: children dict of permitted items. Returns [(score, code)], best first."""
    allowed = children if allowed is None else allowed
    beams = [(0.0, ())]
    for _ in range(L):
        nxt = []
        for s, p in beams:
            lp = logp(p, noise)
            ok = [c for c in range(K) if not mask or c in allowed.get(p, ())]
            shift = np.log(np.exp(lp[ok]).sum()) if renormalise and ok else 0.0
            nxt += [(s + lp[c] - shift, p + (c,)) for c in ok]
        beams = sorted(nxt, reverse=True)[:width]
    return beams


def full_scores(noise):
    return np.array([sum(logp(tuple(it[:l]), noise)[it[l]] for l in range(L)) for it in items])


invalid, invalid_masked, hit, users = 0, 0, {w: 0.0 for w in (10, 50, 200)}, 40
mass = 0.0
for u in range(users):
    out = beam(u, 50, mask=False)
    invalid += sum(c not in catalogue for _, c in out)
    out = beam(u, 50)
    invalid_masked += sum(c not in catalogue for _, c in out)
    sc = full_scores(u)
    mass += np.exp(sc).sum()
    top = {tuple(items[i]) for i in np.argsort(-sc)[:10]}
    for w in hit:
        hit[w] += len(top & {c for _, c in beam(u, w)[:]}) / 10
assert invalid_masked == 0                               # the trie never emits an invalid code
assert invalid > 0
print(f"beam_invalid_percent = {100 * invalid / (50 * users)}")
print(f"beam_valid_mass_percent = {100 * mass / users}")
for w in hit:
    print(f"beam_recall10_{w}_percent = {100 * hit[w] / users}")
assert hit[10] < hit[50] <= hit[200]

# filter: 5 % of items are permitted
ok_items = {tuple(i) for i in items[rng.random(N) < 0.05]}
sub = {}
for it in ok_items:
    for l in range(L):
        sub.setdefault(it[:l], set()).add(it[l])
post = masked = plain_rank = renorm_rank = 0.0
for u in range(users):
    sc = full_scores(u)
    good = [i for i in np.argsort(-sc) if tuple(items[i]) in ok_items][:10]
    want = {tuple(items[i]) for i in good}
    post += len([c for _, c in beam(u, 50) if c in ok_items])
    masked += len(beam(u, 50, allowed=sub))
    plain_rank += len(want & {c for _, c in beam(u, 50, allowed=sub)[:10]}) / 10
    renorm_rank += len(want & {c for _, c in beam(u, 50, allowed=sub, renormalise=True)[:10]}) / 10
print(f"filter_left_after = {post / users}\nfilter_left_masked = {masked / users}")
print(f"filter_recall10_plain_percent = {10 * 10 * plain_rank / users}")
print(f"filter_recall10_renorm_percent = {10 * 10 * renorm_rank / users}")
assert plain_rank > renorm_rank

# --- worked example: prefix A 0.6 with ten children of 0.1 each; prefix B 0.4 with two children of 0.9 and 0.1 --------------------------
A, B = 0.6, 0.4
print(f"we_best_a = {A * 0.1}\nwe_best_b = {B * 0.9}\nwe_ratio = {B * 0.9 / (A * 0.1)}")
# filter leaves two of A's children (mass 0.2) and all of B
pa, pb = A * 0.1, B * 0.9
tot = A * 0.2 + B * 1.0
print(f"we_valid_mass = {tot}")
print(f"we_cond_a = {pa / tot}\nwe_cond_b = {pb / tot}\nwe_cond_prefix_a = {A * 0.2 / tot}")
print(f"we_local_a = {A * 0.1 / 0.2}\nwe_local_b = {B * 0.9}\nwe_local_over = {(A * 0.1 / 0.2) / (pa / tot)}")
# with one child of A left local renormalising turns the order around
print(f"we_one_local_a = {A}\nwe_one_cond_a = {A * 0.1 / (A * 0.1 + B)}\nwe_one_cond_b = {B * 0.9 / (A * 0.1 + B)}")
assert A > B * 0.9 and A * 0.1 < B * 0.9
