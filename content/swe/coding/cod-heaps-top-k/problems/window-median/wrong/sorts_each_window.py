"""Finds the middle of each window by counting smaller items: right, and far too slow."""


def window_median(values, k):
    out = []
    for start in range(len(values) - k + 1):
        window = list(values[start : start + k])
        for i in range(k // 2 + 1):
            at = i
            for j in range(i + 1, k):
                if window[j] < window[at]:
                    at = j
            window[i], window[at] = window[at], window[i]
        out.append(window[(k - 1) // 2] + window[k // 2])
    return out
