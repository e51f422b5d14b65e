"""Multiplies by value^(m − 2) as if m were prime and no value were 0 modulo m."""


def others_product(values, m):
    total = 1 % m
    for value in values:
        total = total * value % m
    return [total * pow(value, max(0, m - 2), m) % m for value in values]
