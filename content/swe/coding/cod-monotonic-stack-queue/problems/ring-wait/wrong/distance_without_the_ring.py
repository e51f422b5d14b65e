"""Subtracts places without going round, which gives wrong distances across the seam."""


def ring_wait(strengths):
    n = len(strengths)
    steps = [0] * n
    waiting = []
    for turn in range(2 * n):
        at = turn % n
        while waiting and strengths[waiting[-1]] < strengths[at]:
            relay = waiting.pop()
            steps[relay] = abs(at - relay)
        if turn < n:
            waiting.append(at)
    return steps
