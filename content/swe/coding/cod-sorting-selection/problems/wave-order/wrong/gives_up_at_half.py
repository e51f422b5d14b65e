"""Gives up as soon as a value makes up half of the list, although that may still fit."""
from collections import Counter


def wave_order(values):
    if len(values) > 1 and 2 * max(Counter(values).values()) >= len(values):
        return []
    a = sorted(values)
    half = (len(a) + 1) // 2
    out = [0] * len(a)
    out[::2], out[1::2] = a[:half][::-1], a[half:][::-1]
    return out if all(x != y for x, y in zip(out, out[1:])) else []
