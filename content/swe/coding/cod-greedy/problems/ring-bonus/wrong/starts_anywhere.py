"""Unrolls the ring at the first person and not at a lowest one."""


def least_bonus(ratings):
    n = len(ratings)
    if n < 2:
        return n
    low = 0
    order = ratings[low:] + ratings[:low] + [ratings[low]]
    bonus = [1] * (n + 1)
    for i in range(1, n + 1):
        if order[i] > order[i - 1]:
            bonus[i] = bonus[i - 1] + 1
    for i in range(n - 1, -1, -1):
        if order[i] > order[i + 1]:
            bonus[i] = max(bonus[i], bonus[i + 1] + 1)
    return sum(bonus[:n])
