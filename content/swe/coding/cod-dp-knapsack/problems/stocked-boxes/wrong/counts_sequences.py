"""Puts the loop over totals outside, so one selection counts once for each sequence of packing."""


def count_orders(sizes, stock, total):
    ways = [1] + [0] * total
    for rolls in range(1, total + 1):
        for size, boxes in zip(sizes, stock):
            if boxes and rolls >= size:
                ways[rolls] = (ways[rolls] + ways[rolls - size]) % 1_000_000_007
    return ways[total]
