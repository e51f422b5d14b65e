"""Keeps the open places of an amount on a stack, so the newest is settled and not the oldest."""


def settle(amounts, target):
    open_at = {}
    settled = []
    for j, amount in enumerate(amounts):
        waiting = open_at.get(target - amount)
        if waiting:
            settled.append([waiting.pop(), j])
        else:
            open_at.setdefault(amount, []).append(j)
    return settled
