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
    below, cost = list(load), [0] * n
    for node in reversed(order[1:]):
        above = parent[node]
        below[above] += below[node]
        cost[above] += cost[node] + below[node] * up[node]
    total = below[0]
    for node in order[1:]:
        cost[node] = cost[parent[node]] + (total - 2 * below[node]) * up[node]
    return cost
