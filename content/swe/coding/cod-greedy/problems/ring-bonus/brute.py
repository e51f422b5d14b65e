def least_bonus(ratings):
    n = len(ratings)
    bonus = [1] * n
    changed = True
    while changed:
        changed = False
        for i in range(n):
            for j in ((i - 1) % n, (i + 1) % n):
                if ratings[i] > ratings[j] and bonus[i] <= bonus[j]:
                    bonus[i] = bonus[j] + 1
                    changed = True
    return sum(bonus)
