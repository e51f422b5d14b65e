"""Reports after each single event instead of after all events of a moment."""


def roof_line(bids):
    events = sorted([(start, 1, price) for start, end, price in bids] + [(end, 0, price) for start, end, price in bids])
    active, line = [], []
    for moment, begins, price in events:
        if begins:
            active.append(price)
        else:
            active.remove(price)
        top = max(active, default=0)
        if (line[-1][1] if line else 0) != top:
            line.append([moment, top])
    return line
