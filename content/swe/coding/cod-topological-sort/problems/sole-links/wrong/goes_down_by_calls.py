"""Walks by recursion, one call for each place of a chain."""


def sole_links(n, links):
    near = [[] for _ in range(n)]
    for i, (a, b) in enumerate(links):
        near[a].append((b, i))
        near[b].append((a, i))
    seen, sole, clock = [0] * n, [], 0

    def visit(node, came):
        nonlocal clock
        clock += 1
        low = seen[node] = clock
        for other, link in near[node]:
            if link == came:
                continue
            if seen[other]:
                low = min(low, seen[other])
            else:
                below = visit(other, link)
                low = min(low, below)
                if below > seen[node]:
                    sole.append(link)
        return low

    for start in range(n):
        if not seen[start]:
            visit(start, -1)
    return sorted(sole)
