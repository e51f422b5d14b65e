from itertools import combinations_with_replacement


def first_failure(coins):
    kinds = sorted(set(coins), reverse=True)
    for amount in range(1, 3 * kinds[0]):
        rest, used = amount, 0
        for coin in kinds:
            used += rest // coin
            rest %= coin
        reach = {0}
        for k in range(1, used):
            reach = {x + coin for x in reach for coin in kinds if x + coin <= amount}
            if amount in reach:
                return amount
    return -1
