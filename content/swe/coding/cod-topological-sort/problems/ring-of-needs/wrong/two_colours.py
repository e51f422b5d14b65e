"""Takes any task met before for a ring, also one that is finished."""


def ring_of_needs(n, needs):
    near = [[] for _ in range(n)]
    for task, before in needs:
        near[task].append(before)
    state, at = [0] * n, [0] * n  # 0 new, 1 on the path, 2 done
    for start in range(n):
        if state[start]:
            continue
        state[start] = 1
        path = [start]
        while path:
            task = path[-1]
            if at[task] == len(near[task]):
                state[task] = 2
                path.pop()
                continue
            other = near[task][at[task]]
            at[task] += 1
            if state[other]:
                return path[path.index(other) :] if other in path else path + [other]
            if state[other] == 0:
                state[other] = 1
                path.append(other)
    return []
