"""Is content with the first place found."""


def first(lo, hi, holds):
    while lo < hi:
        mid = (lo + hi) // 2
        if holds(mid):
            hi = mid
        else:
            lo = mid + 1
    return lo


def mountain_places(profile, levels):
    n = len(profile)
    top = first(0, n - 1, lambda i: profile[i] > profile[i + 1])
    result = []
    for level in levels:
        near = first(0, top, lambda i: profile[i] >= level)
        if near < top and profile[near] == level:
            result.append([near])
            continue
        far = first(top, n, lambda i: profile[i] <= level)
        result.append([far] if far < n and profile[far] == level else [])
    return result
