"""Computes all pairs with Floyd and Warshall: right, and cubic."""


def latest_starts(n, rules):
    far = float('inf')
    d = [[0 if i == j else far for j in range(n)] for i in range(n)]
    for a, b, w in rules:
        d[a][b] = min(d[a][b], w)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] < far and d[k][j] < far:
                    d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    if any(d[i][i] < 0 for i in range(n)):
        return []
    return [min(0, min(d[i][j] for i in range(n) if d[i][j] < far)) for j in range(n)]
