def largest_after_cuts(n, cables, cuts):
    parent, size, largest = list(range(n)), [1] * n, min(n, 1)

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def join(a, b):
        nonlocal largest
        a, b = find(a), find(b)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            parent[b] = a
            size[a] += size[b]
            largest = max(largest, size[a])

    is_cut, takes = [False] * len(cables), []
    for c in cuts:
        takes.append(not is_cut[c])
        is_cut[c] = True
    for c, (a, b) in enumerate(cables):
        if not is_cut[c]:
            join(a, b)
    answers = []
    for c, does in zip(reversed(cuts), reversed(takes)):
        answers.append(largest)
        if does:
            join(*cables[c])
    return answers[::-1]
