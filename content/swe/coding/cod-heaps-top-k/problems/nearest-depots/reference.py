from heapq import heappop, heappush, heapreplace


def nearest_depots(depots, k):
    if k <= 0:
        return []
    worst_first = []
    for i, (x, y) in enumerate(depots):
        item = (-(x * x + y * y), -i)
        if len(worst_first) < k:
            heappush(worst_first, item)
        elif item > worst_first[0]:
            heapreplace(worst_first, item)
    out = []
    while worst_first:
        out.append(-heappop(worst_first)[1])
    return out[::-1]
