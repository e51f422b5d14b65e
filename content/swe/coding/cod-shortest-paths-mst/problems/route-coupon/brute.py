def cheapest_route(n, flights, start, goal, stops):
    best = []

    def go(at, prices):
        if at == goal:
            best.append(sum(prices) - max(prices, default=0))
        if len(prices) <= stops:
            for a, b, price in flights:
                if a == at:
                    go(b, prices + [price])

    go(start, [])
    return min(best, default=-1)
