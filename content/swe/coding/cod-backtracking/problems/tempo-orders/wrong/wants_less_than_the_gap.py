"""Refuses a difference that equals the gap."""


def tempo_orders(tempos, gap):
    n = len(tempos)
    if n == 0:
        return 1
    near = [[j for j in range(n) if j != i and abs(tempos[i] - tempos[j]) < gap] for i in range(n)]
    full = (1 << n) - 1
    # ways[mask][last]: orders of the pieces in mask that end with last
    ways = [[0] * n for _ in range(1 << n)]
    for i in range(n):
        ways[1 << i][i] = 1
    for mask in range(1, full):
        row = ways[mask]
        for last in range(n):
            if row[last]:
                for following in near[last]:
                    if not mask >> following & 1:
                        ways[mask | 1 << following][following] += row[last]
    return sum(ways[full])
