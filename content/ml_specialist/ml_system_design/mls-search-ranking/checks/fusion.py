"""BM25, reciprocal rank fusion, lambda weights."""
from math import log, log2


def idf(n, df):
    return log(1 + (n - df + 0.5) / (df + 0.5))


def tf_part(tf, length=1.0, k1=1.2, b=0.75):
    return tf * (k1 + 1) / (tf + k1 * (1 - b + b * length))


N = 1e9
for word, df in (("pegasus", 300e3), ("running", 20e6), ("shoes", 60e6)):
    print(f"idf_{word} = {idf(N, df)}")
print(f"tf_one = {tf_part(1)}")
print(f"tf_two = {tf_part(2)}")
print(f"tf_ten = {tf_part(10)}")
print(f"tf_fifty = {tf_part(50)}")
print(f"tf_limit = {tf_part(1e12)}")
print(f"tf_two_long = {tf_part(2, 3)}")
short = idf(N, 300e3) * tf_part(1, 0.5)
stuffed = sum(idf(N, df) * tf_part(10, 3) for df in (20e6, 60e6))
print(f"bm25_pegasus_only = {short}")
print(f"bm25_stuffed = {stuffed}")


def rrf(lists, k=60):
    score = {}
    for names in lists:
        for rank, name in enumerate(names, 1):
            score[name] = score.get(name, 0) + 1 / (k + rank)
    return score


s = rrf(["ABCDE", "CFBGA"])
assert sorted(s, key=lambda x: (-s[x], x))[:5] == list("CBAFD")
for x in "ABCFD":
    print(f"rrf_{x.lower()} = {s[x]}")
single, both = 1 / 61, {r: 2 / (60 + r) for r in range(1, 200)}
winners = [r for r, v in both.items() if v > single + 1e-15]
print(f"rrf_top_of_one = {single}")
print(f"rrf_both_at_forty = {both[40]}")
print(f"rrf_last_winning_rank = {max(winners)}")
assert max(winners) == 61 and abs(both[62] - single) < 1e-15
for k in (1, 10, 60):
    assert max(r for r in range(1, 999) if 2 / (k + r) > 1 / (k + 1) + 1e-15) == k + 1

# Weight of a swap in a lambda gradient: gain difference times discount difference.
d = lambda k: 1 / log2(k + 1)
print(f"swap_1_2 = {d(1) - d(2)}")
print(f"swap_9_10 = {d(9) - d(10)}")
print(f"swap_1_10 = {d(1) - d(10)}")
print(f"swap_ratio = {(d(1) - d(2)) / (d(9) - d(10))}")


def dcg(g):
    return sum((2 ** r - 1) * d(k) for k, r in enumerate(g, 1))


base = [0, 3, 1, 2]
swapped = [3, 0, 1, 2]
ideal = dcg(sorted(base, reverse=True))
delta = (dcg(swapped) - dcg(base)) / ideal
assert abs(delta - (7 - 0) * (d(1) - d(2)) / ideal) < 1e-12
print(f"delta_ndcg_swap = {delta}")
