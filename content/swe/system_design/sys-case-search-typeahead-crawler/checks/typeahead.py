"""Rates and memory of suggestions; base plus fresh gives the exact top k, against brute force on random worlds."""
import heapq
import random

DAY = 86_400
q = 5e9
print(f"query_rate_thousands = {q / DAY / 1e3}")
print(f"query_peak_thousands = {3 * q / DAY / 1e3}")
print(f"keystroke_rate_thousands = {4 * q / DAY / 1e3}")
print(f"keystroke_peak_thousands = {3 * 4 * q / DAY / 1e3}")
print(f"after_edge_thousands = {3 * 4 * q / DAY * 0.4 / 1e3}")
print(f"nodes_gb = {300e6 * 10 * 4 / 1e9:g}")
print(f"node_overhead_gb = {300e6 * 16 / 1e9}")
print(f"strings_gb = {100e6 * 24 / 1e9}")
mem = 300e6 * (10 * 4 + 16) / 1e9 + 100e6 * 24 / 1e9
print(f"typeahead_gb = {mem}")
print(f"short_prefixes_thousands = {40 ** 3 / 1e3:g}")
print(f"short_cache_mb = {40 ** 3 * 1e3 / 1e6:g}")
print(f"typeahead_servers = {3 * 4 * q / DAY * 0.4 / 20_000 * 2}")
print(f"fresh_events_thousands = {q / DAY / 1e3}")
print(f"fresh_terms_mb = {2e6 * 60 / 1e6:g}")
print(f"copies_broadcast_mb_s = {2e6 * 60 / 60 / 1e6:g}")


def brute(total, prefix, k):
    return sorted(((c, t) for t, c in total.items() if t.startswith(prefix)), reverse=True)[:k]


def combined(base, top, fresh, prefix, k):
    """Candidates: the k best of the base for this prefix, and every term with fresh counts."""
    cand = {t for _, t in top.get(prefix, [])} | {t for t in fresh if t.startswith(prefix)}
    return heapq.nlargest(k, ((base.get(t, 0) + fresh.get(t, 0), t) for t in cand))


agree = wrong_naive = 0
for seed in range(400):
    r = random.Random(seed)
    words = sorted({"".join(r.choice("abc") for _ in range(r.randint(1, 5))) for _ in range(60)})
    base = {w: r.randint(1, 1000) for w in words}
    fresh = {w: r.randint(1, 600) for w in r.sample(words, 8)}
    fresh["abnew"] = r.randint(1, 900)
    total = {w: base.get(w, 0) + fresh.get(w, 0) for w in set(base) | set(fresh)}
    k = 3
    prefixes = {w[:i] for w in total for i in range(len(w) + 1)}
    top = {p: brute(base, p, k) for p in prefixes}
    for p in prefixes:
        assert combined(base, top, fresh, p, k) == brute(total, p, k)
        agree += 1
        topf = brute(fresh, p, k)  # only the fresh top k: not enough
        cand = {t for _, t in top[p]} | {t for _, t in topf}
        got = heapq.nlargest(k, ((total[t], t) for t in cand))
        wrong_naive += got != brute(total, p, k)
print(f"prefix_checks = {agree}")
assert wrong_naive > 0
print(f"naive_wrong_percent = {100 * wrong_naive / agree}")

# q6: alternatives
print(f"q6_trie_gb = {80e6 * (8 * 4 + 12) / 1e9}")
print(f"q6_scan_ms = {2e6 * 10e-9 * 1e3}")
print(f"q6_cores_scan_thousands = {100e3 * 0.05 * 2e6 * 10e-9 / 1e3:g}")
print(f"q6_sorted_gb = {20e6 * 28 / 1e9}")
# manipulation: 3,000 accounts, 40 searches each in ten minutes against 45,000 real in a day
print(f"q7_fake = {3_000 * 40}")
print(f"q7_real_ten_min = {45_000 / 144}")
print(f"q7_times = {3_000 * 40 / (45_000 / 144)}")
