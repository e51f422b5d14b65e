"""Collects the groups by parent and not by root."""


def group_records(records):
    parent = list(range(len(records)))

    def find(x):
        while parent[x] != x:
            x = parent[x]
        return x

    first_seen = {}
    for i, tokens in enumerate(records):
        for token in tokens:
            a, b = find(i), find(first_seen.setdefault(token, i))
            if a != b:
                parent[max(a, b)] = min(a, b)
    groups = {}
    for i in range(len(records)):
        groups.setdefault(parent[i], []).append(i)
    return list(groups.values())
