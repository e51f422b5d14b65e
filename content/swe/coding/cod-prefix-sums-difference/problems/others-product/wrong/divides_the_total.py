"""Divides the product of all by each value, which fails on a zero and lets the product grow without bound."""


def others_product(values, m):
    total = 1
    for value in values:
        total *= value
    return [total // value % m for value in values]
