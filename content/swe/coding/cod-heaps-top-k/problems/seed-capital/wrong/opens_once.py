"""Collects the projects in reach before the first round only."""
from heapq import heapify, heappop


def seed_capital(projects, capital, rounds):
    open_gains = [-gain for need, gain in projects if need <= capital]
    heapify(open_gains)
    while rounds and open_gains:
        capital -= heappop(open_gains)
        rounds -= 1
    return capital
