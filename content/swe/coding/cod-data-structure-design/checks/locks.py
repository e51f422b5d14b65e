"""What a lock costs: bounds on throughput, shards, and the hot shard."""

import random

hold_ns, outside_ns, threads = 250, 1750, 32
free = threads / ((hold_ns + outside_ns) * 1e-9)
one = 1 / (hold_ns * 1e-9)
print(f"free_mops = {free / 1e6:.0f}")
print(f"one_lock_mops = {one / 1e6:.0f}")
print(f"threads_that_saturate = {one * (hold_ns + outside_ns) * 1e-9:.0f}")
print(f"speedup_over_one_thread = {one / (1 / ((hold_ns + outside_ns) * 1e-9)):.0f}")
shards = 16
print(f"sixteen_locks_mops = {shards * one / 1e6:.0f}")
hot = 0.5
print(f"hot_key_mops = {one / hot / 1e6:.0f}")
print(f"hot_share_allowed_percent = {100 * one / free:.0f}")


def simulate(locks, pick, rounds=20000, seed=1):
    """Threads alternate outside work and one lock; time is simulated, waiting is first come, first served."""
    draw = random.Random(seed)
    ready = [draw.random() * outside_ns for _ in range(threads)]
    free_at = [0.0] * locks
    done = 0
    import heapq

    queue = [(t, i) for i, t in enumerate(ready)]
    heapq.heapify(queue)
    now = 0.0
    while done < rounds:
        now, i = heapq.heappop(queue)
        lock = pick(draw)
        begin = max(now, free_at[lock])
        free_at[lock] = begin + hold_ns
        done += 1
        heapq.heappush(queue, (begin + hold_ns + draw.expovariate(1 / outside_ns), i))
    return rounds / (now * 1e-9)


single = simulate(1, lambda d: 0)
assert 0.97 * one < single < 1.03 * one
even = simulate(shards, lambda d: d.randrange(shards))
assert 0.75 * free < even < free
hot_rate = simulate(shards, lambda d: 0 if d.random() < hot else d.randrange(shards))
hot_share = hot + (1 - hot) / shards
assert hot_rate < 1.05 * one / hot_share
print(f"hot_shard_bound_mops = {one / hot_share / 1e6:.1f}")
print(f"even_share_percent = {100 * round(even / free, 1):.0f}")
