def two_shifts(n, pairs):
    near = [[] for _ in range(n)]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    shift = [-1] * n
    for start in range(n):
        if shift[start] >= 0:
            continue
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
    return shift
