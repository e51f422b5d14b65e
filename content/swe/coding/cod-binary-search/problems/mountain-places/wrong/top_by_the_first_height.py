"""Looks for the top by comparing with the first height instead of the neighbour."""


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
    top = max(first(1, n, lambda i: profile[i] < profile[0]) - 1, 0)
    result = []
    for level in levels:
        near = first(0, top, lambda i: profile[i] >= level)
        far = first(top, n, lambda i: profile[i] <= level)
        places = [near] if near < top and profile[near] == level else []
        if far < n and profile[far] == level:
            places.append(far)
        result.append(places)
    return result
