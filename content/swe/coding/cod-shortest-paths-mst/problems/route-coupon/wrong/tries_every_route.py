"""Follows every route up to the limit: right, and exponential in the stops."""


def cheapest_route(n, flights, start, goal, stops):
    best = []
    leaving = [[] for _ in range(n)]
    for a, b, price in flights:
        leaving[a].append((b, price))

    def go(at, prices):
        if at == goal:
            best.append(sum(prices) - max(prices, default=0))
        if len(prices) <= stops:
            for b, price in leaving[at]:
                go(b, prices + [price])

    go(start, [])
    return min(best, default=-1)
