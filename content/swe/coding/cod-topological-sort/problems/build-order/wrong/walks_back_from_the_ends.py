"""Lists each task after what it needs, by number, depth first."""

import sys

sys.setrecursionlimit(500000)


def build_order(n, needs):
    before = [[] for _ in range(n)]
    for task, other in needs:
        before[task].append(other)
    state, order = [0] * n, []

    def visit(task):
        if state[task]:
            return state[task] == 2
        state[task] = 1
        if not all(visit(other) for other in sorted(before[task])):
            return False
        state[task] = 2
        order.append(task)
        return True

    return order if all(visit(task) for task in range(n)) else []
