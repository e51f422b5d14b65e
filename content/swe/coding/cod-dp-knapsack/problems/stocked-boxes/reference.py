MODULUS = 1_000_000_007


def count_orders(sizes, stock, total):
    ways = [1] + [0] * total
    for size, boxes in zip(sizes, stock):
        fresh = ways[:]
        too_many = size * (boxes + 1)
        for rolls in range(size, total + 1):
            fresh[rolls] += fresh[rolls - size]
            if rolls >= too_many:
                fresh[rolls] -= ways[rolls - too_many]
            fresh[rolls] %= MODULUS
        ways = fresh
    return ways[total]
