"""Looks at loads below half of the total only, so an even split is never seen."""


def least_gap(weights):
    reach = 1
    for weight in weights:
        reach |= reach << weight
    total = sum(weights)
    for load in range(max((total + 1) // 2 - 1, 0), -1, -1):
        if reach >> load & 1:
            return total - 2 * load
    return total
