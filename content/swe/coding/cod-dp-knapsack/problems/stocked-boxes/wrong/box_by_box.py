"""Makes a pass over all totals for each number of boxes taken."""


def count_orders(sizes, stock, total):
    ways = [1] + [0] * total
    for size, boxes in zip(sizes, stock):
        fresh = ways[:]
        for taken in range(1, min(boxes, total // size) + 1):
            for rolls in range(taken * size, total + 1):
                fresh[rolls] += ways[rolls - taken * size]
        ways = [count % 1_000_000_007 for count in fresh]
    return ways[total]
