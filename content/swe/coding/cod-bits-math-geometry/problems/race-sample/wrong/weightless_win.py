"""Lets items without weight arrive at once instead of never."""


def race(weights, waits, k):
    runners = [(wait / weight if weight else 0.0, at) for at, (weight, wait) in enumerate(zip(weights, waits))]
    return [at for _, at in sorted(runners)[: max(k, 0)]]
