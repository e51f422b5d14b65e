"""Weighs each subtree by its villages and not by their load when the hub moves."""


def hub_costs(n, roads, load):
    near = [[] for _ in range(n)]
    for a, b, length in roads:
        near[a].append((b, length))
        near[b].append((a, length))
    if n == 0:
        return []
    order, parent, up = [0], [-1] * n, [0] * n
    for node in order:
        for other, length in near[node]:
            if other != parent[node]:
                parent[other], up[other] = node, length
                order.append(other)
    below, cost, size = list(load), [0] * n, [1] * n
    for node in reversed(order[1:]):
        above = parent[node]
        size[above] += size[node]
        below[above] += below[node]
        cost[above] += cost[node] + below[node] * up[node]
    for node in order[1:]:
        cost[node] = cost[parent[node]] + (n - 2 * size[node]) * up[node]
    return cost
