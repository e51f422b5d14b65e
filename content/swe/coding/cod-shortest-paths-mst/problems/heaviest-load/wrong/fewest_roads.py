"""Takes the route with the fewest roads and reports its weakest."""

from collections import deque


def heaviest_loads(n, roads, trips):
    near = [[] for _ in range(n)]
    for a, b, load in roads:
        near[a].append((b, load))
        near[b].append((a, load))

    def trip(a, b):
        least = {a: 1_000_000_000}
        queue = deque([a])
        while queue:
            x = queue.popleft()
            for y, load in near[x]:
                if y not in least:
                    least[y] = min(least[x], load)
                    queue.append(y)
        return least.get(b)

    return [trip(a, b) for a, b in trips]
