def busiest(ids, k):
    count = {}
    for one in ids:
        count[one] = count.get(one, 0) + 1
    with_count = [[] for _ in range(len(ids) + 1)]
    for one, times in count.items():
        with_count[times].append(one)
    out = []
    for times in range(len(ids), 0, -1):
        for one in with_count[times]:
            if len(out) == k:
                return out
            out.append(one)
    return out
