"""Counts legs as stops, so it allows one leg too few."""

from heapq import heappop, heappush


def cheapest_route(n, flights, start, goal, stops):
    leaving = [[] for _ in range(n)]
    for a, b, price in flights:
        leaving[a].append((b, price))
    fewest = [[None, None] for _ in range(n)]   # legs of the cheapest settled way, without and with the coupon used
    queue = [(0, 0, start, 0)]                  # cost, legs, place, coupon used
    while queue:
        cost, legs, at, used = heappop(queue)
        if at == goal:
            return cost
        if fewest[at][used] is not None and fewest[at][used] <= legs:
            continue                            # dominated: an earlier one was no dearer and has no more legs
        fewest[at][used] = legs
        if legs < max(stops, 1):
            for b, price in leaving[at]:
                heappush(queue, (cost + price, legs + 1, b, used))
                if not used:
                    heappush(queue, (cost, legs + 1, b, 1))
    return -1
