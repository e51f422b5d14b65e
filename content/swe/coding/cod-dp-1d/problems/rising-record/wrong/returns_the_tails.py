"""Returns the list of least last values, which is no choice from the input."""

from bisect import bisect_left


def rising_record(values):
    mod, n = 1_000_000_007, len(values)
    if n == 0:
        return [0, 1, []]
    tails = []                          # least last value of a rising choice of each length
    level = []                          # length of the longest rising choice that ends here
    lasts, sums = [], []                # per length: negated last values (rising) and running sums of counts
    for value in values:
        at = bisect_left(tails, value)
        if at == len(tails):
            tails.append(value)
            lasts.append([])
            sums.append([0])
        else:
            tails[at] = value
        level.append(at)
        if at == 0:
            count = 1
        else:
            # in one level values fall with position: those below value are a suffix
            below = bisect_left(lasts[at - 1], 1 - value)
            count = sums[at - 1][-1] - sums[at - 1][below]
        lasts[at].append(-value)
        sums[at].append((sums[at][-1] + count) % mod)
    best = len(tails)
    # from the right: which places lie on a longest choice
    useful, most = [False] * n, [float("-inf")] * (best + 1)
    most[best] = float("inf")
    for i in range(n - 1, -1, -1):
        if values[i] < most[level[i] + 1]:
            useful[i] = True
            most[level[i]] = max(most[level[i]], values[i])
    places = [[] for _ in range(best)]
    for i in range(n):
        if useful[i]:
            places[level[i]].append(i)
    chosen, at = [], -1
    for row in places:                  # the last useful place that still continues the choice has the least value
        fits = [i for i in row if i > at and (at < 0 or values[i] > values[at])]
        at = fits[-1]
        chosen.append(values[at])
    return [best, sums[-1][-1] % mod, tails]
