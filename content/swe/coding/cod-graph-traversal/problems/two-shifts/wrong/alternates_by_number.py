"""Looks at each pair once and fixes what is still open."""


def two_shifts(n, pairs):
    shift = [-1] * n
    for a, b in pairs:
        if shift[a] < 0 and shift[b] < 0:
            shift[min(a, b)] = 0
            shift[max(a, b)] = 1
        elif shift[a] < 0:
            shift[a] = 1 - shift[b]
        elif shift[b] < 0:
            shift[b] = 1 - shift[a]
        if shift[a] == shift[b]:
            return []
    return [max(s, 0) for s in shift]
