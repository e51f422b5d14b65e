"""Adds up the turns of each wheel and forgets the jammed states."""


def dial_moves(base, start, goal, jammed):
    if start in jammed or goal in jammed:
        return -1
    return sum(min((a - b) % base, (b - a) % base) for a, b in zip(start, goal))
