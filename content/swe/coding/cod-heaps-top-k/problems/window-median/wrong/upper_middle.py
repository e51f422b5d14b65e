"""Takes the upper middle value alone for even windows."""


def window_median(values, k):
    out = []
    for start in range(len(values) - k + 1):
        window = sorted(values[start : start + k])
        out.append(2 * window[k // 2])
    return out
