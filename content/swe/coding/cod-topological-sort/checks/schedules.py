"""Project times with as many workers as wanted: finish, slack and the longest chain, and the number of chains."""

import random


def times(minutes, needs):
    n = len(minutes)
    before = [[b for t, b in needs if t == v] for v in range(n)]
    after = [[t for t, b in needs if b == v] for v in range(n)]
    order, placed = [], set()
    while len(order) < n:
        for v in range(n):
            if v not in placed and all(b in placed for b in before[v]):
                order.append(v)
                placed.add(v)
    finish = [0] * n
    for v in order:
        finish[v] = minutes[v] + max((finish[b] for b in before[v]), default=0)
    end = max(finish)
    latest = [end] * n
    for v in reversed(order):
        latest[v] = min([end] + [latest[u] - minutes[u] for u in after[v]])
    return finish, latest, end


def longest_by_paths(minutes, needs):
    n = len(minutes)
    before = [[b for t, b in needs if t == v] for v in range(n)]

    def chain(v):
        return minutes[v] + max(map(chain, before[v]), default=0)

    return max(map(chain, range(n)))


draw = random.Random(3)
for _ in range(500):
    n = draw.randint(1, 7)
    minutes = [draw.randint(0, 9) for _ in range(n)]
    needs = [(b, a) for a in range(n) for b in range(a + 1, n) if draw.random() < 0.4]
    finish, latest, end = times(minutes, needs)
    assert end == longest_by_paths(minutes, needs)
    slack = [latest[v] - finish[v] for v in range(n)]
    assert min(slack) == 0
    for v in range(n):
        # a delay within the slack does no harm, one minute more does
        for extra, harm in ((slack[v], False), (slack[v] + 1, True)):
            longer = minutes[:]
            longer[v] += extra
            assert (times(longer, needs)[2] > end) == harm

# fetch 3, generate 4 (after fetch), compile 9 (generate), docs 5 (fetch), test 6 (compile), package 2 (docs, test)
names = ["fetch", "generate", "compile", "docs", "test", "package"]
minutes = [3, 4, 9, 5, 6, 2]
needs = [(1, 0), (2, 1), (3, 0), (4, 2), (5, 3), (5, 4)]
finish, latest, end = times(minutes, needs)
print(f"end_of_example = {end}")
print(f"docs_finish = {finish[3]}")
print(f"docs_latest = {latest[3]}")
print(f"docs_slack = {latest[3] - finish[3]}")
print(f"sum_of_example = {sum(minutes)}")
print(f"gain_percent = {100 * (1 - end / sum(minutes)):.0f}")


def ladder_paths(rungs):
    ways = [1, 1]
    for _ in range(rungs - 1):
        ways = [sum(ways), sum(ways)]
    return sum(ways)


print(f"paths_of_ladder_forty = {ladder_paths(40)}")
print(f"needs_of_ladder_forty = {4 * 39}")
