from collections import deque


def shortest_lift(changes, target):
    starts = deque([(0, 0)])
    total = 0
    best = -1
    for end, change in enumerate(changes, 1):
        total += change
        while starts and total - starts[0][0] >= target:
            length = end - starts.popleft()[1]
            if best < 0 or length < best:
                best = length
        while starts and starts[-1][0] >= total:
            starts.pop()
        starts.append((total, end))
    return best
