def assembly_rounds(feeds, workers):
    n = len(feeds)
    parts = [0] * n
    for later in feeds:
        if later >= 0:
            parts[later] += 1
    # From the leaves inwards: whoever is never reached lies on a ring or behind one.
    order = [step for step in range(n) if parts[step] == 0]
    for step in order:
        later = feeds[step]
        if later >= 0:
            parts[later] -= 1
            if parts[later] == 0:
                order.append(later)
    if len(order) < n:
        return -1
    level = [0] * n  # steps from here to the end, itself included
    count = [0] * (n + 2)
    for step in reversed(order):
        later = feeds[step]
        level[step] = 1 + (level[later] if later >= 0 else 0)
        count[level[step]] += 1
    best = above = 0
    for depth in range(n, -1, -1):
        # `above` steps have more than `depth` rounds of work from them to the end
        above += count[depth + 1]
        if above:
            best = max(best, depth + -(-above // workers))
    return best
