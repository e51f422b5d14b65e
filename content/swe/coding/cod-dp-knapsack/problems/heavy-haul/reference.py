def fronts(weights, values):
    """Undominated (weight, value) pairs of all subsets, by rising weight and rising value."""
    front = [(0, 0)]
    for weight, value in zip(weights, values):
        merged, a, b, most = [], 0, 0, -1
        size = len(front)
        while a < size or b < size:
            if b == size or (a < size and front[a][0] <= front[b][0] + weight):
                pair = front[a]
                a += 1
            else:
                pair = (front[b][0] + weight, front[b][1] + value)
                b += 1
            if pair[1] > most:
                if merged and merged[-1][0] == pair[0]:
                    merged.pop()
                merged.append(pair)
                most = pair[1]
        front = merged
    return front


def best_haul(weights, values, limit):
    middle = len(weights) // 2
    left = fronts(weights[:middle], values[:middle])
    right = fronts(weights[middle:], values[middle:])
    best, at = 0, len(right) - 1
    for weight, value in left:
        while at >= 0 and weight + right[at][0] > limit:
            at -= 1
        if at < 0:
            break
        if value + right[at][1] > best:
            best = value + right[at][1]
    return best
