"""Counts the end as part of the span."""
from heapq import heappop, heappush


def narrowest_cover(spans, moments):
    ordered = sorted(spans)
    answers = [-1] * len(moments)
    heap, at = [], 0
    for i in sorted(range(len(moments)), key=lambda i: moments[i]):
        moment = moments[i]
        while at < len(ordered) and ordered[at][0] <= moment:
            start, end = ordered[at]
            heappush(heap, (end - start, end))
            at += 1
        while heap and heap[0][1] < moment:
            heappop(heap)
        if heap:
            answers[i] = heap[0][0]
    return answers
