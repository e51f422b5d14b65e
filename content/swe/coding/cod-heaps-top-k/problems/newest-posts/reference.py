from heapq import heapify, heapreplace, heappop


def newest_posts(feeds, m):
    heap = [(-feed[0], which, 0) for which, feed in enumerate(feeds) if feed]
    heapify(heap)
    out = []
    while heap and len(out) < m:
        negative, which, at = heap[0]
        if not out or out[-1] != -negative:
            out.append(-negative)
        if at + 1 < len(feeds[which]):
            heapreplace(heap, (-feeds[which][at + 1], which, at + 1))
        else:
            heappop(heap)
    return out
