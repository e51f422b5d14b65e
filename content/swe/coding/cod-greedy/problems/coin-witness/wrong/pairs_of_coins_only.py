"""Tests sums of two equal coins only."""


def first_failure(coins):
    kinds = sorted(set(coins), reverse=True)
    for amount in sorted(2 * coin for coin in kinds):
        rest, used = amount, 0
        for coin in kinds:
            used += rest // coin
            rest %= coin
        if used > 2:
            return amount
    return -1
