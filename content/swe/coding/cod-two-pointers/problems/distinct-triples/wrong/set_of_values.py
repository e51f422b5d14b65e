"""Drops all copies from the input before it starts, so a triple that uses a value twice is lost."""


def distinct_triples(values, target):
    a = sorted(set(values))
    found = []
    for i in range(len(a) - 2):
        lo, hi = i + 1, len(a) - 1
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
    return found
