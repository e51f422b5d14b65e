def mountain_places(profile, levels):
    n = len(profile)
    top = first(0, n - 1, lambda i: profile[i] > profile[i + 1])
    result = []
    for level in levels:
        near = first(0, top, lambda i: profile[i] >= level)
        far = first(top, n, lambda i: profile[i] <= level)
        places = [near] if near < top and profile[near] == level else []
        if far < n and profile[far] == level:
            places.append(far)
        result.append(places)
    return result


def first(lo, hi, holds):
    """The first place of [lo, hi) where it holds, hi for none."""
    while lo < hi:
        mid = (lo + hi) // 2
        if holds(mid):
            hi = mid
        else:
            lo = mid + 1
    return lo
