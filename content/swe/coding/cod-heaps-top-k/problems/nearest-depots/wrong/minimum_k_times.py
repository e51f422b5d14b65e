"""Takes the minimum of the rest k times: right, and n times k."""


def nearest_depots(depots, k):
    left = [(x * x + y * y, i) for i, (x, y) in enumerate(depots)]
    out = []
    while left and len(out) < k:
        at = 0
        for j in range(1, len(left)):
            if left[j] < left[at]:
                at = j
        out.append(left[at][1])
        left[at] = left[-1]
        left.pop()
    return out
