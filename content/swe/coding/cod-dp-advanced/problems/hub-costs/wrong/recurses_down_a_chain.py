"""Right formulas, but one call inside the other for each village on the way: too deep on a long valley."""


def hub_costs(n, roads, load):
    near = [[] for _ in range(n)]
    for a, b, length in roads:
        near[a].append((b, length))
        near[b].append((a, length))
    if n == 0:
        return []
    below, cost = list(load), [0] * n

    def gather(node, above):
        for other, length in near[node]:
            if other != above:
                gather(other, node)
                below[node] += below[other]
                cost[node] += cost[other] + below[other] * length

    def spread(node, above):
        for other, length in near[node]:
            if other != above:
                cost[other] = cost[node] + (below[0] - 2 * below[other]) * length
                spread(other, node)

    gather(0, -1)
    spread(0, -1)
    return cost
