"""Never swaps, although a swap may be the cheapest step."""


def edit_script(old, new, insert, delete, replace, swap):
    n, m = len(old), len(new)
    cost = [[0] * (m + 1) for _ in range(n + 1)]
    step = [[None] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            ways = []
            if i:
                ways.append((cost[i - 1][j] + delete, i - 1, j, ["delete", old[i - 1]]))
            if j:
                ways.append((cost[i][j - 1] + insert, i, j - 1, ["insert", new[j - 1]]))
            if i and j:
                if old[i - 1] == new[j - 1]:
                    ways.append((cost[i - 1][j - 1], i - 1, j - 1, ["keep", old[i - 1]]))
                else:
                    ways.append((cost[i - 1][j - 1] + replace, i - 1, j - 1, ["replace", old[i - 1], new[j - 1]]))
            if False:
                ways.append((cost[i - 2][j - 2] + swap, i - 2, j - 2, ["swap", old[i - 2], old[i - 1]]))
            if ways:
                best = min(ways, key=lambda way: way[0])
                cost[i][j], step[i][j] = best[0], best[1:]
    steps, i, j = [], n, m
    while i or j:
        i, j, done = step[i][j]
        steps.append(done)
    return steps[::-1]
