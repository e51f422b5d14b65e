def peak_hold(sessions):
    events = []
    for start, end in sessions:
        if start < end:
            events.append((start, 1))
            events.append((end, -1))
    events.sort()
    active = peak = held = 0
    since = None
    for moment, change in events:
        if since is not None and moment > since:
            if active > peak:
                peak, held = active, 0
            if active == peak:
                held += moment - since
        active += change
        since = moment
    return (peak, held)
