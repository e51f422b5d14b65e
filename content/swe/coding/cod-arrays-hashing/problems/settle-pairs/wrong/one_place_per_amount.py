"""Keeps only one open place for each amount, so a repeated amount overwrites the one that still waits."""


def settle(amounts, target):
    open_at = {}
    settled = []
    for j, amount in enumerate(amounts):
        if target - amount in open_at:
            settled.append([open_at.pop(target - amount), j])
        else:
            open_at[amount] = j
    return settled
