"""Divides instead of multiplying across, rounding toward zero as C does, which moves the border for negative values."""


def steep_drops(values, p, q):
    def over(x):
        return x * p // q if x >= 0 else -(-x * p // q)

    def sort(a):
        if len(a) < 2:
            return a, 0
        left, x = sort(a[: len(a) // 2])
        right, y = sort(a[len(a) // 2 :])
        count, reach = x + y, 0
        for value in left:
            while reach < len(right) and value > over(right[reach]):
                reach += 1
            count += reach
        return sorted(left + right), count

    return sort(list(values))[1]
