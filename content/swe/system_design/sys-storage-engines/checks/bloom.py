"""Bloom filters: formula, optimum and a measured filter; sharing bits over levels."""
import hashlib
import math


def rate(bits, k):
    return (1 - math.exp(-k / bits)) ** k


def measured(keys, bits, k, probes):
    m = int(keys * bits)
    field = bytearray(m // 8 + 1)

    def places(text):
        digest = hashlib.blake2b(text.encode(), digest_size=16).digest()
        a, b = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big") | 1
        return [(a + i * b) % m for i in range(k)]

    for i in range(keys):
        for p in places(f"in{i}"):
            field[p >> 3] |= 1 << (p & 7)
    assert all(all(field[p >> 3] >> (p & 7) & 1 for p in places(f"in{i}")) for i in range(0, keys, 97))
    hits = sum(all(field[p >> 3] >> (p & 7) & 1 for p in places(f"out{i}")) for i in range(probes))
    return hits / probes


need = -math.log(0.01) / math.log(2) ** 2
assert abs(need - 9.585) < 0.001
print(f"bloom_bits_one_percent = {need}")
best = min(range(1, 20), key=lambda k: rate(10, k))
print(f"bloom_best_k = {best}")
print(f"bloom_ten_bits_percent = {100 * rate(10, 7)}")
print(f"bloom_per_tenfold_bits = {math.log(10) / math.log(2) ** 2}")
got = measured(40_000, 9.585, 7, 200_000)
assert abs(got / rate(9.585, 7) - 1) < 0.12, got

# ---- 200M keys
print(f"bank_bloom_mb = {200e6 * 10 / 8 / 1e6:g}")
print(f"bank_bloom_reads = {10 * rate(10, 7)}")
print(f"bank_bloom_factor = {1 / rate(10, 7)}")

# ---- levels of 1, 10, 100 (millions of keys): equal bits, or fewer for the last
sizes = [1e6, 1e7, 1e8]
total = sum(sizes) * 8
equal = len(sizes) * math.exp(-8 * math.log(2) ** 2)


def spread(lam):
    """Lagrange: minimise sum p_i with sum of bits fixed; p_i proportional to size, at most one."""
    return [min(1.0, lam * s) for s in sizes]


lo, hi = 1e-20, 1.0
for _ in range(200):
    mid = math.sqrt(lo * hi)
    bits = sum(-s * math.log(p) / math.log(2) ** 2 for s, p in zip(sizes, spread(mid)))
    lo, hi = (mid, hi) if bits > total else (lo, mid)
best_p = spread(hi)
print(f"share_equal_percent = {100 * equal}")
print(f"share_best_percent = {100 * sum(best_p)}")
print(f"share_last_bits = {-math.log(best_p[2]) / math.log(2) ** 2}")
print(f"share_first_bits = {-math.log(best_p[0]) / math.log(2) ** 2}")
print(f"share_step_bits = {math.log(10) / math.log(2) ** 2}")
print(f"share_total_mb = {total / 8 / 1e6:g}")
print(f"share_equal_each_percent = {100 * math.exp(-8 * math.log(2) ** 2)}")
print(f"share_saved_reads_per_s = {30_000 * (equal - sum(best_p))}")
print(f"share_equal_reads_per_s = {30_000 * equal}")
