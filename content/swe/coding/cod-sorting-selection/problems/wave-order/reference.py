def wave_order(values):
    a = sorted(values)
    half = (len(a) + 1) // 2
    out = [0] * len(a)
    out[::2] = a[:half][::-1]
    out[1::2] = a[half:][::-1]
    for i in range(1, len(out)):
        if out[i] == out[i - 1]:
            return []
    return out
