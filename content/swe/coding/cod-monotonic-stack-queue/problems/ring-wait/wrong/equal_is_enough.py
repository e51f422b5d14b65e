"""Stops at a relay of equal strength."""


def ring_wait(strengths):
    n = len(strengths)
    steps = [0] * n
    waiting = []
    for turn in range(2 * n):
        at = turn % n
        while waiting and strengths[waiting[-1]] <= strengths[at] and turn - waiting[-1] < n:
            relay = waiting.pop()
            steps[relay] = turn - relay
        if turn < n:
            waiting.append(turn)
    return steps
