"""Follows needs by recursion."""


def ring_of_needs(n, needs):
    near = [[] for _ in range(n)]
    for task, before in needs:
        near[task].append(before)
    state, path = [0] * n, []

    def visit(task):
        state[task] = 1
        path.append(task)
        for other in near[task]:
            if state[other] == 1:
                return path[path.index(other) :]
            if state[other] == 0:
                found = visit(other)
                if found:
                    return found
        path.pop()
        state[task] = 2
        return []

    for start in range(n):
        if state[start] == 0:
            found = visit(start)
            if found:
                return found
    return []
