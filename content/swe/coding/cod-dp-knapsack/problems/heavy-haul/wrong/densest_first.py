"""Loads by value for weight while it fits."""


def best_haul(weights, values, limit):
    best = 0
    for i in sorted(range(len(weights)), key=lambda i: -values[i] / max(weights[i], 1e-9)):
        if weights[i] <= limit:
            limit -= weights[i]
            best += values[i]
    return best
