"""Looks for the least head by a scan of all rows: right, and slow with many rows."""


def common_window(rows):
    if not rows or not all(rows):
        return []
    at = [0] * len(rows)
    best = None
    while True:
        least = most = 0
        for which in range(len(rows)):
            value = rows[which][at[which]]
            if value < rows[least][at[least]]:
                least = which
            if value > rows[most][at[most]]:
                most = which
        window = [rows[least][at[least]], rows[most][at[most]]]
        if best is None or window[1] - window[0] < best[1] - best[0]:
            best = window
        at[least] += 1
        if at[least] == len(rows[least]):
            return best
