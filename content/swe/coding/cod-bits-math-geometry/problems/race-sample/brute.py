from fractions import Fraction


def race(weights, waits, k):
    runners = [(Fraction(wait, weight), at) for at, (weight, wait) in enumerate(zip(weights, waits)) if weight > 0]
    return [at for _, at in sorted(runners)[: max(k, 0)]]
