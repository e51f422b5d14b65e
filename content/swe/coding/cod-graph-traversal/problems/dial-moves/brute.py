from collections import deque


def dial_moves(base, start, goal, jammed):
    if start in jammed or goal in jammed:
        return -1
    queue, far = deque([tuple(start)]), {tuple(start): 0}
    while queue:
        state = queue.popleft()
        if list(state) == goal:
            return far[state]
        for i in range(len(state)):
            for step in (1, -1):
                new = list(state)
                new[i] = (new[i] + step) % base
                if new not in jammed and tuple(new) not in far:
                    far[tuple(new)] = far[state] + 1
                    queue.append(tuple(new))
    return -1
