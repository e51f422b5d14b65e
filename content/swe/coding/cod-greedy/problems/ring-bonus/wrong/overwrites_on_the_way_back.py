"""Overwrites the first pass on the way back instead of taking the greater value."""


def least_bonus(ratings):
    n = len(ratings)
    if n < 2:
        return n
    low = ratings.index(min(ratings))   # nobody next to it forces it above 1
    order = ratings[low:] + ratings[:low] + [ratings[low]]
    bonus = [1] * (n + 1)
    for i in range(1, n + 1):
        if order[i] > order[i - 1]:
            bonus[i] = bonus[i - 1] + 1
    for i in range(n - 1, -1, -1):
        if order[i] > order[i + 1]:
            bonus[i] = bonus[i + 1] + 1
    return sum(bonus[:n])
