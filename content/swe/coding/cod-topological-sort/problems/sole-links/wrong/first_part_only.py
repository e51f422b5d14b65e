"""Looks at the part of place 0 only."""


def sole_links(n, links):
    near = [[] for _ in range(n)]
    for i, (a, b) in enumerate(links):
        near[a].append((b, i))
        near[b].append((a, i))
    seen, low, at = [0] * n, [0] * n, [0] * n  # time of discovery, earliest time reached from below
    clock, sole = 0, []
    for start in range(min(n, 1)):
        if seen[start]:
            continue
        clock += 1
        seen[start] = low[start] = clock
        path = [(start, -1)]
        while path:
            node, came = path[-1]
            if at[node] < len(near[node]):
                other, link = near[node][at[node]]
                at[node] += 1
                if link == came:
                    continue
                if seen[other]:
                    low[node] = min(low[node], seen[other])
                else:
                    clock += 1
                    seen[other] = low[other] = clock
                    path.append((other, link))
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
                    if low[node] > seen[above]:
                        sole.append(came)
    return sorted(sole)
