def group_records(records):
    parent = list(range(len(records)))
    size = [1] * len(records)

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    first_seen = {}
    for i, tokens in enumerate(records):
        for token in tokens:
            a, b = find(i), find(first_seen.setdefault(token, i))
            if a != b:
                if size[a] < size[b]:
                    a, b = b, a
                parent[b] = a
                size[a] += size[b]
    groups = {}
    for i in range(len(records)):
        groups.setdefault(find(i), []).append(i)
    return list(groups.values())
