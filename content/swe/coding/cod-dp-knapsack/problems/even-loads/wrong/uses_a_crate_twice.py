"""Fills the table upwards in place, so one crate counts as often as it fits."""


def least_gap(weights):
    total = sum(weights)
    half = total // 2
    reach = [True] + [False] * half
    for weight in weights:
        for load in range(weight, half + 1):
            reach[load] = reach[load] or reach[load - weight]
    return total - 2 * max(load for load in range(half + 1) if reach[load])
