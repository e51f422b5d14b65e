"""Takes m posts and removes the repeats afterwards, so fewer than m are left."""
from heapq import heapify, heappop, heappush


def newest_posts(feeds, m):
    heap = [(-feed[0], which, 0) for which, feed in enumerate(feeds) if feed]
    heapify(heap)
    out = []
    for _ in range(m):
        if not heap:
            break
        negative, which, at = heappop(heap)
        out.append(-negative)
        if at + 1 < len(feeds[which]):
            heappush(heap, (-feeds[which][at + 1], which, at + 1))
    return [post for i, post in enumerate(out) if i == 0 or out[i - 1] != post]
