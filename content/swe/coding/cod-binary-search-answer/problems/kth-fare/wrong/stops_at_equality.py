"""Stops at the first price with exactly k fares up to it, which need not be a fare."""


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

    lo, hi = a[0] + b[0], a[-1] + b[-1]
    while lo < hi:
        price = (lo + hi) // 2
        count = at_most(price)
        if count == k:
            return price
        if count > k:
            hi = price
        else:
            lo = price + 1
    return lo
