from collections import deque


def settle(amounts, target):
    open_at = {}
    settled = []
    for j, amount in enumerate(amounts):
        waiting = open_at.get(target - amount)
        if waiting:
            settled.append([waiting.popleft(), j])
        else:
            open_at.setdefault(amount, deque()).append(j)
    return settled
