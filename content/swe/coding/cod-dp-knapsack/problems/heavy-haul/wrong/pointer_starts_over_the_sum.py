"""Joins halves by weight alone and takes the heaviest partner that fits, not the most valuable."""


def best_haul(weights, values, limit):
    middle = len(weights) // 2

    def sums(ws, vs):
        pairs = [(0, 0)]
        for w, v in zip(ws, vs):
            pairs += [(a + w, b + v) for a, b in pairs]
        return sorted(pairs)

    left, right = sums(weights[:middle], values[:middle]), sums(weights[middle:], values[middle:])
    best, at = 0, len(right) - 1
    for weight, value in left:
        while at >= 0 and weight + right[at][0] > limit:
            at -= 1
        if at < 0:
            break
        best = max(best, value + right[at][1])
    return best
