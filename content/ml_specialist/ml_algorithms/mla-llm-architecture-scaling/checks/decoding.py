"""Sampling filters, exactness of speculative sampling (enumeration), its speed, votes and verifiers, byte-pair merges."""
import math

import numpy as np

r = np.random.default_rng(2)
soft = lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum()

# 1. The worked distribution: logits (4, 3, 2, 0, -1).
z = np.array([4.0, 3, 2, 0, -1])
for tau, tag in ((1.0, "t1"), (0.5, "t05"), (2.0, "t2")):
    p = soft(z / tau)
    for i in range(5):
        print(f"p_{tag}_{i + 1} = {p[i]:.5f}")
p = soft(z)
cum = np.cumsum(p)
print(f"cum_2 = {cum[1]:.5f}")
print(f"cum_3 = {cum[2]:.5f}")
top_p = int(np.searchsorted(cum, 0.9)) + 1
print(f"top_p_09_kept = {top_p}")
print(f"min_p_01_kept = {(p >= 0.1 * p[0]).sum()}")
print(f"top_p_first = {p[0] / cum[top_p - 1]:.5f}")
hot = soft(z / 2)
print(f"top_p_09_kept_t2 = {int(np.searchsorted(np.cumsum(hot), 0.9)) + 1}")
print(f"min_p_01_kept_t2 = {(hot >= 0.1 * hot[0]).sum()}")
# flat tail: 1,000 tokens of equal small mass behind three good ones
tail = np.r_[0.3, 0.2, 0.1, np.full(1000, 0.4 / 1000)]
print(f"tail_top_p_09_kept = {int(np.searchsorted(np.cumsum(tail), 0.9)) + 1}")
print(f"tail_min_p_01_kept = {(tail >= 0.1 * tail[0]).sum()}")

# 2. Speculative sampling is exact: accept x ~ q with min(1, p/q), else draw from (p - q)+ normalized. Enumerated.
for _ in range(50):
    p, q = r.dirichlet(np.ones(7)), r.dirichlet(np.ones(7))
    accept = np.minimum(p, q)
    rest = np.maximum(p - q, 0)
    out = accept + (1 - accept.sum()) * rest / rest.sum()
    assert np.abs(out - p).max() < 1e-12
    assert abs(accept.sum() - (1 - 0.5 * np.abs(p - q).sum())) < 1e-12  # acceptance is 1 - total variation
p, q = np.array([0.6, 0.3, 0.1]), np.array([0.4, 0.5, 0.1])
print(f"ex_accept = {np.minimum(p, q).sum():.4f}")
rest = np.maximum(p - q, 0)
for i in range(3):
    print(f"ex_min_{i + 1} = {min(p[i], q[i]):.4f}")
    print(f"ex_rest_{i + 1} = {rest[i] / rest.sum():.4f}")
# tokens per cycle with acceptance a and g drafts: (1 - a^(g+1)) / (1 - a), against simulation (1 %)
for a, g in ((0.8, 4), (0.6, 4), (0.8, 8)):
    want = (1 - a ** (g + 1)) / (1 - a)
    hits = r.random((200_000, g)) < a
    got = 1 + np.cumprod(hits, axis=1).sum(1).mean()
    assert abs(got / want - 1) < 0.01
    tag = f"{int(10 * a)}_{g}"
    print(f"tokens_per_cycle_{tag} = {want:.4f}")
    print(f"speedup_{tag} = {want / (g * 0.05 + 1):.4f}")
# compute-bound: checking five positions costs five times; the gain becomes a loss
print(f"speedup_busy_8_4 = {3.3616 / (4 * 0.05 + 5):.4f}")
print(f"wasted_8_4_percent = {100 * (1 - 3.3616 / 5):.2f}")

# 3. Test-time compute: any of n, and majority votes. Exact binomials.
for n in (1, 4, 16, 64):
    print(f"any_03_{n}_percent = {100 * (1 - 0.7**n):.3f}")


def majority(p, n):
    return sum(math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(n // 2 + 1, n + 1))


for n in (1, 9, 33):
    print(f"majority_06_{n}_percent = {100 * majority(0.6, n):.3f}")
    print(f"majority_04_{n}_percent = {100 * majority(0.4, n):.3f}")
# a verifier that passes every right answer and 10 % of the wrong ones; pick a passing one at random, n = 16, p = 0.1
right, false, n = 0.1, 0.1, 16
prec = right / (right + (1 - right) * false)
anypass = 1 - (1 - right - (1 - right) * false) ** n
print(f"verifier_precision_percent = {100 * prec:.3f}")
print(f"verifier_success_percent = {100 * anypass * prec:.3f}")
print(f"any_01_16_percent = {100 * (1 - 0.9**16):.3f}")
# unbiased pass@k from n samples with c right: 1 - C(n-c, k)/C(n, k)
n, c, k = 20, 6, 5
est = 1 - math.comb(n - c, k) / math.comb(n, k)
print(f"pass_at_5_unbiased = {est:.4f}")
print(f"pass_at_5_plugin = {1 - (1 - c / n) ** k:.4f}")
exact = np.mean([1 - math.comb(n - x, k) / math.comb(n, k) for x in r.binomial(n, 0.3, 200_000)])
assert abs(exact - (1 - 0.7**k)) < 2e-3
# reasoning cost: 8,000 hidden tokens against 400
print(f"reasoning_cost_ratio = {(8000 + 400) / 400:.1f}")
print(f"fixed_point_error_free_percent = {100 * 0.999**8000:.4f}")

# 4. Byte-pair merges on a small corpus: most frequent pair first.
words = {("l", "o", "g"): 6, ("l", "o", "g", "s"): 3, ("b", "l", "o", "g"): 2, ("d", "o", "g", "s"): 4}
for step in range(3):
    pairs = {}
    for w, count in words.items():
        for pair in zip(w, w[1:]):
            pairs[pair] = pairs.get(pair, 0) + count
    bestp = max(sorted(pairs), key=pairs.get)
    print(f"bpe_count_{step + 1} = {pairs[bestp]}")
    merged = {}
    for w, count in words.items():
        out, i = [], 0
        while i < len(w):
            if w[i : i + 2] == bestp:
                out.append(w[i] + w[i + 1])
                i += 2
            else:
                out.append(w[i])
                i += 1
        merged[tuple(out)] = count
    words = merged
    print(f"# {bestp} -> {list(words)}")
print(f"bpe_tokens_before = {3 * 6 + 4 * 3 + 4 * 2 + 4 * 4}")
print(f"bpe_tokens_after = {sum(len(w) * c for w, c in words.items())}")
# UTF-8 bytes: a script of three bytes a character without merges
print(f"bytes_per_char_cjk = {len('語'.encode())}")
print(f"token_ratio_cost = {2.5:.1f}")
