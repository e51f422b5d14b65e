"""Begins the search at 0, though fares may be negative."""


def kth_fare(outward, homeward, k):
    a, b = sorted(outward), sorted(homeward)
    if not 1 <= k <= len(a) * len(b):
        return None

    def at_most(price):
        count, j = 0, len(b)
        for fare in a:
            while j and fare + b[j - 1] > price:
                j -= 1
            count += j
        return count

    lo, hi = 0, a[-1] + b[-1]
    while lo < hi:
        price = (lo + hi) // 2
        if at_most(price) >= k:
            hi = price
        else:
            lo = price + 1
    return lo
