"""Starts from person 0 only."""


def two_shifts(n, pairs):
    near = [[] for _ in range(n)]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    shift = [-1] * n
    for start in range(min(n, 1)):
        shift[start] = 0
        stack = [start]
        while stack:
            person = stack.pop()
            for other in near[person]:
                if shift[other] < 0:
                    shift[other] = 1 - shift[person]
                    stack.append(other)
                elif shift[other] == shift[person]:
                    return []
    return [max(s, 0) for s in shift]
