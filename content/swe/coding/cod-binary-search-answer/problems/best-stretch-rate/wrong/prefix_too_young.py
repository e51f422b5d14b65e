"""Lets a stretch begin after the last admissible place, so it may be shorter than the least."""

from math import gcd


def best_rate(earned, hours, least):
    n, least = len(earned), max(least, 1)
    if n < least:
        return []
    top, bottom = sum(earned), sum(hours)
    while True:
        prefix = [0]
        for day in range(n):
            prefix.append(prefix[-1] + earned[day] * bottom - hours[day] * top)
        best, first, last = 0, 0, 0
        low_at = 0
        for end in range(1, n + 1):
            if prefix[end] - prefix[low_at] > best:
                best, first, last = prefix[end] - prefix[low_at], low_at, end
            if prefix[end] < prefix[low_at]:
                low_at = end
        if best == 0:
            common = gcd(top, bottom)
            return [top // common, bottom // common]
        top, bottom = sum(earned[first:last]), sum(hours[first:last])
