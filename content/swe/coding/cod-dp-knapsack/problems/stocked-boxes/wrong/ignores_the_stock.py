"""Takes each kind as often as it fits and never subtracts what the stock does not have."""


def count_orders(sizes, stock, total):
    ways = [1] + [0] * total
    for size, boxes in zip(sizes, stock):
        if boxes == 0:
            continue
        for rolls in range(size, total + 1):
            ways[rolls] = (ways[rolls] + ways[rolls - size]) % 1_000_000_007
    return ways[total]
