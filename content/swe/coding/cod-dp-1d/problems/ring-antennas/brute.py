def best_ring(gains):
    n, best = len(gains), 0
    for mask in range(1 << n):
        on = [i for i in range(n) if mask >> i & 1]
        if all(n == 1 or not mask >> (i + 1) % n & 1 for i in on):
            best = max(best, sum(gains[i] for i in on))
    return best
