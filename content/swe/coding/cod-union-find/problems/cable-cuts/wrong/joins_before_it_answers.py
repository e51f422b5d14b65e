"""Joins the cable before it notes the answer, so each answer is that of one cut earlier."""


def largest_after_cuts(n, cables, cuts):
    parent, size = list(range(n)), [1] * n

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def join(a, b):
        a, b = find(a), find(b)
        if a != b:
            parent[b] = a
            size[a] += size[b]

    for c in set(range(len(cables))) - set(cuts):
        join(*cables[c])
    answers, done = [], set()
    first = {}
    for at, c in enumerate(cuts):
        first.setdefault(c, at)
    for at in range(len(cuts) - 1, -1, -1):
        if first[cuts[at]] == at:
            join(*cables[cuts[at]])
        answers.append(max(size[find(x)] for x in range(n)))
    return answers[::-1]
