"""Loads the heaviest crate left onto the lighter truck, which is near but not least."""


def least_gap(weights):
    left = right = 0
    for weight in sorted(weights, reverse=True):
        if left <= right:
            left += weight
        else:
            right += weight
    return abs(left - right)
