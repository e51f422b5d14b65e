"""Frees a desk only strictly after its end."""
from heapq import heappop, heappush


def lowest_desk(bookings):
    desks = [0] * len(bookings)
    free, busy, opened = [], [], 0
    for i in sorted(range(len(bookings)), key=lambda i: bookings[i][0]):
        start, end = bookings[i]
        while busy and busy[0][0] < start:
            heappush(free, heappop(busy)[1])
        if free:
            desk = heappop(free)
        else:
            opened += 1
            desk = opened
        desks[i] = desk
        heappush(busy, (end, desk))
    return desks
