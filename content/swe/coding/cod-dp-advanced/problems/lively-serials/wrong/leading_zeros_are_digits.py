"""Compares leading zeros like any other digits, so short numbers fall out."""


def count_serials(bound, m):
    from functools import lru_cache

    @lru_cache(maxsize=None)
    def go(at, last, rest, tight):
        if at == len(bound):
            return int(rest == 0)
        limit = int(bound[at]) if tight else 9
        return sum(go(at + 1, d, (rest + d) % m, tight and d == limit) for d in range(limit + 1) if d != last) % 1_000_000_007

    return go(0, -1, 0, True)
