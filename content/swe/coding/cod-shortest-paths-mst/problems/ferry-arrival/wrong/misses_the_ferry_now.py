"""Waits a whole period when the ferry leaves this very minute."""

from heapq import heappop, heappush


def earliest_arrival(n, ferries, start, target, time):
    leaving = [[] for _ in range(n)]
    for a, b, period, offset, duration in ferries:
        leaving[a].append((b, period, offset, duration))
    best = [None] * n
    best[start] = time
    queue = [(time, start)]
    while queue:
        now, at = heappop(queue)
        if now > best[at]:
            continue                    # an older, worse entry
        if at == target:
            return now
        for b, period, offset, duration in leaving[at]:
            wait = period - (now - offset) % period
            there = now + wait + duration
            if best[b] is None or there < best[b]:
                best[b] = there
                heappush(queue, (there, b))
    return None
