"""Searches the whole net after each cut: right, and quadratic."""


def largest_after_cuts(n, cables, cuts):
    near = [{} for _ in range(n)]
    for i, (a, b) in enumerate(cables):
        near[a][i] = b
        near[b][i] = a
    answers = []
    for c in cuts:
        for end in cables[c]:
            near[end].pop(c, None)
        best, seen = 0, [False] * n
        for start in range(n):
            if not seen[start]:
                seen[start], stack, block = True, [start], 0
                while stack:
                    block += 1
                    for y in near[stack.pop()].values():
                        if not seen[y]:
                            seen[y] = True
                            stack.append(y)
                best = max(best, block)
        answers.append(best)
    return answers
