"""Leaves the mark "still equal to the bound" out of the memo's key."""


def count_serials(bound, m):
    memo = {}

    def go(at, last, rest, tight):
        if at == len(bound):
            return int(rest == 0)
        if (at, last, rest) not in memo:
            limit = int(bound[at]) if tight else 9
            total = 0
            for d in range(limit, -1, -1):
                if last == -1 and d == 0:
                    total += go(at + 1, -1, 0, tight and d == limit)
                elif d != last:
                    total += go(at + 1, d, (rest + d) % m, tight and d == limit)
            memo[at, last, rest] = total % 1_000_000_007
        return memo[at, last, rest]

    return go(0, -1, 0, True)
