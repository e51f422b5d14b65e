"""Keeps the reachable loads one by one in a set: a step for each load and crate."""


def least_gap(weights):
    loads = {0}
    for weight in weights:
        loads |= {load + weight for load in loads}
    total = sum(weights)
    return min(abs(total - 2 * load) for load in loads)
