"""Leaves out one value too many at the top."""


def trimmed_sum(values, low, high):
    a = sorted(values)
    return sum(a[low : max(len(a) - 1 - high, low)]) if high else sum(a[low:])
