"""Counts the numbers below the bound and forgets the bound itself."""


def count_serials(bound, m):
    from functools import lru_cache

    @lru_cache(maxsize=None)
    def go(at, last, rest, tight):
        if at == len(bound):
            return int(rest == 0 and not tight)
        limit = int(bound[at]) if tight else 9
        total = 0
        for d in range(limit + 1):
            if last == -1 and d == 0:
                total += go(at + 1, -1, 0, tight and d == limit)
            elif d != last:
                total += go(at + 1, d, (rest + d) % m, tight and d == limit)
        return total % 1_000_000_007

    if bound == "0":
        return 1
    return go(0, -1, 0, True)
