"""Finds the cheapest route without the coupon and takes off its dearest leg."""

from heapq import heappop, heappush


def cheapest_route(n, flights, start, goal, stops):
    queue, fewest = [(0, 0, start, 0)], {}
    while queue:
        cost, legs, at, dearest = heappop(queue)
        if at == goal:
            return cost - dearest
        if fewest.get(at, 10**9) <= legs:
            continue
        fewest[at] = legs
        if legs <= stops:
            for a, b, price in flights:
                if a == at:
                    heappush(queue, (cost + price, legs + 1, b, max(dearest, price)))
    return -1
