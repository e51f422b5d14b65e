"""Starts from 1 instead of 1 mod m and so gives 1 for a single value when m is 1."""


def others_product(values, m):
    n = len(values)
    if n == 1:
        return [1]
    out = [1] * n
    before = 1
    for i in range(n):
        out[i] = before
        before = before * values[i] % m
    after = 1
    for i in range(n - 1, -1, -1):
        out[i] = out[i] * after % m
        after = after * values[i] % m
    return out
