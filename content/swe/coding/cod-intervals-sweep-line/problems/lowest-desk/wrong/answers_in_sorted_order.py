"""Returns the desks in the order of the starts instead of the order of the list."""
from heapq import heappop, heappush


def lowest_desk(bookings):
    desks, free, busy, opened = [], [], [], 0
    for start, end in sorted(bookings, key=lambda booking: booking[0]):
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        if free:
            desk = heappop(free)
        else:
            opened += 1
            desk = opened
        desks.append(desk)
        heappush(busy, (end, desk))
    return desks
