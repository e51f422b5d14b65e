MODULUS = 1_000_000_007


def count_serials(bound, m):
    # below[last][rest]: numbers already smaller than the prefix of the bound, without leading zeros
    below = [[0] * m for _ in range(10)]
    last, rest, alive = -1, 0, True
    for place, sign in enumerate(bound):
        limit = int(sign)
        column = [sum(row[r] for row in below) for r in range(m)]
        fresh = []
        for digit in range(10):
            row = below[digit]
            fresh.append([(column[(r - digit) % m] - row[(r - digit) % m]) % MODULUS for r in range(m)])
        if place:
            for digit in range(1, 10):
                fresh[digit][digit % m] += 1
        if alive:
            for digit in range(0 if place else 1, limit):
                if digit != last:
                    fresh[digit][(rest + digit) % m] += 1
        if limit == last:
            alive = False
        last, rest = limit, (rest + limit) % m
        below = fresh
    count = sum(row[0] for row in below) + 1
    if alive and rest == 0 and bound != "0":
        count += 1
    return count % MODULUS
