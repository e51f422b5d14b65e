"""Computes target − amount in wrapping 64-bit arithmetic, as a fixed-width language does without a check."""

from collections import deque


def settle(amounts, target):
    open_at = {}
    settled = []
    for j, amount in enumerate(amounts):
        complement = (target - amount + (1 << 63)) % (1 << 64) - (1 << 63)
        waiting = open_at.get(complement)
        if waiting:
            settled.append([waiting.popleft(), j])
        else:
            open_at.setdefault(amount, deque()).append(j)
    return settled
