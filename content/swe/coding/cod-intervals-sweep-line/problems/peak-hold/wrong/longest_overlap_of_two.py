"""Tests each start against all sessions: right, and quadratic."""


def peak_hold(sessions):
    borders = sorted({moment for session in sessions for moment in session})
    peak = held = 0
    for left, right in zip(borders, borders[1:]):
        active = 0
        for start, end in sessions:
            if start <= left and right <= end:
                active += 1
        if active > peak:
            peak, held = active, 0
        if active and active == peak:
            held += right - left
    return (peak, held)
