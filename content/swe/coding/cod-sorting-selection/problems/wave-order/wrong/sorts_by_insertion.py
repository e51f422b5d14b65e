"""Sorts by inserting into a growing list step by step: right, and quadratic."""


def wave_order(values):
    a = []
    for value in values:
        at = len(a)
        a.append(value)
        while at > 0 and a[at - 1] > value:
            a[at] = a[at - 1]
            at -= 1
        a[at] = value
    half = (len(a) + 1) // 2
    out = [0] * len(a)
    out[::2], out[1::2] = a[:half][::-1], a[half:][::-1]
    return out if all(x != y for x, y in zip(out, out[1:])) else []
