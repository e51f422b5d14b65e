"""Compares the even places with the odd ones only."""


def best_ring(gains):
    n = len(gains)
    if n == 1:
        return max(gains[0], 0)
    top = n - n % 2
    return max(0, sum(gains[0:top:2]), sum(gains[1:n:2]))
