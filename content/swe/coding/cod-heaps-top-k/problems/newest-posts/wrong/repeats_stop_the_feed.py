"""Does not go on in a feed whose post was a repeat."""
from heapq import heapify, heappop, heappush


def newest_posts(feeds, m):
    heap = [(-feed[0], which, 0) for which, feed in enumerate(feeds) if feed]
    heapify(heap)
    out = []
    while heap and len(out) < m:
        negative, which, at = heappop(heap)
        if out and out[-1] == -negative:
            continue
        out.append(-negative)
        if at + 1 < len(feeds[which]):
            heappush(heap, (-feeds[which][at + 1], which, at + 1))
    return out
