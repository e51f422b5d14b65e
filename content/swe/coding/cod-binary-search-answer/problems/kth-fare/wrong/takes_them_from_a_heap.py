"""Takes fare after fare from a heap until the k-th."""

from heapq import heappop, heappush


def kth_fare(outward, homeward, k):
    a, b = sorted(outward), sorted(homeward)
    if not 1 <= k <= len(a) * len(b):
        return None
    heap = [(a[0] + b[0], 0, 0)]
    while True:
        fare, i, j = heappop(heap)
        k -= 1
        if k == 0:
            return fare
        if j + 1 < len(b):
            heappush(heap, (a[i] + b[j + 1], i, j + 1))
        if j == 0 and i + 1 < len(a):
            heappush(heap, (a[i + 1] + b[0], i + 1, 0))
