"""Subtracts at stock boxes and not at one more, so the last box of each kind is never used."""


def count_orders(sizes, stock, total):
    ways = [1] + [0] * total
    for size, boxes in zip(sizes, stock):
        fresh = ways[:]
        for rolls in range(size, total + 1):
            fresh[rolls] += fresh[rolls - size]
            if boxes and rolls >= size * boxes:
                fresh[rolls] -= ways[rolls - size * boxes]
            fresh[rolls] %= 1_000_000_007
        if boxes:
            ways = fresh
    return ways[total]
