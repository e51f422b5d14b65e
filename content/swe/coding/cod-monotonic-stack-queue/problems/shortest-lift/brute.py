def shortest_lift(changes, target):
    n = len(changes)
    for length in range(1, n + 1):
        for i in range(n - length + 1):
            if sum(changes[i : i + length]) >= target:
                return length
    return -1
