"""Keeps the active prices in a set, so a copy that ends takes its equals with it."""


def roof_line(bids):
    events = {}
    for start, end, price in bids:
        events.setdefault(start, ([], []))[0].append(price)
        events.setdefault(end, ([], []))[1].append(price)
    active, line, before = set(), [], 0
    for moment in sorted(events):
        begins, ends = events[moment]
        active.difference_update(ends)
        active.update(begins)
        top = max(active, default=0)
        if top != before:
            line.append([moment, top])
            before = top
    return line
