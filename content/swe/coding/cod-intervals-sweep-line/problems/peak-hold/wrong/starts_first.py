"""Lets starts come before ends at the same moment and records the peak at each event, as if sessions were closed."""


def peak_hold(sessions):
    events = []
    for start, end in sessions:
        if start < end:
            events.append((start, -1))
            events.append((end, 1))
    events.sort()
    active = peak = held = 0
    since = None
    for moment, change in events:
        if since is not None and active == peak:
            held += moment - since
        active -= change
        since = moment
        if active > peak:
            peak, held = active, 0
    return (peak, held)
