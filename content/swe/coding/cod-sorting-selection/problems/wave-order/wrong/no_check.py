"""Returns the arrangement without looking whether it is strict."""


def wave_order(values):
    a = sorted(values)
    half = (len(a) + 1) // 2
    out = [0] * len(a)
    out[::2], out[1::2] = a[:half][::-1], a[half:][::-1]
    return out
