def hub_costs(n, roads, load):
    def distances(hub):
        far = {hub: 0}
        changed = True
        while changed:
            changed = False
            for a, b, length in roads:
                for x, y in ((a, b), (b, a)):
                    if x in far and y not in far:
                        far[y] = far[x] + length
                        changed = True
        return far

    return [sum(load[node] * way for node, way in distances(hub).items()) for hub in range(n)]
