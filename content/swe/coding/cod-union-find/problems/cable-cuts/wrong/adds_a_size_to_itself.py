"""Adds the size although both ends have one root already, so a ring grows without new members."""


def largest_after_cuts(n, cables, cuts):
    parent, size = list(range(n)), [1] * n

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def join(a, b):
        a, b = find(a), find(b)
        parent[b] = a
        size[a] += size[b]

    for c in sorted(set(range(len(cables))) - set(cuts)):
        join(*cables[c])
    first = {}
    for at, c in enumerate(cuts):
        first.setdefault(c, at)
    answers = []
    for at in range(len(cuts) - 1, -1, -1):
        answers.append(max(size[find(x)] for x in range(n)))
        if first[cuts[at]] == at:
            join(*cables[cuts[at]])
    return answers[::-1]
