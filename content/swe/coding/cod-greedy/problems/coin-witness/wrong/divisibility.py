"""Calls a system right exactly if each coin divides the next, else reports the first clash as a sum."""


def first_failure(coins):
    kinds = sorted(set(coins))
    for small, large in zip(kinds, kinds[1:]):
        if large % small:
            return small * (large // small + 1)
    return -1
