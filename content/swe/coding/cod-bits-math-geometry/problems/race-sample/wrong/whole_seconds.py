"""Divides in whole numbers, so that different arrivals count as equal."""


def race(weights, waits, k):
    runners = [(wait // weight, at) for at, (weight, wait) in enumerate(zip(weights, waits)) if weight > 0]
    return [at for _, at in sorted(runners)[: max(k, 0)]]
