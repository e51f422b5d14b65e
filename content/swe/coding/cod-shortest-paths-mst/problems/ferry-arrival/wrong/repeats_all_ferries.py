"""Relaxes all ferries until nothing changes: right, and quadratic on a chain listed backwards."""


def earliest_arrival(n, ferries, start, target, time):
    best = {start: time}
    changed = True
    while changed:
        changed = False
        for a, b, period, offset, duration in ferries:
            if a in best:
                there = best[a] + (offset - best[a]) % period + duration
                if b not in best or there < best[b]:
                    best[b] = there
                    changed = True
    return best.get(target)
