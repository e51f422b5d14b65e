"""Two shifts: an assignment exists exactly if there is no odd cycle; shapes of random quarrels; edges looked at."""

import random
from itertools import product


def assign(n, pairs):
    near = [[] for _ in range(n)]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    shift, looks = [-1] * n, 0
    for start in range(n):
        if shift[start] < 0:
            shift[start], stack = 0, [start]
            while stack:
                v = stack.pop()
                for u in near[v]:
                    looks += 1
                    if shift[u] < 0:
                        shift[u] = 1 - shift[v]
                        stack.append(u)
                    elif shift[u] == shift[v]:
                        return None, looks
    return shift, looks


def odd_closed_walk(n, pairs):
    """Whether some person is joined to himself by a walk of odd length: from reachability by parity."""
    reach = [[[False, False] for _ in range(n)] for _ in range(n)]
    for v in range(n):
        reach[v][v][0] = True
    for _ in range(2 * n):
        for s in range(n):
            for a, b in pairs:
                for x, y in ((a, b), (b, a)):
                    for parity in (0, 1):
                        if reach[s][x][parity]:
                            reach[s][y][1 - parity] = True
    return any(reach[v][v][1] for v in range(n))


draw = random.Random(6)
for _ in range(250):
    n = draw.randint(1, 6)
    pairs = [(draw.randrange(n), draw.randrange(n)) for _ in range(draw.randint(0, 7))]
    shift, looks = assign(n, pairs)
    exists = any(all(s[a] != s[b] for a, b in pairs) for s in product((0, 1), repeat=n))
    assert (shift is not None) == exists == (not odd_closed_walk(n, pairs))
    assert shift is None or looks == 2 * len(pairs)
    assert looks <= 2 * len(pairs)

groups, total = 3, 2**3
print(f"assignments_of_three_groups = {total}")
n, m = 10**5, 5 * 10**5
print(f"looks_bound = {2 * m}")
