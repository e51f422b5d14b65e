"""Makes two passes over the row and forgets that the last sits next to the first."""


def least_bonus(ratings):
    n = len(ratings)
    bonus = [1] * n
    for i in range(1, n):
        if ratings[i] > ratings[i - 1]:
            bonus[i] = bonus[i - 1] + 1
    for i in range(n - 2, -1, -1):
        if ratings[i] > ratings[i + 1]:
            bonus[i] = max(bonus[i], bonus[i + 1] + 1)
    return sum(bonus)
