"""Sorts the list and counts in the sorted list: the order of positions is lost."""


def steep_drops(values, p, q):
    a, count, reach = sorted(values), 0, 0
    for i, value in enumerate(a):
        while reach < len(a) and p * a[reach] < q * value:
            reach += 1
        count += min(reach, i)
    return count
