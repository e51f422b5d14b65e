from itertools import product


def count_orders(sizes, stock, total):
    choices = product(*(range(min(boxes, total // size) + 1) for size, boxes in zip(sizes, stock)))
    return sum(sum(size * taken for size, taken in zip(sizes, choice)) == total for choice in choices) % 1_000_000_007
