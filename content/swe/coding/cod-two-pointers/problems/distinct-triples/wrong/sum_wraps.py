"""Adds the three in 64 bits, as a fixed-width language would, so a sum beyond int64 wraps round to the target."""


def distinct_triples(values, target):
    def wrap(number):
        return (number + (1 << 63)) % (1 << 64) - (1 << 63)

    a = sorted(values)
    n = len(a)
    found = []
    for i in range(n - 2):
        if i > 0 and a[i] == a[i - 1]:
            continue
        lo, hi = i + 1, n - 1
        while lo < hi:
            total = wrap(a[i] + a[lo] + a[hi])
            if total < target:
                lo += 1
            elif total > target:
                hi -= 1
            else:
                found.append([a[i], a[lo], a[hi]])
                lo += 1
                hi -= 1
                while lo < hi and a[lo] == a[lo - 1]:
                    lo += 1
    return found
