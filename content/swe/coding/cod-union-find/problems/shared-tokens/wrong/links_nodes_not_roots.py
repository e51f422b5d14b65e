"""Hangs the record itself under the other's root and not its root, so an earlier union is torn apart."""


def group_records(records):
    parent = list(range(len(records)))

    def find(x):
        while parent[x] != x:
            x = parent[x]
        return x

    first_seen = {}
    for i, tokens in enumerate(records):
        for token in tokens:
            b = find(first_seen.setdefault(token, i))
            if find(i) != b:
                parent[i] = b
    groups = {}
    for i in range(len(records)):
        groups.setdefault(find(i), []).append(i)
    return list(groups.values())
