def window_median(values, k):
    out = []
    for start in range(len(values) - k + 1):
        window = sorted(values[start : start + k])
        out.append(window[(k - 1) // 2] + window[k // 2])
    return out
