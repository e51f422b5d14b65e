"""Leaves the zeros out of the total and gives it to each of them, also when there are two."""


def others_product(values, m):
    total = 1
    zeros = values.count(0)
    for value in values:
        if value:
            total *= value
    if zeros == 0:
        return [total // value % m for value in values]
    return [total % m if value == 0 else 0 for value in values]
