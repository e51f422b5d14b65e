"""Compares each record with each other: right, and quadratic."""


def group_records(records):
    n = len(records)
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    sets = [set(tokens) for tokens in records]
    for i in range(n):
        for j in range(i):
            if sets[i] & sets[j]:
                a, b = find(i), find(j)
                parent[max(a, b)] = min(a, b)
    groups = {}
    for i in range(n):
        groups.setdefault(find(i), []).append(i)
    return list(groups.values())
