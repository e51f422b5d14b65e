"""Never refills from the feed it took from, so each feed supplies one post at most."""
from heapq import heappop, heapify


def newest_posts(feeds, m):
    heap = [-feed[0] for feed in feeds if feed]
    heapify(heap)
    out = []
    while heap and len(out) < m:
        post = -heappop(heap)
        if not out or out[-1] != post:
            out.append(post)
    return out
