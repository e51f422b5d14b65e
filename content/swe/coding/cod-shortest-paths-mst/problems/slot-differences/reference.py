def latest_starts(n, rules):
    start = [0] * n
    for _ in range(n + 1):
        changed = False
        for a, b, w in rules:
            if start[a] + w < start[b]:
                start[b] = start[a] + w
                changed = True
        if not changed:
            return start
    return []
