"""Divides in floating point, which cannot tell arrivals apart that differ in the seventeenth digit."""


def race(weights, waits, k):
    runners = [(wait / weight, at) for at, (weight, wait) in enumerate(zip(weights, waits)) if weight > 0]
    return [at for _, at in sorted(runners)[: max(k, 0)]]
