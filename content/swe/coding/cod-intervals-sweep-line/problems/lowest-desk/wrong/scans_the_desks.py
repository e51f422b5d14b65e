"""Looks through the desks from the first for each booking: right, and quadratic."""


def lowest_desk(bookings):
    desks, until = [0] * len(bookings), []
    for i in sorted(range(len(bookings)), key=lambda i: bookings[i][0]):
        start, end = bookings[i]
        desk = 0
        while desk < len(until) and until[desk] > start:
            desk += 1
        if desk == len(until):
            until.append(end)
        else:
            until[desk] = end
        desks[i] = desk + 1
    return desks
