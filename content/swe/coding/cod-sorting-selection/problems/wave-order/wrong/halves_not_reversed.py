"""Interleaves the sorted halves as they are, so copies of the middle value meet."""


def wave_order(values):
    a = sorted(values)
    half = (len(a) + 1) // 2
    out = [0] * len(a)
    out[::2], out[1::2] = a[:half], a[half:]
    return out if all(x != y for x, y in zip(out, out[1:])) else []
