"""Counts pairs that reach the ratio exactly."""


def steep_drops(values, p, q):
    def sort(a):
        if len(a) < 2:
            return a, 0
        left, x = sort(a[: len(a) // 2])
        right, y = sort(a[len(a) // 2 :])
        count, reach = x + y, 0
        for value in left:
            while reach < len(right) and p * right[reach] <= q * value:
                reach += 1
            count += reach
        return sorted(left + right), count

    return sort(list(values))[1]
