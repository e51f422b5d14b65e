"""Gives empty sessions a start and an end too and records the peak at each event, so they count for a moment."""


def peak_hold(sessions):
    events = []
    for start, end in sessions:
        events.append((start, 0, 1))
        events.append((end, 1 if start == end else -1, -1))
    events.sort()
    active = peak = held = 0
    since = None
    for moment, _, change in events:
        if since is not None and active == peak:
            held += moment - since
        active += change
        since = moment
        if active > peak:
            peak, held = active, 0
    return (peak, held)
