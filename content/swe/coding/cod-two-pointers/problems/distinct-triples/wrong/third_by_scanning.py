"""Looks for the third member by a scan of the rest: right, and cubic."""


def distinct_triples(values, target):
    a = sorted(values)
    found = set()
    for i in range(len(a)):
        for j in range(i + 1, len(a)):
            need = target - a[i] - a[j]
            for k in range(j + 1, len(a)):
                if a[k] == need:
                    found.add((a[i], a[j], a[k]))
    return [list(three) for three in sorted(found)]
