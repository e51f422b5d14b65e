"""Returns the answers in the order of time instead of the order asked."""
from heapq import heappop, heappush


def narrowest_cover(spans, moments):
    ordered = sorted(spans)
    answers, heap, at = [], [], 0
    for moment in sorted(moments):
        while at < len(ordered) and ordered[at][0] <= moment:
            start, end = ordered[at]
            heappush(heap, (end - start, end))
            at += 1
        while heap and heap[0][1] <= moment:
            heappop(heap)
        answers.append(heap[0][0] if heap else -1)
    return answers
