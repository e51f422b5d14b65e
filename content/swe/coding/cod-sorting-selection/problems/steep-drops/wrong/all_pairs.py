"""Tests every pair: right, and quadratic."""


def steep_drops(values, p, q):
    count = 0
    for j in range(len(values)):
        for i in range(j):
            if q * values[i] > p * values[j]:
                count += 1
    return count
