"""Walks through the whole tree once for each village: quadratic."""


def hub_costs(n, roads, load):
    near = [[] for _ in range(n)]
    for a, b, length in roads:
        near[a].append((b, length))
        near[b].append((a, length))
    costs = []
    for hub in range(n):
        total, stack = 0, [(hub, -1, 0)]
        while stack:
            node, before, way = stack.pop()
            total += load[node] * way
            for other, length in near[node]:
                if other != before:
                    stack.append((other, node, way + length))
        costs.append(total)
    return costs
