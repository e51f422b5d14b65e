"""Searches from the start only."""

from collections import deque


def dial_moves(base, start, goal, jammed):
    closed = {tuple(state) for state in jammed}
    start, goal = tuple(start), tuple(goal)
    if start in closed or goal in closed:
        return -1
    queue, far = deque([start]), {start: 0}
    while queue:
        state = queue.popleft()
        if state == goal:
            return far[state]
        for i, digit in enumerate(state):
            for turned in ((digit + 1) % base, (digit - 1) % base):
                new = state[:i] + (turned,) + state[i + 1 :]
                if new not in closed and new not in far:
                    far[new] = far[state] + 1
                    queue.append(new)
    return -1
