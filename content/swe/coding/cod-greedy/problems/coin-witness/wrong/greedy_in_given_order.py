"""Pays greedily in the order of the list and not from the largest coin down."""


def first_failure(coins):
    bound = 2 * max(coins)
    fewest = [0] + [bound] * (bound - 1)
    for amount in range(1, bound):
        fewest[amount] = min(fewest[amount - coin] for coin in coins if coin <= amount) + 1
        rest, used = amount, 0
        for coin in reversed(coins):
            used += rest // coin
            rest %= coin
        if fewest[amount] < used:
            return amount
    return -1
