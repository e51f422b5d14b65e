def lowest_desk(bookings):
    desks = [0] * len(bookings)
    order = sorted((start, i) for i, (start, end) in enumerate(bookings))
    for start, i in order:
        taken = {desks[j] for j in range(len(bookings)) if desks[j] and bookings[j][0] <= start < bookings[j][1]}
        desk = 1
        while desk in taken:
            desk += 1
        desks[i] = desk
    return desks
