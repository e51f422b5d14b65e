"""Takes over the desk of the booking that ended first: the fewest desks, but not the lowest number."""
from heapq import heappop, heappush


def lowest_desk(bookings):
    desks = [0] * len(bookings)
    busy, opened = [], 0
    for i in sorted(range(len(bookings)), key=lambda i: bookings[i][0]):
        start, end = bookings[i]
        if busy and busy[0][0] <= start:
            desk = heappop(busy)[1]
        else:
            opened += 1
            desk = opened
        desks[i] = desk
        heappush(busy, (end, desk))
    return desks
