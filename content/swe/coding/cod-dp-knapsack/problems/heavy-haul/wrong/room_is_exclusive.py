"""Treats a load of exactly the limit as too heavy."""


def best_haul(weights, values, limit):
    pairs = {(0, 0)}
    for w, v in zip(weights, values):
        pairs |= {(a + w, b + v) for a, b in pairs if a + w < limit}
    return max(v for _, v in pairs)
