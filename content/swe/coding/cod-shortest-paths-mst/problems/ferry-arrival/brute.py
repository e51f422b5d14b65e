def earliest_arrival(n, ferries, start, target, time):
    best = {start: time}
    for _ in range(n):
        for a, b, period, offset, duration in ferries:
            if a in best:
                leaves = best[a]
                while (leaves - offset) % period:
                    leaves += 1
                best[b] = min(best.get(b, leaves + duration), leaves + duration)
    return best.get(target)
