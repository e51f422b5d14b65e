"""Deletes each surplus item on the spot, and the rest of the list moves up every time: quadratic."""


def thin_runs(values, k):
    at = run = 0
    previous = None
    while at < len(values):
        value = values[at]
        run = run + 1 if value == previous else 1
        previous = value
        if run <= k:
            at += 1
        else:
            del values[at]
    return at
