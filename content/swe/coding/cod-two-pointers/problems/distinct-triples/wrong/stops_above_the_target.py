"""Stops once the first member exceeds the target, which is wrong while the others can be negative."""


def distinct_triples(values, target):
    a = sorted(values)
    n = len(a)
    found = []
    for i in range(n - 2):
        if a[i] > target:
            break
        if i > 0 and a[i] == a[i - 1]:
            continue
        lo, hi = i + 1, n - 1
        while lo < hi:
            total = a[i] + a[lo] + a[hi]
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
