def peak_hold(sessions):
    borders = sorted({moment for session in sessions for moment in session})
    peak = held = 0
    for left, right in zip(borders, borders[1:]):
        active = sum(start <= left and right <= end for start, end in sessions)
        if active > peak:
            peak, held = active, 0
        if active and active == peak:
            held += right - left
    return (peak, held)
