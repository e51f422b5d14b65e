"""Goes depth first from both ends and returns the first contact."""


def dial_moves(base, start, goal, jammed):
    closed = {tuple(state) for state in jammed}
    start, goal = tuple(start), tuple(goal)
    if start in closed or goal in closed:
        return -1
    far = [{start: 0}, {goal: 0}]
    stacks = [[start], [goal]]
    if start == goal:
        return 0
    while stacks[0] or stacks[1]:
        for side in (0, 1):
            if not stacks[side]:
                continue
            state = stacks[side].pop()
            for i, digit in enumerate(state):
                for turned in ((digit + 1) % base, (digit - 1) % base):
                    new = state[:i] + (turned,) + state[i + 1 :]
                    if new in far[1 - side]:
                        return far[side][state] + 1 + far[1 - side][new]
                    if new not in closed and new not in far[side]:
                        far[side][new] = far[side][state] + 1
                        stacks[side].append(new)
    return -1
