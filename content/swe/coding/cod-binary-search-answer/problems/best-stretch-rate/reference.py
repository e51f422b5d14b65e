from math import gcd


def best_rate(earned, hours, least):
    n, least = len(earned), max(least, 1)
    if n < least:
        return []
    top, bottom = sum(earned), sum(hours)
    while True:
        # the stretch of at least so many days that gains most over the rate top / bottom
        gain = 0
        prefix = [0]
        for day in range(n):
            gain += earned[day] * bottom - hours[day] * top
            prefix.append(gain)
        best, first, last = 0, 0, 0
        low, low_at = 0, 0
        for end in range(least, n + 1):
            if prefix[end - least] < low:
                low, low_at = prefix[end - least], end - least
            if prefix[end] - low > best:
                best, first, last = prefix[end] - low, low_at, end
        if best == 0:
            common = gcd(top, bottom)
            return [top // common, bottom // common]
        top, bottom = sum(earned[first:last]), sum(hours[first:last])
