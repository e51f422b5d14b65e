"""Puts the amount into the map before the lookup, so an amount of half the target settles with itself."""

from collections import deque


def settle(amounts, target):
    open_at = {}
    settled = []
    for j, amount in enumerate(amounts):
        open_at.setdefault(amount, deque()).append(j)
        waiting = open_at.get(target - amount)
        if waiting:
            settled.append([waiting.popleft(), j])
            if open_at[amount] and open_at[amount][-1] == j:
                open_at[amount].pop()
    return settled
