"""Walks along quarrels by recursion."""


def two_shifts(n, pairs):
    near = [[] for _ in range(n)]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    shift = [-1] * n

    def give(person, value):
        if shift[person] >= 0:
            return shift[person] == value
        shift[person] = value
        return all([give(other, 1 - value) for other in near[person]])

    for start in range(n):
        if shift[start] < 0 and not give(start, 0):
            return []
    return shift
