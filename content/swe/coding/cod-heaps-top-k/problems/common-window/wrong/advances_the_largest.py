"""Advances a row other than the one with the least value if its next step is shorter, which may pass over the best window."""


def common_window(rows):
    if not rows or not all(rows):
        return []
    at = [0] * len(rows)
    best = None
    while True:
        now = [row[i] for row, i in zip(rows, at)]
        window = [min(now), max(now)]
        if best is None or window[1] - window[0] < best[1] - best[0]:
            best = window
        steps = [(row[i + 1] - row[i], which) for which, (row, i) in enumerate(zip(rows, at)) if i + 1 < len(row)]
        if not steps:
            return best
        at[min(steps)[1]] += 1
