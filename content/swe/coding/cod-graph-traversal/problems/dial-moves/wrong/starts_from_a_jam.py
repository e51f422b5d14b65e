"""Does not ask whether start or goal are jammed."""


def dial_moves(base, start, goal, jammed):
    closed = {tuple(state) for state in jammed}
    start, goal = tuple(start), tuple(goal)
    if start == goal:
        return 0
    front, seen = {start}, {start}
    other_front, other_seen = {goal}, {goal}
    moves = 0
    while front and other_front:
        if len(front) > len(other_front):
            front, other_front = other_front, front
            seen, other_seen = other_seen, seen
        moves += 1
        following = set()
        for state in front:
            for i, digit in enumerate(state):
                for turned in ((digit + 1) % base, (digit - 1) % base):
                    new = state[:i] + (turned,) + state[i + 1 :]
                    if new in other_seen:
                        return moves
                    if new not in seen and new not in closed:
                        seen.add(new)
                        following.add(new)
        front = following
    return -1
