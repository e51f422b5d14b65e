"""Looks at amounts up to the largest coin only."""


def first_failure(coins):
    kinds = sorted(set(coins))
    if len(kinds) < 3:
        return -1
    bound = kinds[-1] + 1
    fewest, greedy = [0] * bound, [0] * bound
    at = 0
    for amount in range(1, bound):
        while at + 1 < len(kinds) and kinds[at + 1] <= amount:
            at += 1
        greedy[amount] = greedy[amount - kinds[at]] + 1
        fewest[amount] = min(fewest[amount - coin] for coin in kinds[: at + 1]) + 1
        if fewest[amount] < greedy[amount]:
            return amount
    return -1
