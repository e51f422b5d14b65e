"""Measures only the first stretch at the peak."""


def peak_hold(sessions):
    events = sorted(pair for start, end in sessions if start < end for pair in ((start, 1), (end, -1)))
    active = peak = held = 0
    since = None
    for moment, change in events:
        if since is not None and moment > since and active > peak:
            peak, held = active, moment - since
        active += change
        since = moment
    return (peak, held)
